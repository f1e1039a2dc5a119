// cxl_phrases.h: which linking phrases a map needs in CXL.
#pragma once
#include "core/model/concept_map.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace conspectus {

/// The ids of a file that is written: each once.
class CxlIds {
public:
    /// `wanted`, or "wanted_2", "wanted_3", ... if that is used; it is used now.
    std::string take(const std::string& wanted);

private:
    std::unordered_set<std::string> m_used;
    std::unordered_map<std::string, int> m_copies;
};

/// One linking phrase. It stands for a relation from each of `from` to each of `to`: these are `relations`.
struct CxlPhrase {
    std::string id;
    std::vector<ConceptId> from;
    std::vector<ConceptId> to;
    std::vector<RelationId> relations;
};

/// Phrases for these relations, in the order of their first relations. Relations that came from one phrase (cxl:phrase)
/// share one again, as long as their words and arrows are the same and nothing more can be read from it than they say.
std::vector<CxlPhrase> cxlPhrases(const ConceptMap& map, const std::vector<RelationId>& relations, CxlIds& ids);

/// The value of an attribute; null if there is none.
const std::string* cxlValue(const Attributes& attributes, std::string_view name);

}  // namespace conspectus
