#include "core/model/relation.h"

namespace conspectus {

std::string_view phraseOf(const Relation& relation, const RelationType& type, std::string_view language)
{
    if (relation.phrase.empty() && relation.phrases.empty())
        return textIn(type.phrases, language, type.phrase);
    return textIn(relation.phrases, language, relation.phrase);
}

}  // namespace conspectus
