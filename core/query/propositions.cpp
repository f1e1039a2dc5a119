#include "core/query/propositions.h"

#include "core/base/text.h"

namespace conspectus {

namespace {

/// Every run of white space as one space, none at the ends.
std::string inOneLine(std::string_view text)
{
    std::string line;
    for (char c : trimmed(text)) {
        const bool isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!isSpace)
            line += c;
        else if (line.back() != ' ')
            line += ' ';
    }
    return line;
}

Proposition proposition(const ConceptMap& map, RelationId id, ConceptId readAt, std::string_view language)
{
    const Relation& relation = *map.find(id);
    const std::string_view phrase = phraseOf(relation, *map.find(relation.type), language);
    return {id, relation.from, inOneLine(phrase), relation.to, relation.from == readAt};
}

}  // namespace

std::vector<Proposition> propositionsOf(const ConceptMap& map, ConceptId subject, std::string_view language)
{
    std::vector<Proposition> propositions;
    for (RelationId id : map.relationsFrom(subject))
        propositions.push_back(proposition(map, id, subject, language));
    for (RelationId id : map.relationsTo(subject))
        if (map.find(id)->from != subject)
            propositions.push_back(proposition(map, id, subject, language));
    return propositions;
}

std::string labelInOneLine(const Concept& subject, std::string_view language)
{
    return inOneLine(labelOf(subject, language));
}

std::string nameOf(const Concept& subject, std::string_view language)
{
    std::string name = labelInOneLine(subject, language);
    return name.empty() ? subject.key : name;
}

std::string sentence(const ConceptMap& map, RelationId id, std::string_view language)
{
    const Relation* relation = map.find(id);
    if (!relation)
        return {};
    const Proposition said = proposition(map, id, relation->from, language);
    const std::string from = nameOf(*map.find(said.from), language), to = nameOf(*map.find(said.to), language);
    return said.phrase.empty() ? from + " → " + to : from + " — " + said.phrase + " → " + to;
}

}  // namespace conspectus
