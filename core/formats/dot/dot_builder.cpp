#include "core/formats/dot/dot_builder.h"

#include <algorithm>
#include <utility>

namespace conspectus {

namespace {

constexpr std::size_t kMostCopies = 4'000'000;
constexpr std::size_t kMostGroupEdges = 500'000;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

tl::unexpected<Error> refused(std::string sentence, int line)
{
    return unexpected(ErrorCode::Input, std::move(sentence), line);
}

/// What to call a cluster that has no label: "cluster_A" -> "A".
std::string clusterName(std::string_view name)
{
    std::string_view rest = name.substr(std::string_view("cluster").size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" _-:."), rest.size()));
    return std::string(rest.empty() ? name : rest);
}

/// What says how a cluster is drawn, or is found out when it is.
bool isDrawing(std::string_view name)
{
    static constexpr std::string_view kNames[] = {"bb",        "bgcolor", "fillcolor", "color",  "pencolor",
                                                  "fontcolor", "style",   "lp",        "lwidth", "lheight"};
    return std::ranges::find(kNames, name) != std::end(kNames);
}

/// Ports are attributes of their edge, as in Graphviz.
DotLayer portsOf(const DotOperand& tail, std::size_t from, const DotOperand& head, std::size_t to)
{
    DotAttributes ports;
    if (from < tail.ports.size() && !tail.ports[from].empty())
        ports.push_back({"tailport", tail.ports[from], false});
    if (to < head.ports.size() && !head.ports[to].empty())
        ports.push_back({"headport", head.ports[to], false});
    return ports.empty() ? nullptr : std::make_shared<DotAttributes>(std::move(ports));
}

}  // namespace

DotBuilder::DotBuilder(bool isStrict, bool isDirected, std::string name, const ReadLimits& limits)
    : m_limits(limits), m_scopes(1, Scope{0, nullptr, nullptr}), m_groups(1)
{
    m_graph.isStrict = isStrict;
    m_graph.isDirected = isDirected;
    m_graph.name = std::move(name);
}

Result<std::size_t> DotBuilder::openGroup(const std::string& name, int line)
{
    if (m_scopes.size() >= static_cast<std::size_t>(std::max(m_limits.depth, 1)))
        return refused("Groups are nested more than " + std::to_string(m_limits.depth) + " deep.", line);
    Scope scope = m_scopes.back();
    scope.group = groupNamed(name);
    m_scopes.push_back(std::move(scope));
    return m_scopes.back().group;
}

std::size_t DotBuilder::groupNamed(const std::string& name)
{
    const std::size_t parent = m_scopes.back().group, fresh = m_groups.size();
    if (!name.empty()) {
        const auto [known, isNew] = m_named.try_emplace(std::to_string(parent) + ' ' + name, fresh);
        if (!isNew)
            return known->second;
    }
    Group& group = m_groups.emplace_back();
    group.parent = parent;
    if (name.starts_with("cluster")) {
        group.cluster = m_graph.clusters.size();
        m_graph.clusters.push_back({{"label", clusterName(name), false}, {}});
    }
    return fresh;
}

void DotBuilder::setGraphAttribute(DotAttribute attribute, int line)
{
    Group& group = m_groups[m_scopes.back().group];
    if (m_scopes.back().group == 0)
        setAttribute(m_graph.attributes, std::move(attribute));
    else if (attribute.name == "label" && group.cluster)
        m_graph.clusters[*group.cluster].label = std::move(attribute);
    else if (group.cluster && isDrawing(attribute.name))
        setAttribute(m_graph.clusters[*group.cluster].drawing, std::move(attribute));
    else if (!std::exchange(group.hasOwnSettings, true) && m_graph.subgraphs++ == 0)
        m_graph.subgraphLine = line;
}

Result<void> DotBuilder::setDefaults(Defaults kind, const DotAttributes& attributes, int line)
{
    DotLayer& defaults = kind == Defaults::Nodes ? m_scopes.back().nodeDefaults : m_scopes.back().edgeDefaults;
    auto changed = std::make_shared<DotAttributes>(defaults ? *defaults : DotAttributes());
    m_copies += changed->size();
    for (const DotAttribute& attribute : attributes)
        setAttribute(*changed, attribute);
    if (m_copies > kMostCopies || changed->size() > kMostDotAttributes)
        return refused("The file sets too many defaults.", line);
    defaults = std::move(changed);
    return {};
}

