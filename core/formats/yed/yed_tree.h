// yed_tree.h: which nodes of a file for yEd are in which groups.
#pragma once
#include "core/formats/containment.h"
#include "core/formats/losses.h"

namespace conspectus {

struct Frame;

/// A group is a concept that contains others, or a frame. Frames that are drawn around what a concept contains are
/// that concept's; of the others, inner ones are inside of outer ones.
class YedTree {
public:
    explicit YedTree(const ConceptMap& map, LossList& losses);

    bool isSaid(RelationId id) const { return m_containment.isSaid(id); }
    const std::vector<ConceptId>& childrenOf(ConceptId id) const { return m_containment.childrenOf(id); }
    /// The frame that is drawn around what a concept contains; null if there is none.
    const Frame* frameOf(ConceptId id) const;

    struct Group {
        const Frame* frame = nullptr;
        std::vector<std::size_t> groups;
        std::vector<ConceptId> nodes;
    };
    const std::vector<Group>& groups() const { return m_groups; }
    /// What is in no group.
    const std::vector<std::size_t>& topGroups() const { return m_topGroups; }
    const std::vector<ConceptId>& topNodes() const { return m_topNodes; }

private:
    ConceptId ownerOf(const ConceptMap& map, const Frame& frame) const;
    void nestGroups();
    void fillGroups(const ConceptMap& map, LossList& losses);

    Containment m_containment;
    std::unordered_map<ConceptId, const Frame*> m_frames;
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_parents;  // of groups: index + 1; 0: none
    std::unordered_map<ConceptId, std::vector<std::size_t>> m_around;  // groups that hold a concept, outer ones first
    std::vector<std::size_t> m_topGroups;
    std::vector<ConceptId> m_topNodes;
};

}  // namespace conspectus
