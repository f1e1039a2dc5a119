// How a search goes. All texts stand folded in one buffer. Every place where a word begins is listed, sorted by its
// first two bytes (a counting sort, so building is linear). A query's words are looked up there; those that begin like
// the rarest of them name the texts to look at, and the other words are checked in these texts alone.
#include "core/query/search.h"

#include "core/base/typo.h"
#include "core/query/pinyin.h"

#include <algorithm>
#include <tuple>

namespace conspectus {

namespace {

constexpr std::uint32_t kKeys = 1u << 16;

/// The words of a folded query: its parts between spaces, each from its first letter on.
std::vector<std::string_view> queryWords(const FoldedText& query)
{
    std::vector<std::string_view> words;
    const std::string_view text = query.text;
    std::size_t done = 0;
    for (std::uint32_t begin : query.words) {
        if (begin < done)
            continue;
        done = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, done - begin));
    }
    return words;
}

std::string joined(const std::vector<std::string_view>& words)
{
    std::string all;
    for (std::string_view word : words)
        all.append(all.empty() ? "" : " ").append(word);
    return all;
}

/// Sorted, with those that meet made one.
std::vector<TextRange> merged(std::vector<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](TextRange a, TextRange b) { return a.begin < b.begin; });
    std::vector<TextRange> apart;
    for (TextRange range : ranges) {
        if (apart.empty() || range.begin > apart.back().begin + apart.back().length)
            apart.push_back(range);
        else
            apart.back().length = std::max(apart.back().length, range.begin + range.length - apart.back().begin);
    }
    return apart;
}

/// The part of the source that `length` folded bytes at `begin` came from; whole characters.
TextRange sourceRange(const std::vector<std::uint32_t>& origins, std::size_t begin, std::size_t length)
{
    std::size_t end = begin + length;
    while (end + 1 < origins.size() && origins[end] == origins[end - 1])
        ++end;
    return {origins[begin], origins[end] - origins[begin]};
}

/// From `begin` to the end of the word.
std::string_view wordAt(std::string_view text, std::size_t begin)
{
    return text.substr(begin, std::min(text.find_first_of(" \n", begin), text.size()) - begin);
}

/// Begins with what was typed, or nearly, if that is long enough for a mistake to be told from another word.
bool isLike(std::string_view word, std::string_view typed)
{
    constexpr std::size_t kLeastLetters = 4;
    return word.starts_with(typed) || (typed.size() >= kLeastLetters && beginsNearly(word, typed));
}

}  // namespace

struct SearchIndex::Candidate {
    int tier = 0;
    std::size_t length = 0;
    std::uint32_t entry = 0;

    friend bool operator<(const Candidate& a, const Candidate& b)
    {
        return std::tie(a.tier, a.length, a.entry) < std::tie(b.tier, b.length, b.entry);
    }
};

SearchIndex::SearchIndex(const ConceptMap& map) : m_conceptSlots(map.nextConceptId().value)
{
    addConcepts(map);
    addPhrases(map);
    sortWords();
}

void SearchIndex::addConcepts(const ConceptMap& map)
{
    for (ConceptId id : map.concepts()) {
        const Concept& subject = *map.find(id);
        const auto entry = [&](SearchField field) {
            return Entry{id, {}, field, false, 0, 0, 0, 0};
        };
        add(entry(SearchField::Label), {}, subject.label);
        addSound(entry(SearchField::Label), {}, subject.label);
        for (const LocalizedText& each : subject.labels) {
            add(entry(SearchField::Label), each.language, each.text);
            addSound(entry(SearchField::Label), each.language, each.text);
        }
        for (const std::string& tag : subject.tags)
            add(entry(SearchField::Tag), {}, tag);
        add(entry(SearchField::Definition), {}, subject.definition);
        add(entry(SearchField::Source), {}, subject.source);
        add(entry(SearchField::Notes), {}, subject.notes);
    }
}

void SearchIndex::addPhrases(const ConceptMap& map)
{
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const RelationType& type = *map.find(relation.type);
        const Entry entry{relation.from, id, SearchField::Phrase, false, 0, 0, 0, 0};
        const std::string_view main = phraseOf(relation, type, {});
        add(entry, {}, main);
        for (const LocalizedTexts* texts : {&relation.phrases, &type.phrases})
            for (const LocalizedText& each : *texts)
                if (const std::string_view said = phraseOf(relation, type, each.language); said != main)
                    add(entry, each.language, said);
    }
}

void SearchIndex::add(Entry entry, std::string_view language, std::string_view text)
{
    if (text.empty())
        return;
    begin(entry, language);
    m_texts += text;
    m_folded.append(text);
    m_folded.text += '\n';  // no folded text holds one: matches end here
}

