#include "core/edit/replacing.h"

#include "core/base/text.h"
#include "core/edit/missing.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

using Field = TextMatch::Field;

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '_';
}

/// Every place replaced, from left to right; the same text if there is none.
std::string replaced(const std::string& text, const TextSearch& search)
{
    const std::string haystack = search.matchesCase ? text : asciiLower(text);
    const std::string needle = search.matchesCase ? search.wanted : asciiLower(search.wanted);
    const bool startsAsWord = isWordByte(needle.front()), endsAsWord = isWordByte(needle.back());
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = haystack.find(needle); at != std::string::npos; at = haystack.find(needle, at)) {
        const std::size_t end = at + needle.size();
        const bool cutsWord = (at > 0 && startsAsWord && isWordByte(haystack[at - 1])) ||
            (end < haystack.size() && endsAsWord && isWordByte(haystack[end]));
        if (search.wholeWords && cutsWord) {
            ++at;
            continue;
        }
        result.append(text, done, at - done).append(search.replacement);
        done = at = end;
    }
    return result.append(text, done);
}

class Finder {
public:
    Finder(const ConceptMap& map, const TextSearch& search) : m_map(map), m_search(search) { }

    std::vector<TextMatch> find()
    {
        for (ConceptId id : m_map.concepts()) {
            const Concept& subject = *m_map.find(id);
            const TextMatch whose{id, {}, {}, Field::Label, {}, {}, {}};
            lookAt(m_search.inLabels, whose, Field::Label, subject.label, subject.labels);
            lookAt(m_search.inTexts, whose, Field::Definition, subject.definition, {});
            lookAt(m_search.inTexts, whose, Field::Notes, subject.notes, {});
            lookAt(m_search.inTexts, whose, Field::Source, subject.source, {});
        }
        for (RelationId id : m_map.relations()) {
            const Relation& relation = *m_map.find(id);
            const TextMatch whose{{}, id, {}, Field::Phrase, {}, {}, {}};
            lookAt(m_search.inPhrases, whose, Field::Phrase, relation.phrase, relation.phrases);
            lookAt(m_search.inTexts, whose, Field::Definition, relation.definition, {});
            lookAt(m_search.inTexts, whose, Field::Notes, relation.notes, {});
            lookAt(m_search.inTexts, whose, Field::Source, relation.source, {});
        }
        for (RelationTypeId id : m_map.relationTypes()) {
            const RelationType& type = *m_map.find(id);
            lookAt(m_search.inPhrases, {{}, {}, id, Field::TypePhrase, {}, {}, {}}, Field::TypePhrase, type.phrase,
                   type.phrases);
        }
        return std::move(m_matches);
    }

private:
    const ConceptMap& m_map;
    const TextSearch& m_search;
    std::vector<TextMatch> m_matches;

    void lookAt(bool isWanted, TextMatch whose, Field field, const std::string& text, const LocalizedTexts& others)
    {
        if (!isWanted)
            return;
        whose.field = field;
        take(whose, text);
        for (const LocalizedText& other : others) {
            whose.language = other.language;
            take(whose, other.text);
        }
    }

    void take(TextMatch match, const std::string& text)
    {
        match.before = text;
        match.after = replaced(text, m_search);
        if (match.after != match.before || contains(text))
            m_matches.push_back(std::move(match));
    }

    /// It may be replaced by itself: it is found all the same.
    bool contains(const std::string& text) const
    {
        TextSearch marked = m_search;
        marked.replacement = m_search.wanted + '\x01';
        return replaced(text, marked) != text;
    }
};

std::string* textIn(LocalizedTexts& texts, const std::string& language)
{
    const auto found = std::ranges::find(texts, language, &LocalizedText::language);
    return found == texts.end() ? nullptr : &found->text;
}

std::string* textOf(Concept& subject, const TextMatch& match)
{
    switch (match.field) {
    case Field::Label:
        return match.language.empty() ? &subject.label : textIn(subject.labels, match.language);
    case Field::Definition:
        return &subject.definition;
    case Field::Notes:
        return &subject.notes;
    case Field::Source:
        return &subject.source;
    default:
        return nullptr;
    }
}

std::string* textOf(Relation& relation, const TextMatch& match)
{
    switch (match.field) {
    case Field::Phrase:
        return match.language.empty() ? &relation.phrase : textIn(relation.phrases, match.language);
    case Field::Definition:
        return &relation.definition;
    case Field::Notes:
        return &relation.notes;
    case Field::Source:
        return &relation.source;
    default:
        return nullptr;
    }
}

std::string* textOf(RelationType& type, const TextMatch& match)
{
    return match.language.empty() ? &type.phrase : textIn(type.phrases, match.language);
}

/// The thing as it will be, copied from the map when it is first asked for.
template <class T, class IdT>
bool replaceIn(const ConceptMap& map, IdT id, const TextMatch& match, std::map<IdT, T>& changed)
{
    const T* known = map.find(id);
    if (!known)
        return false;
    std::string* text = textOf(changed.try_emplace(id, *known).first->second, match);
    if (!text || *text != match.before)
        return false;
    *text = match.after;
    return true;
}

/// A text in another language that became empty is none.
void dropEmpty(LocalizedTexts& texts)
{
    std::erase_if(texts, [](const LocalizedText& each) { return each.text.empty(); });
}

}  // namespace

std::vector<TextMatch> matchesOf(const ConceptMap& map, const TextSearch& search)
{
    return search.wanted.empty() ? std::vector<TextMatch>{} : Finder(map, search).find();
}

Result<Transaction> replaceIn(const ConceptMap& map, const std::vector<TextMatch>& matches)
{
    std::map<ConceptId, Concept> concepts;
    std::map<RelationId, Relation> relations;
    std::map<RelationTypeId, RelationType> types;
    for (const TextMatch& match : matches) {
        const bool isDone = match.subject.isValid() ? replaceIn(map, match.subject, match, concepts)
            : match.relation.isValid()              ? replaceIn(map, match.relation, match, relations)
                                                    : replaceIn(map, match.type, match, types);
        if (!isDone)
            return unexpected(ErrorCode::Edit, "The map has changed since; search again.");
    }
    Transaction step{"Replace text", {}, {}};
    for (auto& [id, subject] : concepts) {
        dropEmpty(subject.labels);
        step.changes.push_back(SetConcept{std::move(subject)});
    }
    for (auto& [id, relation] : relations) {
        dropEmpty(relation.phrases);
        step.changes.push_back(SetRelation{std::move(relation)});
    }
    for (auto& [id, type] : types) {
        dropEmpty(type.phrases);
        step.changes.push_back(SetRelationType{std::move(type)});
    }
    return step;
}

}  // namespace conspectus
