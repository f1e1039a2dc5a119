// revising.h: edits of what is said of concepts and relations, one or several at once.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// What to change; what is not set stays as it is.
struct ConceptRevision {
    std::optional<std::string> definition;
    std::optional<std::string> notes;
    std::optional<std::string> source;
    std::optional<std::string> link;
    std::optional<std::string> style;
    std::vector<std::string> addedTags;
    std::vector<std::string> removedTags;
};

/// One step for all of them. Typing on in one field of the same concepts joins it (the merge key).
Result<Transaction> revise(const ConceptMap& map, const std::vector<ConceptId>& ids, const ConceptRevision& revision);

struct RelationRevision {
    std::optional<ConceptId> from;  // another end
    std::optional<ConceptId> to;
    std::optional<RelationTypeId> type;  // a phrase of its own stays
    std::optional<std::string> definition;
    std::optional<std::string> notes;
    std::optional<std::string> source;
};

Result<Transaction> revise(const ConceptMap& map, const std::vector<RelationId>& ids, const RelationRevision& revision);

/// Tags as one types them: "method, theory" (also with semicolons or Chinese commas), sorted, each once.
std::vector<std::string> tagsFrom(std::string_view typed);

/// The labels that a concept has in other languages than the map's, replaced. An empty step when they are the same.
Result<Transaction> relabel(const ConceptMap& map, ConceptId id, LocalizedTexts labels);

}  // namespace conspectus
