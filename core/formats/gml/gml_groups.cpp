#include "core/formats/gml/gml_groups.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kDeepest = 64;  // groups inside of groups; also where a circle of them ends

std::string keyOf(std::size_t graph, std::string_view id) { return std::to_string(graph) + ' ' + std::string(id); }

}  // namespace

void GmlGroups::addGroup(Group group)
{
    m_byId.try_emplace(keyOf(group.graph, group.id), m_groups.size());
    m_groups.push_back(std::move(group));
}

void GmlGroups::addMember(std::size_t graph, std::string group, ConceptId member, int line)
{
    m_members.push_back({graph, std::move(group), member, line});
}

GmlGroups::Group* GmlGroups::find(std::size_t graph, std::string_view id)
{
    const auto found = m_byId.find(keyOf(graph, id));
    return found == m_byId.end() ? nullptr : &m_groups[found->second];
}

void GmlGroups::noteEdge(std::size_t graph, std::string_view source, std::string_view target)
{
    for (std::string_view end : {source, target})
        if (Group* group = find(graph, end))
            group->isConcept = true;
}

Result<void> GmlGroups::makeConcepts(GmlScopes& scopes)
{
    for (Group& group : m_groups) {
        if (!group.isConcept)
            continue;
        const auto id = m_builder.add(group.subject, group.line);
        if (!id)
            return tl::unexpected(id.error());
        group.made = *id;
        scopes[group.graph].try_emplace(group.id, *id);
        if (group.box)
            m_builder.place(*id, *group.box);
    }
    return {};
}

std::size_t GmlGroups::depthOf(const Group& group)
{
    std::size_t depth = 0;
    for (const Group* at = &group; at && !at->parent.empty() && depth < kDeepest; ++depth)
        at = find(at->graph, at->parent);
    return depth;
}

Result<void> GmlGroups::relate(const Group& group, ConceptId member, int line)
{
    RelationKind contains;
    contains.name = "contains";
    contains.hierarchy = Hierarchy::FromIsBroader;
    contains.isPhraseShown = false;
    Relation relation;
    relation.from = group.made;
    relation.to = member;
    m_types.apply(contains, {}, relation);
    m_losses.note("A node inside of a group with edges is joined to it by a relation 'contains'.", line);
    const auto id = m_builder.add(std::move(relation), line);
    return id ? Result<void>() : tl::unexpected(id.error());
}

Result<void> GmlGroups::finish()
{
    for (const Group& group : m_groups)
        if (group.isConcept)
            m_members.push_back({group.graph, group.parent, group.made, group.line});
    for (const Member& member : m_members) {
        Group* group = find(member.graph, member.group);
        if (!group && !member.group.empty())
            m_losses.note("A group that the file does not describe was left out.", member.line, member.group);
        for (std::size_t steps = 0; group && steps < kDeepest; ++steps) {
            if (group->isConcept) {
                if (const auto done = relate(*group, member.id, member.line); !done)
                    return done;
                break;
            }
            group->members.push_back(member.id);
            group = group->parent.empty() ? nullptr : find(group->graph, group->parent);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> order;  // depth, index
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        if (!m_groups[i].isConcept)
            order.emplace_back(depthOf(m_groups[i]), i);
    std::stable_sort(order.begin(), order.end());
    for (const auto& [depth, index] : order) {
        Group& group = m_groups[index];
        if (!group.subject.attributes.empty())
            m_losses.note("What a file says of a group beyond its name and look was left out.", group.line,
                          group.subject.label);
        m_builder.frame(
            {group.subject.label, group.box.value_or(Rect()), std::move(group.members), group.subject.look});
    }
    return {};
}

}  // namespace conspectus
