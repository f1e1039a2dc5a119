#include "core/model/relation.h"

namespace conspectus {

std::string_view phraseOf(const Relation& relation, const RelationType& type, std::string_view language)
{
    const std::string_view own = textIn(relation.phrases, language, relation.phrase);
    return own.empty() ? textIn(type.phrases, language, type.phrase) : own;
}

}  // namespace conspectus
