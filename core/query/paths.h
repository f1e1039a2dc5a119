// paths.h: how two concepts are related: the ways between them, and what they have in common.
#pragma once
#include "core/query/links.h"
#include "core/query/taxonomy.h"

namespace conspectus {

/// A way from one concept to another that meets no concept twice.
struct Path {
    std::vector<ConceptId> concepts;  // from the first to the last
    std::vector<std::vector<RelationId>> steps;  // what relates each to the next: at least one relation, in id order

    std::size_t length() const { return steps.size(); }
    friend bool operator==(const Path&, const Path&) = default;
};

struct Paths {
    std::vector<Path> paths;  // shorter before longer
    std::size_t shortest = 0;  // how many of them are shortest
    bool isCut = false;  // there are more, or looking for more was given up
};

/// Which ways are looked for.
struct PathWish {
    ConceptId from;
    ConceptId to;
    std::vector<RelationTypeId> types;  // that one may go along; none: all
    Along along = Along::Both;
    std::size_t most = 10;  // ways
    std::size_t effort = 200'000;  // beginnings of ways looked at before it gives up
};

/// The shortest ways and then the next shortest, `most` in all. Ways of one length come in an order that depends on the
/// map alone. Best-first search over simple paths with the true distance to the goal as its bound (A*: Hart, Nilsson
/// and Raphael 1968), so that every path comes out in order of length.
Paths pathsBetween(const ConceptMap& map, const PathWish& wish);

/// Concepts that are broader than every one of `subjects` (or one of them itself), and have nothing of that kind
/// below them: the lowest common ancestors. In id order.
std::vector<ConceptId> lowestCommonBroader(const Taxonomy& taxonomy, std::span<const ConceptId> subjects);

/// One sentence for each step: "hard power — is the basis of → soft power"; a relation is read in its own direction.
std::vector<std::string> sentencesOf(const ConceptMap& map, const Path& path, std::string_view language);

/// Every relation of the paths, and every concept; sorted.
std::vector<RelationId> relationsOn(std::span<const Path> paths);
std::vector<ConceptId> conceptsOn(std::span<const Path> paths);

}  // namespace conspectus
