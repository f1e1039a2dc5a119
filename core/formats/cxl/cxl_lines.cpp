#include "core/formats/cxl/cxl_lines.h"

#include "core/formats/cxl/cxl.h"
#include "core/formats/cxl/cxl_records.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kPhraseStep = 30;  // px between phrases of the same two concepts

constexpr const char* kAppearance = "connection-appearance";

/// What the connections of a relation said when they were read.
struct WasSaid {
    bool goesBothWays = true;
    bool hasNoHead = true;
    Rgba colour;
};

WasSaid saidBefore(const Relation& relation, const CxlStyles& styles)
{
    WasSaid said;
    const bool isDirect = cxlValue(relation.attributes, kCxlDirect);
    for (std::string_view name : isDirect ? std::vector{kCxlDirect} : std::vector{kCxlIn, kCxlOut}) {
        const CxlFragment kept(relation.attributes, name);
        said.goesBothWays &= std::string_view(kept.child("connection").attribute("isBidirectional").value()) == "true";
        said.hasNoHead &= std::string_view(kept.child(kAppearance).attribute("arrowhead").value()) == "no";
        said.colour = styles.lookOf(kept.child(kAppearance), CxlKind::Connection).line;
    }
    return said;
}

}  // namespace

CxlRoute CxlLines::routeOf(const Relation& relation)
{
    const std::vector<Point>& corners = m_boxes.cornersOf(relation.id);
    if (corners.empty()) {
        const Point from = m_boxes.of(relation.from).centre(), to = m_boxes.of(relation.to).centre();
        const bool isLoop = relation.from == relation.to;
        const double loop = isLoop ? m_boxes.of(relation.from).height / 2 + 2 * kPhraseStep : 0;
        const int others = m_straight[std::minmax(relation.from, relation.to)]++;
        return {{}, (from + to) * 0.5 + Point{0, loop + others * kPhraseStep}, {}};
    }
    const std::size_t in = cxlControlPoints(CxlFragment(relation.attributes, kCxlIn).child(kAppearance)).size();
    const std::size_t out = cxlControlPoints(CxlFragment(relation.attributes, kCxlOut).child(kAppearance)).size();
    const std::size_t middle = corners.size() == in + 1 + out ? in : corners.size() / 2;
    const auto at = corners.begin() + static_cast<std::ptrdiff_t>(middle);
    return {{corners.begin(), at}, *at, {at + 1, corners.end()}};
}

void CxlLines::connect(std::string_view from, std::string_view to, std::string_view name, const Relation& relation,
                       const std::vector<Point>& corners)
{
    const RelationType& type = *m_map.find(relation.type);
    const CxlFragment kept(relation.attributes, name);
    const WasSaid was = saidBefore(relation, m_kept.styles());
    const std::string keptId = kept.child("connection").attribute("id").value();
    const std::string id = m_ids.take(keptId.empty() ? cxlConnectionId(from, to) : keptId);

    pugi::xml_node connection = m_tree.add("connection");
    m_tree.set(connection, "id", id);
    m_tree.set(connection, "from-id", from);
    m_tree.set(connection, "to-id", to);
    addKept(connection, kept.child("connection"));
    if ((type.arrow == ArrowStyle::Both) != was.goesBothWays)
        m_tree.set(connection, "isBidirectional", type.arrow == ArrowStyle::Both ? "true" : "false");

    pugi::xml_document scratch;
    pugi::xml_node appearance = scratch.append_child(kAppearance);
    m_tree.set(appearance, "id", id);
    addKept(appearance, kept.child(kAppearance));
    if ((type.arrow == ArrowStyle::None) != was.hasNoHead)
        m_tree.set(appearance, "arrowhead", type.arrow == ArrowStyle::None ? "no" : "if-to-concept");
    if (type.line != LineStyle::Solid && !appearance.attribute("style"))
        m_tree.set(appearance, "style", type.line == LineStyle::Dashed ? "dashed" : "dotted");
    if (relation.colour != was.colour)
        m_kept.styles().setLook(appearance, CxlKind::Connection, {{}, relation.colour, {}, Outline::Usual});
    setCorners(appearance, corners);
    if (appearance.first_attribute().next_attribute() || appearance.first_child())
        m_tree.add(appearance);
}

void CxlLines::setCorners(pugi::xml_node appearance, const std::vector<Point>& corners)
{
    while (appearance.remove_child("control-point")) { }
    if (!corners.empty() && !appearance.attribute("type"))
        m_tree.set(appearance, "type", "vector");
    for (Point corner : corners) {
        pugi::xml_node point = appearance.append_child("control-point");
        m_tree.set(point, "x", wholeText(corner.x));
        m_tree.set(point, "y", wholeText(corner.y));
    }
}

}  // namespace conspectus
