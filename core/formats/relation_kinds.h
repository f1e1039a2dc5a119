// relation_kinds.h: types of relations in files that have no list of types. There every relation says the name of its
// type and what is unusual about it: how it is read as a hierarchy, its line, its colour.
#pragma once
#include "core/formats/fields.h"
#include "core/formats/map_builder.h"

#include <unordered_map>
#include <unordered_set>

namespace conspectus {

struct RelationKind {
    std::string name;  // empty: nothing is said but the arrow
    ArrowStyle arrow = ArrowStyle::Forward;
    Hierarchy hierarchy = Hierarchy::None;
    LineStyle line = LineStyle::Solid;
    int colour = 0;
    bool isPhraseShown = true;

    /// Gives the field its value: "relation" (the name), "hierarchy" (from-broader, from-narrower), "line" (dashed,
    /// dotted), "palette" (a number), "phraseShown" (no). False if it is no such field, or `text` is nothing that it
    /// can hold.
    bool set(std::string_view field, std::string_view text);
};

/// For readers: the types of the map that is being built.
class RelationTypesRead {
public:
    explicit RelationTypesRead(MapBuilder& builder) : m_builder(builder) { }

    /// The type of these relations, made when it is new.
    RelationTypeId typeFor(const RelationKind& kind);

    /// Gives the relation its type, and this phrase where its type does not say it anyway.
    void apply(const RelationKind& kind, std::string phrase, Relation& relation);

private:
    MapBuilder& m_builder;
    std::unordered_map<std::string, RelationTypeId> m_types;
};

/// For writers: what to say of relations of each type, so that RelationTypesRead makes the types again.
class RelationTypesWritten {
public:
    explicit RelationTypesWritten(const ConceptMap& map);

    /// The fields of RelationKind::set; none for a type that says nothing but its arrow.
    const std::vector<Field>& fieldsOf(RelationTypeId id) const { return m_fields.at(id); }

    /// What the fields do not say of the types.
    static void noteLeftOut(const ConceptMap& map, std::string_view format, LossList& losses);

private:
    std::string nameFor(const RelationType& type, const std::vector<Field>& others);

    std::unordered_map<RelationTypeId, std::vector<Field>> m_fields;
    std::unordered_set<std::string> m_taken;
};

/// The phrase that a relation shows in its map's language.
std::string_view shownPhrase(const Relation& relation, const RelationType& type);

}  // namespace conspectus