Result<std::size_t> DotBuilder::node(std::string name, int line)
{
    const auto [known, isNew] = m_nodes.try_emplace(std::move(name), m_graph.nodes.size());
    if (isNew) {
        if (m_graph.nodes.size() >= m_limits.concepts)
            return refused("The file has more than " + std::to_string(m_limits.concepts) + " nodes.", line);
        DotNode& made = m_graph.nodes.emplace_back();
        made.name = known->first;
        made.line = line;
        made.settings.add(m_scopes.back().nodeDefaults);
    }
    const std::size_t index = known->second;
    return enterGroups(index, line).map([index] { return index; });
}

/// Whoever is in a group is in the groups around it, so the first one that knows the node ends the walk outwards.
Result<void> DotBuilder::enterGroups(std::size_t node, int line)
{
    for (std::size_t at = m_scopes.back().group; at != 0 && m_groups[at].known.insert(node).second;
         at = m_groups[at].parent) {
        m_groups[at].members.push_back(node);
        if (++m_copies > kMostCopies)
            return refused("The file nests too many nodes too deep.", line);
    }
    return {};
}

const std::vector<std::size_t>& DotBuilder::nodesOf(const DotOperand& operand) const
{
    return operand.group ? m_groups[*operand.group].members : operand.nodes;
}

Result<void> DotBuilder::join(const DotOperand& tail, const DotOperand& head, const DotLayer& attributes, int line)
{
    const auto &tails = nodesOf(tail), &heads = nodesOf(head);
    m_groupEdges += tails.size() * heads.size() - (tails.size() == 1 && heads.size() == 1 ? 1 : 0);
    if (m_groupEdges > kMostGroupEdges)
        return refused("Edges between groups of nodes become more than 500000 relations.", line);
    for (std::size_t from = 0; from < tails.size(); ++from)
        for (std::size_t to = 0; to < heads.size(); ++to) {
            const auto edge = edgeBetween(tails[from], heads[to], attributes, line);
            if (!edge)
                return tl::unexpected(edge.error());
            m_graph.edges[*edge].settings.add(portsOf(tail, from, head, to));
        }
    return {};
}

Result<std::size_t> DotBuilder::edgeBetween(std::size_t from, std::size_t to, const DotLayer& attributes, int line)
{
    const std::size_t fresh = m_graph.edges.size();
    if (std::size_t* twin = twinOf(from, to, *attributes)) {
        if (*twin != kNone) {
            m_graph.edges[*twin].settings.add(attributes);
            return *twin;
        }
        *twin = fresh;
    }
    if (fresh >= m_limits.relations)
        return refused("The file has more than " + std::to_string(m_limits.relations) + " edges.", line);
    DotEdge& made = m_graph.edges.emplace_back();
    made.from = from;
    made.to = to;
    made.line = line;
    made.settings.add(m_scopes.back().edgeDefaults);
    made.settings.add(attributes);
    return fresh;
}

/// Where the edge is remembered that this one would be again, kNone if it is the first; null if it is like no other.
std::size_t* DotBuilder::twinOf(std::size_t from, std::size_t to, const DotAttributes& attributes)
{
    if (!m_graph.isDirected && from > to)
        std::swap(from, to);
    const std::uint64_t ends = static_cast<std::uint64_t>(from) << 32 | to;
    if (m_graph.isStrict)
        return &m_edges.try_emplace(ends, kNone).first->second;
    const auto key = std::find_if(attributes.begin(), attributes.end(), [](const auto& a) { return a.name == "key"; });
    if (key == attributes.end())
        return nullptr;
    return &m_keyedEdges.try_emplace(std::to_string(ends) + ' ' + key->value, kNone).first->second;
}

DotGraph DotBuilder::finish()
{
    for (const Group& group : m_groups)
        if (group.cluster)
            for (std::size_t node : group.members)
                m_graph.nodes[node].clusters.push_back(*group.cluster);
    return std::move(m_graph);
}

DotAttributes DotSettings::merged() const
{
    if (layers.empty())
        return {};
    DotAttributes all = *layers.front();
    for (std::size_t i = 1; i < layers.size(); ++i)
        for (const DotAttribute& attribute : *layers[i])
            setAttribute(all, attribute);
    return all;
}

void setAttribute(DotAttributes& attributes, DotAttribute value)
{
    const auto known =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.name == value.name; });
    if (known == attributes.end())
        attributes.push_back(std::move(value));
    else
        *known = std::move(value);
}

}  // namespace conspectus
