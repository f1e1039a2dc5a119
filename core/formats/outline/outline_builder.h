// outline_builder.h: how readers of trees put a map together.
#pragma once
#include "core/formats/map_builder.h"

namespace conspectus {

/// True for an address that a map may link to: http, https, mailto or doi.
bool isWebAddress(std::string_view text);

/// Adds concepts each under another, by a relation of a hierarchical type whose phrase is not shown ("contains"), or,
/// where the line says something, of one whose phrase is ("branch").
class OutlineBuilder {
public:
    explicit OutlineBuilder(MapBuilder& builder) : m_builder(builder) { }

    /// `parent` invalid: a root. `phrase` is what the line to the parent says.
    Result<ConceptId> add(Concept subject, ConceptId parent, int line, std::string_view phrase = {});

    /// Only the line, to a concept that is there already.
    Result<RelationId> join(ConceptId parent, ConceptId child, int line, Relation relation = {});

private:
    RelationTypeId typeFor(bool saysSomething);

    MapBuilder& m_builder;
    RelationTypeId m_silent;
    RelationTypeId m_named;
};

}  // namespace conspectus