void SearchIndex::addSound(Entry entry, std::string_view language, std::string_view label)
{
    if (!hasHan(label))
        return;
    entry.isSound = true;
    const Pinyin sound = pinyinOf(label);
    for (const FoldedText* said : {&sound.syllables, &sound.initials}) {
        begin(entry, language);
        m_texts += label;
        for (std::uint32_t word : said->words)
            m_folded.words.push_back(static_cast<std::uint32_t>(m_folded.text.size()) + word);
        m_folded.text += said->text;
        m_folded.text += '\n';
    }
}

void SearchIndex::begin(Entry entry, std::string_view language)
{
    entry.language = languageIndex(language);
    entry.text = static_cast<std::uint32_t>(m_texts.size());
    entry.folded = static_cast<std::uint32_t>(m_folded.text.size());
    entry.words = static_cast<std::uint32_t>(m_folded.words.size());
    m_entries.push_back(entry);
}

std::uint32_t SearchIndex::languageIndex(std::string_view language)
{
    const auto found = std::find(m_languages.begin(), m_languages.end(), language);
    const auto index = static_cast<std::uint32_t>(found - m_languages.begin());
    if (found == m_languages.end())
        m_languages.emplace_back(language);
    return index;
}

void SearchIndex::sortWords()
{
    Entry end;
    end.text = static_cast<std::uint32_t>(m_texts.size());
    end.folded = static_cast<std::uint32_t>(m_folded.text.size());
    end.words = static_cast<std::uint32_t>(m_folded.words.size());
    m_entries.push_back(end);

    const auto key = [&](std::uint32_t offset) {
        const auto byte = [&](std::uint32_t at) {
            return static_cast<unsigned char>(m_folded.text[at]);
        };
        return std::uint32_t{byte(offset)} << 8 | byte(offset + 1);
    };
    m_firstWord.assign(kKeys + 1, 0);
    for (std::uint32_t offset : m_folded.words)
        ++m_firstWord[key(offset) + 1];
    for (std::uint32_t k = 0; k < kKeys; ++k)
        m_firstWord[k + 1] += m_firstWord[k];
    std::vector<std::uint32_t> next(m_firstWord.begin(), m_firstWord.end() - 1);
    m_words.resize(m_folded.words.size());
    for (std::uint32_t entry = 0; entry + 1 < m_entries.size(); ++entry)
        for (std::uint32_t word = m_entries[entry].words; word < m_entries[entry + 1].words; ++word) {
            const std::uint32_t offset = m_folded.words[word];
            m_words[next[key(offset)]++] = {entry, offset};
        }
}

std::string_view SearchIndex::textOf(std::size_t entry) const
{
    return std::string_view(m_texts).substr(m_entries[entry].text, m_entries[entry + 1].text - m_entries[entry].text);
}

std::string_view SearchIndex::foldedOf(std::size_t entry) const
{
    const std::uint32_t begin = m_entries[entry].folded, end = m_entries[entry + 1].folded;
    return std::string_view(m_folded.text).substr(begin, end - begin - 1);
}

std::span<const SearchIndex::Word> SearchIndex::wordsLike(std::string_view prefix) const
{
    const auto byte = [&](std::size_t at) {
        return std::uint32_t{static_cast<unsigned char>(prefix[at])};
    };
    const std::uint32_t low = byte(0) << 8 | (prefix.size() > 1 ? byte(1) : 0);
    const std::uint32_t high = prefix.size() > 1 ? low : low | 0xFF;
    return std::span(m_words).subspan(m_firstWord[low], m_firstWord[high + 1] - m_firstWord[low]);
}

bool SearchIndex::hasAll(std::size_t entry, const Words& prefixes) const
{
    const auto first = m_folded.words.begin() + m_entries[entry].words;
    const auto last = m_folded.words.begin() + m_entries[entry + 1].words;
    return std::all_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
        return std::any_of(first, last, [&](std::uint32_t offset) {
            return std::string_view(m_folded.text).substr(offset).starts_with(prefix);
        });
    });
}

bool SearchIndex::hasAllNearly(std::size_t entry, const Words& prefixes) const
{
    const auto first = m_folded.words.begin() + m_entries[entry].words;
    const auto last = m_folded.words.begin() + m_entries[entry + 1].words;
    return std::all_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
        return std::any_of(first, last,
                           [&](std::uint32_t offset) { return isLike(wordAt(m_folded.text, offset), prefix); });
    });
}

