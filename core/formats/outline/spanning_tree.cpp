#include "core/formats/outline/spanning_tree.h"

#include <algorithm>
#include <numeric>

namespace conspectus {

namespace {

struct Line {
    RelationId relation;
    ConceptId parent;
    ConceptId child;
    double weight = 1;
};

bool hasHierarchy(const ConceptMap& map)
{
    const auto relations = map.relations();
    return std::any_of(relations.begin(), relations.end(), [&](RelationId id) {
        const Relation& relation = *map.find(id);
        return relation.from != relation.to && map.find(relation.type)->hierarchy != Hierarchy::None;
    });
}

std::vector<Line> possibleLines(const ConceptMap& map)
{
    const bool takesAll = !hasHierarchy(map);
    std::vector<Line> lines;
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const Hierarchy hierarchy = map.find(relation.type)->hierarchy;
        if (hierarchy == Hierarchy::FromIsNarrower)
            lines.push_back({id, relation.to, relation.from, relation.weight});
        else if (takesAll || hierarchy == Hierarchy::FromIsBroader)
            lines.push_back({id, relation.from, relation.to, relation.weight});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.weight > b.weight; });
    return lines;
}

/// Which tree each concept is in, by the concept that stands for the tree (union-find with halved paths).
class Trees {
public:
    explicit Trees(std::size_t size) : m_above(size) { std::iota(m_above.begin(), m_above.end(), 0u); }

    std::uint32_t of(ConceptId id)
    {
        std::uint32_t at = id.value;
        while (m_above[at] != at)
            at = m_above[at] = m_above[m_above[at]];
        return at;
    }
    void join(std::uint32_t under, std::uint32_t above) { m_above[under] = above; }

private:
    std::vector<std::uint32_t> m_above;
};

/// The tree as it grows: who stands under whom, by the values of ids.
class Forest {
public:
    explicit Forest(const ConceptMap& map)
        : m_map(map), m_lines(map.nextConceptId().value), m_children(map.nextConceptId().value)
    {
        Trees trees(map.nextConceptId().value);
        for (const Line& line : possibleLines(map)) {
            const std::uint32_t above = trees.of(line.parent), below = trees.of(line.child);
            if (m_lines[line.child.value].relation.isValid() || above == below)
                continue;
            m_lines[line.child.value] = line;
            trees.join(below, above);
        }
        for (const Line& line : m_lines)
            if (line.relation.isValid())
                m_children[line.parent.value].push_back(line);
        for (std::vector<Line>& children : m_children)
            std::sort(children.begin(), children.end(),
                      [](const Line& a, const Line& b) { return a.relation < b.relation; });
    }

    SpanningTree cutAt(int mostDepth)
    {
        std::vector<ConceptId> roots;
        for (ConceptId id : m_map.concepts())
            if (!m_lines[id.value].relation.isValid())
                roots.push_back(id);
        for (std::size_t i = 0; i < roots.size(); ++i)  // grows: roots that are cut off come behind
            cutBelow(roots[i], mostDepth, roots);
        std::sort(roots.begin(), roots.end());
        SpanningTree tree;
        tree.items.reserve(m_map.conceptCount());
        for (ConceptId root : roots)
            append(tree, root);
        std::vector<bool> isLine(m_map.nextRelationId().value);
        for (const OutlineItem& item : tree.items)
            isLine[item.relation.value] = true;
        for (RelationId id : m_map.relations())
            if (!isLine[id.value])
                tree.left.push_back(id);
        return tree;
    }

private:
    void cutBelow(ConceptId root, int mostDepth, std::vector<ConceptId>& roots)
    {
        std::vector<ConceptId> level{root};
        for (int depth = 0; !level.empty(); ++depth) {
            std::vector<ConceptId> next;
            for (ConceptId id : level)
                for (const Line& line : m_children[id.value])
                    next.push_back(line.child);
            if (depth == mostDepth) {
                roots.insert(roots.end(), next.begin(), next.end());
                for (ConceptId id : level)
                    m_children[id.value].clear();
                return;
            }
            level = std::move(next);
        }
    }

    void append(SpanningTree& tree, ConceptId root)
    {
        std::vector<OutlineItem> open{{root, {}, 0}};
        while (!open.empty()) {
            const OutlineItem item = open.back();
            open.pop_back();
            tree.items.push_back(item);
            const std::vector<Line>& children = m_children[item.id.value];
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                open.push_back({child->child, child->relation, item.depth + 1});
        }
    }

    const ConceptMap& m_map;
    std::vector<Line> m_lines;  // to the parent; without a relation if there is none
    std::vector<std::vector<Line>> m_children;
};

}  // namespace

SpanningTree spanningTree(const ConceptMap& map, int mostDepth) { return Forest(map).cutAt(mostDepth); }

bool hasOneRoot(const SpanningTree& tree)
{
    return std::count_if(tree.items.begin(), tree.items.end(),
                         [](const OutlineItem& item) { return item.depth == 0; }) == 1;
}

std::string_view phraseOfLine(const ConceptMap& map, RelationId id)
{
    const Relation* relation = map.find(id);
    if (!relation)
        return {};
    const RelationType& type = *map.find(relation->type);
    if (type.hierarchy == Hierarchy::FromIsNarrower)
        return {};
    if (!relation->phrase.empty())
        return relation->phrase;
    return type.phraseShown ? std::string_view(type.phrase) : std::string_view();
}

}  // namespace conspectus
