// gml_groups.h: yEd's groups in GML: nodes with `isGroup 1`, whose members name them by `gid`.
#pragma once
#include "core/formats/relation_kinds.h"

#include <optional>

namespace conspectus {

/// Concepts by the id that the file gives them, for each graph of the file.
using GmlScopes = std::vector<std::unordered_map<std::string, ConceptId>>;

/// A group that no edge ends at becomes a frame around its members; others are concepts, related to them by `contains`.
class GmlGroups {
public:
    struct Group {
        std::string id;
        std::string parent;  // id; empty: none
        Concept subject;
        std::optional<Rect> box;
        std::size_t graph = 0;
        int line = 0;
        bool isConcept = false;
        ConceptId made;
        std::vector<ConceptId> members;  // and those of groups inside
    };

    GmlGroups(MapBuilder& builder, RelationTypesRead& types, LossList& losses)
        : m_builder(builder), m_types(types), m_losses(losses)
    {
    }

    bool isAny() const { return !m_groups.empty(); }
    void addGroup(Group group);
    void addMember(std::size_t graph, std::string group, ConceptId member, int line);
    void noteEdge(std::size_t graph, std::string_view source, std::string_view target);

    /// After all edges were noted.
    Result<void> makeConcepts(GmlScopes& scopes);
    /// After all relations were made.
    Result<void> finish();

private:
    struct Member {
        std::size_t graph = 0;
        std::string group;
        ConceptId id;
        int line = 0;
    };

    Group* find(std::size_t graph, std::string_view id);
    std::size_t depthOf(const Group& group);
    Result<void> relate(const Group& group, ConceptId member, int line);

    MapBuilder& m_builder;
    RelationTypesRead& m_types;
    LossList& m_losses;
    std::vector<Group> m_groups;
    std::unordered_map<std::string, std::size_t> m_byId;  // "graph id"
    std::vector<Member> m_members;
};

}  // namespace conspectus
