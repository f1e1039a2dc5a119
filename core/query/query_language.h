// query_language.h: questions to a map in one line of text; the manual explains them to people.
//
//   query    := or
//   or       := and ("or" and)*
//   and      := not (["and"] not)*
//   not      := "not" not | pattern
//   pattern  := term (edge term)*
//   term     := "(" query ")" | "?" | field | "quoted words" | words
//   field    := name (":" | "=" | ">" | ">=" | "<" | "<=") value
//   edge     := "-->" | "<--" | "--" | "-[" steps "]->" | "<-[" steps "]-" | "-[" steps "]-"
//   steps    := [type ("|" type)*] ["*" [count | count ".." | ".." count | count ".." count]]
#pragma once
#include "core/query/search.h"
#include "core/query/taxonomy.h"

#include <memory>

namespace conspectus {

struct QueryNode;

/// A query that was understood. A value.
class Query {
public:
    explicit Query(std::shared_ptr<const QueryNode> root) : m_root(std::move(root)) { }
    const QueryNode& root() const { return *m_root; }

private:
    std::shared_ptr<const QueryNode> m_root;
};

/// An error says what was not understood, and where in the text.
Result<Query> parseQuery(std::string_view text);

/// True for a text that asks for more than words: it has a field, an edge, quotes or a "?" of its own. A search box
/// takes everything else for words to find.
bool isQuery(std::string_view text);

/// What a query finds. All sorted.
struct QueryAnswer {
    std::vector<ConceptId> concepts;  // that were asked for: of a pattern with "?", what these stand for
    std::vector<ConceptId> involved;  // these, and in patterns what they were found by
    std::vector<RelationId> relations;  // that make it so
};

/// The answer within what the taxonomy has in scope. `words`: an index of the same map; null: one is made if the query
/// needs it. Errors: a concept or a relation that is named but not there.
///
/// An edge with a range of steps stands for every walk of so many relations along its direction; concepts may be met
/// more than once on a walk.
Result<QueryAnswer> answer(const Query& query, const ConceptMap& map, const Taxonomy& taxonomy,
                           const SearchIndex* words = nullptr);

}  // namespace conspectus
