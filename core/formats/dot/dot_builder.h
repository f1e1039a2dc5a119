// dot_builder.h: what the statements of a DOT file do, with the meaning that cgraph gives to them.
#pragma once
#include "core/formats/dot/dot_graph.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace conspectus {

using DotLayer = std::shared_ptr<const DotAttributes>;

/// One side of an edge: nodes by name, or all nodes of a group.
struct DotOperand {
    std::vector<std::size_t> nodes;
    std::vector<std::string> ports;  // of the node with the same index; empty: none
    std::optional<std::size_t> group;
};

/// Makes one graph, statement by statement. Nodes come into being where they are named first, with the defaults that
/// hold there; defaults hold from where they stand to the end of their braces; an edge to a group goes to every node of
/// it; `strict` and equal `key`s make one edge of several. A small file can mean a huge graph, so whatever multiplies
/// is counted; an error means that the file is to be refused.
class DotBuilder {
public:
    DotBuilder(bool isStrict, bool isDirected, std::string name, const ReadLimits& limits);

    bool isDirected() const { return m_graph.isDirected; }

    /// Braces: everything until closeGroup() is inside. An equal name in the same place means the same group again.
    Result<std::size_t> openGroup(const std::string& name, int line);
    void closeGroup() { m_scopes.pop_back(); }

    void setGraphAttribute(DotAttribute attribute, int line);
    enum class Defaults { Nodes, Edges };
    Result<void> setDefaults(Defaults kind, const DotAttributes& attributes, int line);

    /// The node of this name, which is in the group that is open from now on.
    Result<std::size_t> node(std::string name, int line);
    void addToNode(std::size_t node, const DotLayer& attributes) { m_graph.nodes[node].settings.add(attributes); }
    Result<void> join(const DotOperand& tail, const DotOperand& head, const DotLayer& attributes, int line);

    DotGraph finish();

private:
    /// What holds between two braces.
    struct Scope {
        std::size_t group;  // index; the graph itself is 0
        DotLayer nodeDefaults;
        DotLayer edgeDefaults;
    };
    struct Group {
        std::size_t parent = 0;
        bool hasOwnSettings = false;
        std::optional<std::size_t> cluster;  // index in DotGraph::clusters, if it is one
        std::vector<std::size_t> members;
        std::unordered_set<std::size_t> known;
    };

    std::size_t groupNamed(const std::string& name);
    Result<void> enterGroups(std::size_t node, int line);
    const std::vector<std::size_t>& nodesOf(const DotOperand& operand) const;
    Result<std::size_t> edgeBetween(std::size_t from, std::size_t to, const DotLayer& attributes, int line);
    std::size_t* twinOf(std::size_t from, std::size_t to, const DotAttributes& attributes);

    const ReadLimits& m_limits;
    DotGraph m_graph;
    std::vector<Scope> m_scopes;
    std::vector<Group> m_groups;
    std::unordered_map<std::string, std::size_t> m_named;  // groups, by parent and name
    std::unordered_map<std::string, std::size_t> m_nodes;
    std::unordered_map<std::uint64_t, std::size_t> m_edges;  // of a strict graph, by their ends
    std::unordered_map<std::string, std::size_t> m_keyedEdges;
    std::size_t m_copies = 0;  // of defaults and memberships
    std::size_t m_groupEdges = 0;
};

}  // namespace conspectus
