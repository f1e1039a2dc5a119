// arrangement.h: where the concepts of a map stand, by their ids: what one picture hands on to the next.
#pragma once
#include "app/paint/picture.h"
#include "core/layout/standing.h"

#include <map>
#include <unordered_map>

namespace conspectus {

/// Remembers, beside the picture it was last given, where things that were folded away stood before. A value.
class Arrangement {
public:
    struct Line {
        ConceptId from, to;  // in the relation's own direction, like the curve
        Spline curve;
        std::optional<Point> phrase;
        Rect fromBox, toBox;
        bool isFull = true;  // as in a StandingLine
        std::optional<Size> phraseSize = {};  // as in a StandingLine
    };
    struct Block {
        ConceptId anchor;
        std::vector<ConceptId> members;
        std::vector<RelationId> relations;  // same order
        Rect frame, anchorBox;
        Spline stem;  // in the direction of the relations
        std::optional<Point> phrase;
        bool isFull = true;
    };

    explicit Arrangement(Orientation orientation = Orientation::Down) : m_orientation(orientation) { }

    /// As it was laid out; everything else is as it was in `before`, but not shown.
    Arrangement(const MeasuredView& view, const Layout& layout, const Arrangement& before = Arrangement());

    // For one that comes from a file.
    void add(ConceptId id, const Rect& box) { m_places[id] = {box, true}; }
    void add(RelationId id, Line line);
    void add(Block block);

    /// For a view of the same map, at another time perhaps.
    Standing standingFor(const MeasuredView& view) const;
    /// How many concepts of the view it knows a place for.
    std::size_t placesKnown(const VisibleMap& view) const;

    /// By how much a picture that somebody drew is larger than it was drawn; 0: this is no such picture.
    double scale() const { return m_scale; }
    void setScale(double scale) { m_scale = scale; }
    Orientation orientation() const { return m_orientation; }
    bool shows(ConceptId id) const;
    Rect box(ConceptId id) const;  // empty for one that it does not know
    /// Bytes that it takes, about.
    std::size_t memory() const;

private:
    struct Place {
        Rect box;
        bool isShown = false;
    };
    using LineKey = std::tuple<ConceptId, ConceptId, RelationId>;

    Orientation m_orientation;
    double m_scale = 0;
    std::unordered_map<ConceptId, Place> m_places;
    std::map<LineKey, Line> m_lines;
    std::vector<Block> m_blocks;
    std::size_t m_linePoints = 0;  // of the curves of all lines
    std::size_t m_blockBytes = 0;  // of what the blocks hold
};

/// Carries the picture on instead of making another one, if at least this share of the view's concepts has a place and
/// the engine allows it.
std::optional<Standing> standingFor(const MeasuredView& view, const Arrangement& before, double leastKnown = 0.5);

}  // namespace conspectus
