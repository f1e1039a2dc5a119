// cxl_roles.h: what the concepts and relations of a map become in CXL.
#pragma once
#include "core/formats/containment.h"

namespace conspectus {

class CxlRoles {
public:
    explicit CxlRoles(const ConceptMap& map);

    /// A linking phrase that joins no two concepts: it was one in the file, and nothing has been hung on it since.
    bool isPhrase(ConceptId id) const { return m_phrases.contains(id); }
    /// The concept that this one stands inside of; invalid if there is none.
    ConceptId parentOf(ConceptId id) const { return m_containment.parentOf(id); }

    /// Said by the concept's parent.
    bool isNested(RelationId id) const { return m_containment.isSaid(id); }
    /// A connection without a linking phrase.
    bool isDirect(RelationId id) const;

private:
    void findPhrases();

    const ConceptMap& m_map;
    Containment m_containment;
    std::unordered_set<ConceptId> m_phrases;
};

}  // namespace conspectus
