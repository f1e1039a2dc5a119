#include "core/formats/cxl/cxl_roles.h"

#include "core/formats/cxl/cxl.h"
#include "core/formats/cxl/cxl_phrases.h"

#include <algorithm>

namespace conspectus {

CxlRoles::CxlRoles(const ConceptMap& map) : m_map(map), m_containment(map) { findPhrases(); }

bool CxlRoles::isDirect(RelationId id) const
{
    const Relation& relation = *m_map.find(id);
    return !isNested(id) && cxlValue(relation.attributes, kCxlDirect) &&
        phraseOf(relation, *m_map.find(relation.type), "").empty();
}

void CxlRoles::findPhrases()
{
    for (ConceptId id : m_map.concepts()) {
        const bool isAlone = std::ranges::all_of(m_map.relationsOf(id), [&](RelationId each) {
            return isDirect(each) || (isNested(each) && m_map.find(each)->to == id);
        });
        if (isAlone && cxlValue(m_map.find(id)->attributes, kCxlLinkingPhrase))
            m_phrases.insert(id);
    }
}

}  // namespace conspectus
