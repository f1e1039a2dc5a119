// reshaping.h: edits that make one concept of several, several of one, more of them, or none.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// Removes concepts with all relations at them, as one step.
Result<Transaction> removeConcepts(const ConceptMap& map, const std::vector<ConceptId>& ids);

/// `kept` takes the relations, tags, and (where it has none of its own) texts of the others, which go. Relations among
/// them go too, and those that would say the same twice.
Result<Transaction> mergeConcepts(const ConceptMap& map, ConceptId kept, const std::vector<ConceptId>& others);

/// A change that brings concepts, and which.
struct Addition {
    Transaction transaction;
    std::vector<ConceptId> added;
};

/// The parts that a label names: its lines, else what stands between semicolons, commas or slashes. One: it names none.
std::vector<std::string> partsOf(std::string_view label);

/// The concept keeps the first part of its label; for each other part a concept comes beside it, by relations like
/// those that it has upwards. Error: the label names one thing only.
Result<Addition> splitConcept(const ConceptMap& map, ConceptId id);

/// Copies of concepts with the relations among them, each hung where its original hangs first if that is not copied,
/// too.
Result<Addition> duplicate(const ConceptMap& map, const std::vector<ConceptId>& ids);

}  // namespace conspectus