SearchIndex::Candidate SearchIndex::rated(std::uint32_t entry, std::string_view phrase) const
{
    const std::string_view text = foldedOf(entry);
    const SearchField field = m_entries[entry].field;
    const int tier = field != SearchField::Label ? 2 + static_cast<int>(field)
        : text == phrase                         ? 0
        : text.starts_with(phrase)               ? 1
                                                 : 2;
    return {tier, text.size(), entry};
}

std::vector<SearchIndex::Candidate> SearchIndex::candidates(const Words& prefixes, std::string_view phrase) const
{
    const std::string_view rarest =
        *std::min_element(prefixes.begin(), prefixes.end(), [&](std::string_view a, std::string_view b) {
            return wordsLike(a).size() < wordsLike(b).size();
        });
    std::vector<Candidate> best;
    std::vector<std::uint32_t> place(m_conceptSlots, 0);  // by concept id: where its best stands, counted from 1
    for (const Word& word : wordsLike(rarest)) {
        if (!std::string_view(m_folded.text).substr(word.offset).starts_with(rarest))
            continue;
        if (prefixes.size() > 1 && !hasAll(word.entry, prefixes))
            continue;
        const Candidate candidate = rated(word.entry, phrase);
        std::uint32_t& at = place[m_entries[word.entry].subject.value];
        if (at == 0) {
            best.push_back(candidate);
            at = static_cast<std::uint32_t>(best.size());
        } else {
            best[at - 1] = std::min(best[at - 1], candidate);
        }
    }
    return best;
}

SearchHit SearchIndex::hit(const Candidate& candidate, const Words& prefixes, bool isNear) const
{
    const Entry& entry = m_entries[candidate.entry];
    SearchHit made{entry.subject,
                   entry.relation,
                   entry.field,
                   m_languages[entry.language],
                   std::string(textOf(candidate.entry)),
                   {}};
    if (entry.isSound) {
        made.ranges.push_back({0, made.text.size()});
        return made;
    }
    const std::vector<std::uint32_t> origins = foldedOrigins(made.text);
    const std::string_view text = foldedOf(candidate.entry);
    for (std::uint32_t word = entry.words; word < m_entries[candidate.entry + 1].words; ++word) {
        const std::size_t begin = m_folded.words[word] - entry.folded;
        for (std::string_view prefix : prefixes) {
            if (text.substr(begin).starts_with(prefix))
                made.ranges.push_back(sourceRange(origins, begin, prefix.size()));
            else if (isNear && isLike(wordAt(text, begin), prefix))
                made.ranges.push_back(sourceRange(origins, begin, wordAt(text, begin).size()));
        }
    }
    made.ranges = merged(std::move(made.ranges));
    return made;
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, std::size_t limit) const
{
    FoldedText foldedQuery;
    foldedQuery.append(query);
    const Words prefixes = queryWords(foldedQuery);
    if (prefixes.empty())
        return {};
    return best(candidates(prefixes, joined(prefixes)), limit, prefixes, false);
}

std::vector<SearchHit> SearchIndex::findNearly(std::string_view query, std::size_t limit) const
{
    FoldedText foldedQuery;
    foldedQuery.append(query);
    const Words prefixes = queryWords(foldedQuery);
    if (prefixes.empty())
        return {};
    const auto foundIn = [&](auto isWanted) {
        std::vector<Candidate> found;
        std::vector<bool> isFound(m_conceptSlots, false);
        for (std::uint32_t i = 0; i + 1 < m_entries.size(); ++i) {
            const Entry& entry = m_entries[i];
            if (isFound[entry.subject.value] || entry.isSound || !isWanted(entry.field) || !hasAllNearly(i, prefixes))
                continue;
            isFound[entry.subject.value] = true;
            found.push_back(rated(i, {}));
        }
        return found;
    };
    std::vector<Candidate> found = foundIn([](SearchField field) { return field == SearchField::Label; });
    if (found.empty())
        found = foundIn([](SearchField field) { return field != SearchField::Label; });
    return best(std::move(found), limit, prefixes, true);
}

std::vector<SearchHit> SearchIndex::best(std::vector<Candidate> found, std::size_t limit, const Words& prefixes,
                                         bool isNear) const
{
    const auto wanted = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
    std::partial_sort(found.begin(), wanted, found.end());
    std::vector<SearchHit> hits;
    for (auto each = found.begin(); each != wanted; ++each)
        hits.push_back(hit(*each, prefixes, isNear));
    return hits;
}

std::vector<SearchHit> search(const ConceptMap& map, std::string_view query, std::size_t limit)
{
    return SearchIndex(map).find(query, limit);
}

}  // namespace conspectus
