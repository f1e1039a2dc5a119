// scene.h: what the canvas shows, without a widget: the picture, what is selected in it and what stands out.
#pragma once
#include "app/canvas/scene/emphasis.h"
#include "app/canvas/scene/hit_test.h"

#include <optional>

namespace conspectus {

/// Indices (`subject`) are of the picture's concepts.
class Scene {
public:
    /// Returns the picture that was shown before.
    Picture replacePicture(Picture picture);
    void setSelection(Selection selection);
    /// `isDimming`: what is not selected steps back.
    void setSpotlight(Spotlight lit, bool isDimming);

    const Picture& picture() const { return m_picture; }
    const PictureGraph& graph() const { return m_graph; }
    const Selection& selection() const { return m_selection; }
    const Highlight& highlight() const { return m_highlight; }
    const HitTest& hits();  // built when first asked for

    const PictureConcept& at(int subject) const { return m_picture.concepts[static_cast<std::size_t>(subject)]; }
    std::vector<ConceptId> idsOf(const std::vector<int>& subjects) const;
    std::vector<ConceptId> allIds() const;

    int currentIndex() const;  // of the current concept; -1 when it is not shown
    bool isSelected(int subject) const { return m_selection.holds(at(subject).id); }
    std::vector<int> selectedIndices() const;
    Rect selectedArea() const;  // empty when no selected concept is shown
    /// The middle of the line of a selected relation; none when none is shown.
    std::optional<Point> selectedLineMiddle() const;

    /// All relations that a line stands for where it was hit.
    std::vector<RelationId> relationsAt(const Hit& hit) const;
    const PictureConcept* nearestTo(Point place) const;  // null for an empty picture

private:
    void updateHighlight();

    Picture m_picture;
    PictureGraph m_graph;
    std::optional<HitTest> m_hits;
    Selection m_selection;
    Spotlight m_lit;
    bool m_isDimming = true;
    Highlight m_highlight;
};

}  // namespace conspectus
