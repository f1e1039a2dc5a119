#include "app/session/arrangement.h"

#include "core/layout/engine_catalogue.h"
#include "core/layout/live/live.h"

#include <algorithm>

namespace conspectus {

namespace {

/// The layout sees some relations from the other end.
bool isTurned(const MeasuredView& view, std::size_t relation)
{
    return view.request.edges[relation].from != view.visible.relations[relation].from;
}

/// The phrase itself is written, in its usual size.
template <class Placed> bool isFull(const Placed& placed) { return placed.phraseScale >= 1 && placed.keyNumber == 0; }

Spline turnedIf(bool isTurned, Spline curve)
{
    if (isTurned)
        std::reverse(curve.begin(), curve.end());
    return curve;
}

}  // namespace

Arrangement::Arrangement(const MeasuredView& view, const Layout& layout, const Arrangement& before)
    : m_orientation(layout.orientation),
      m_scale(before.m_scale),
      m_places(before.m_places),
      m_lines(before.m_lines),
      m_linePoints(before.m_linePoints)
{
    const auto idOf = [&](int node) {
        return view.visible.concepts[std::size_t(node)].id;
    };
    for (auto& [id, place] : m_places)
        place.isShown = false;
    for (std::size_t i = 0; i < layout.centres.size(); ++i)
        add(idOf(static_cast<int>(i)), Rect::around(layout.centres[i], view.request.nodes[i].size));
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        const VisibleRelation& shown = view.visible.relations[i];
        const PlacedEdge& placed = layout.edges[i];
        if (!placed.curve.empty())
            add(shown.relations.front(),
                Line{idOf(shown.from), idOf(shown.to), turnedIf(isTurned(view, i), placed.curve), placed.phrase,
                     box(idOf(shown.from)), box(idOf(shown.to)), isFull(placed), view.request.edges[i].phrase});
    }
    for (const LeafBlock& placed : layout.blocks) {
        Block block{idOf(placed.anchor), {}, {}, placed.frame, box(idOf(placed.anchor)), {}, placed.phrase,
                    isFull(placed)};
        for (int node : placed.nodes)
            block.members.push_back(idOf(node));
        for (int edge : placed.edges)
            block.relations.push_back(view.visible.relations[std::size_t(edge)].relations.front());
        if (!placed.edges.empty())
            block.stem = turnedIf(isTurned(view, std::size_t(placed.edges.front())), placed.stem);
        add(std::move(block));
    }
    // Blocks that are wholly folded away come back as they were.
    for (const Block& block : before.m_blocks)
        if (std::ranges::none_of(block.members, [&](ConceptId id) { return shows(id); }))
            add(block);
}

void Arrangement::add(RelationId id, Line line)
{
    Line& place = m_lines[{line.from, line.to, id}];
    m_linePoints += line.curve.size();
    m_linePoints -= place.curve.size();
    place = std::move(line);
}

void Arrangement::add(Block block)
{
    m_blockBytes += sizeof block + block.stem.size() * sizeof(Point) +
        block.members.size() * (sizeof(ConceptId) + sizeof(RelationId));
    m_blocks.push_back(std::move(block));
}

std::size_t Arrangement::memory() const
{
    constexpr std::size_t kNode = 48;  // what a tree or a table adds to an entry
    return sizeof *this + m_places.size() * (sizeof(ConceptId) + sizeof(Place) + kNode) +
        m_lines.size() * (sizeof(LineKey) + sizeof(Line) + kNode) + m_linePoints * sizeof(Point) + m_blockBytes;
}

bool Arrangement::shows(ConceptId id) const
{
    const auto found = m_places.find(id);
    return found != m_places.end() && found->second.isShown;
}

Rect Arrangement::box(ConceptId id) const
{
    const auto found = m_places.find(id);
    return found == m_places.end() ? Rect{} : found->second.box;
}

std::size_t Arrangement::placesKnown(const VisibleMap& view) const
{
    return std::size_t(
        std::ranges::count_if(view.concepts, [&](const VisibleConcept& each) { return m_places.contains(each.id); }));
}

Standing Arrangement::standingFor(const MeasuredView& view) const
{
    Standing standing;
    standing.orientation = m_orientation;
    for (const VisibleConcept& each : view.visible.concepts) {
        const auto found = m_places.find(each.id);
        const std::optional<Rect> known = found == m_places.end() ? std::nullopt : std::optional(found->second.box);
        standing.shown.push_back(known && found->second.isShown ? known : std::nullopt);
        standing.hidden.push_back(known && !found->second.isShown ? known : std::nullopt);
    }
    const auto idOf = [&](int node) {
        return view.visible.concepts[std::size_t(node)].id;
    };
    std::unordered_map<RelationId, int> relationAt;
    for (std::size_t i = 0; i < view.visible.relations.size(); ++i) {
        const VisibleRelation& shown = view.visible.relations[i];
        relationAt.emplace(shown.relations.front(), static_cast<int>(i));
        StandingLine line;
        if (const auto found = m_lines.find({idOf(shown.from), idOf(shown.to), shown.relations.front()});
            found != m_lines.end()) {
            const Line& known = found->second;
            line = {turnedIf(isTurned(view, i), known.curve),
                    known.phrase,
                    known.fromBox,
                    known.toBox,
                    known.isFull,
                    known.phraseSize};
            if (isTurned(view, i))
                std::swap(line.from, line.to);
        }
        standing.lines.push_back(std::move(line));
    }
    for (const Block& known : m_blocks) {
        StandingBlock block{
            {view.visible.indexOf(known.anchor), {}, {}, known.frame, {}, known.phrase}, known.anchorBox, known.isFull};
        for (std::size_t i = 0; i < known.members.size(); ++i) {
            const int node = view.visible.indexOf(known.members[i]);
            const auto edge = relationAt.find(known.relations[i]);
            if (node >= 0 && edge != relationAt.end()) {
                block.block.nodes.push_back(node);
                block.block.edges.push_back(edge->second);
            }
        }
        if (block.block.anchor < 0 || block.block.nodes.empty())
            continue;
        block.block.stem = turnedIf(isTurned(view, std::size_t(block.block.edges.front())), known.stem);
        standing.blocks.push_back(std::move(block));
    }
    return standing;
}

std::optional<Standing> standingFor(const MeasuredView& view, const Arrangement& before, double leastKnown)
{
    const std::size_t count = view.visible.concepts.size();
    const std::string_view engine =
        view.request.engine.empty() ? defaultEngine(count) : std::string_view(view.request.engine);
    if (!canArrangeLive(engine) ||
        (count > 1 && static_cast<double>(before.placesKnown(view.visible)) < leastKnown * static_cast<double>(count)))
        return std::nullopt;
    return before.standingFor(view);
}

}  // namespace conspectus
