// cxl_lines.h: the connections of a CXL file that is written, and the places of linking phrases on them.
#pragma once
#include "core/formats/cxl/cxl_kept.h"
#include "core/formats/cxl/cxl_phrases.h"
#include "core/formats/cxl/cxl_tree.h"
#include "core/formats/drawn_boxes.h"

#include <map>

namespace conspectus {

/// The way of a relation's line: over corners to the middle of its linking phrase, and on.
struct CxlRoute {
    std::vector<Point> before;
    Point phrase;
    std::vector<Point> behind;
};

class CxlLines {
public:
    CxlLines(const ConceptMap& map, const DrawnBoxes& boxes, const CxlKept& kept, CxlTree& tree, CxlIds& ids)
        : m_map(map), m_boxes(boxes), m_kept(kept), m_tree(tree), m_ids(ids)
    {
    }

    /// Phrases of relations that run straight between the same two concepts come to stand below each other.
    CxlRoute routeOf(const Relation& relation);

    /// Writes a connection of `relation` over these corners. `name` says which it is: kCxlIn, kCxlOut, kCxlDirect.
    void connect(std::string_view from, std::string_view to, std::string_view name, const Relation& relation,
                 const std::vector<Point>& corners);

private:
    void setCorners(pugi::xml_node appearance, const std::vector<Point>& corners);

    const ConceptMap& m_map;
    const DrawnBoxes& m_boxes;
    const CxlKept& m_kept;
    CxlTree& m_tree;
    CxlIds& m_ids;
    std::map<std::pair<ConceptId, ConceptId>, int> m_straight;  // how many there are so far
};

}  // namespace conspectus
