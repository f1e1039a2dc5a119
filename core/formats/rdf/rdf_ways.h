// rdf_ways.h: by which statements a relation is said. A thesaurus says of one relation that A is broader than B, that B
// is narrower than A, or both; a map has it once.
#pragma once
#include "core/formats/rdf/rdf_labels.h"
#include "core/formats/rdf/rdf_prefixes.h"
#include "core/model/relation.h"

#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// One statement: of a relation's source, or, if it is inverse, of its target.
struct RdfWay {
    std::string property;
    bool isInverse = false;

    friend auto operator<=>(const RdfWay&, const RdfWay&) = default;
};
using RdfWays = std::vector<RdfWay>;  // sorted

/// How we say a relation, and a file that does nothing special: narrower, broader and related from both ends; in a
/// thesaurus, a hierarchical relation of ours as well by narrower and broader; any other by its property.
RdfWays usualWays(std::string_view property, const RelationType& type, RdfStyle style);

/// "skos:narrower ^skos:broader" and back. What is no property is left out.
std::string waysText(const RdfWays& ways, const RdfPrefixes& prefixes);
RdfWays waysFrom(std::string_view text, const RdfPrefixes& prefixes);

}  // namespace conspectus
