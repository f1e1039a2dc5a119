// touring.h: edits of tours and their stops.
#pragma once
#include "core/edit/transaction.h"
#include "core/model/tour.h"

#include <map>

namespace conspectus {

/// Replaces the tour of the same name, or adds it at the end.
Result<Transaction> storeTour(const ConceptMap& map, Tour tour, std::string label);
Result<Transaction> removeTour(const ConceptMap& map, const std::string& name);
/// An error if the map has another tour called so.
Result<Transaction> renameTour(const ConceptMap& map, const std::string& name, std::string to);

// Stops are named by their place in the tour. A place or a tour that is not there is an error.

/// Before the stop at `at`; at the end of the tour, that is its length.
Result<Transaction> insertStop(const ConceptMap& map, const std::string& tour, std::size_t at, TourStop stop);
Result<Transaction> removeStop(const ConceptMap& map, const std::string& tour, std::size_t at);
/// So that it stands at `to` afterwards.
Result<Transaction> moveStop(const ConceptMap& map, const std::string& tour, std::size_t from, std::size_t to);
Result<Transaction> duplicateStop(const ConceptMap& map, const std::string& tour, std::size_t at);
/// `label` says what was done; with `merges`, doing so again in a row is one step (typing).
Result<Transaction> setStop(const ConceptMap& map, const std::string& tour, std::size_t at, TourStop stop,
                            std::string label, bool merges = false);
/// What was drawn in a show, by place of the stop; places that are not there any more are passed over.
Result<Transaction> setInk(const ConceptMap& map, const std::string& tour,
                           const std::map<int, std::vector<InkStroke>>& ink);
/// What a rehearsal took, in seconds, by stop; stops that took none keep what they had.
Result<Transaction> setRehearsed(const ConceptMap& map, const std::string& tour, const std::vector<double>& seconds);

}  // namespace conspectus
