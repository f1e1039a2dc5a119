// selection_editor.h: edits of what is selected: moving, grouping, copying, deleting.
#pragma once
#include "app/canvas/scene/walk.h"
#include "app/session/map_session.h"
#include "core/edit/placing.h"
#include "core/edit/reshaping.h"

class QMimeData;

namespace conspectus {

class MapEditor;
class MapView;

/// Everything goes through core/edit, one step of undo each; added concepts are selected.
class SelectionEditor : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    SelectionEditor(MapSession& session, MapView& view, MapEditor& editor);

    // Adding and removing.
    void remove();  // the selected relations or concepts
    void duplicate();  // with all that is below them
    void merge();  // into the current one
    void split();
    void group();  // under a new one, whose name is asked for

    // Changing the hierarchy.
    void hangUnder(ConceptId parent);
    void hangUnder(const std::vector<ConceptId>& ids, ConceptId parent);
    void cutLoose();
    void moveEarlier();
    void moveLater();

    // Moving on the picture.
    void moveBy(const std::vector<ConceptId>& ids, Point by);
    void nudge(Direction direction);
    void togglePins();
    bool arePinned() const;  // whether all selected concepts are
    void align(Line line);
    void distribute(bool isAcross);

    /// Onto the clipboard: the selected concepts and all that is below them, as a part of a map and as indented text.
    void copy();
    void cut();
    /// A part of a map, or text as concepts below the current one, or as propositions.
    void paste();
    /// An address or text that was dropped on the picture: a concept there, or several.
    void addDropped(const QMimeData& data, Point place);

private:
    void performAndSelect(Result<Addition> addition);
    void addText(const QString& text, ConceptId parent);
    std::vector<ConceptId> branches() const;  // the selected concepts and everything below them
    std::vector<Placed> placed(const std::vector<ConceptId>& ids) const;

    MapSession& m_session;
    MapView& m_view;
    MapEditor& m_editor;
};

}  // namespace conspectus
