// search.h: finding concepts by what is written in a map.
#pragma once
#include "core/model/concept_map.h"
#include "core/query/fold.h"

namespace conspectus {

/// Where a hit was found; in this order where nothing else decides. Labels count in all their languages.
enum class SearchField { Label, Tag, Phrase, Definition, Source, Notes };

/// Bytes of a text; whole characters.
struct TextRange {
    std::size_t begin = 0;
    std::size_t length = 0;

    friend bool operator==(TextRange, TextRange) = default;
};

struct SearchHit {
    ConceptId subject;  // of a phrase: the concept that its relation starts from
    RelationId relation;  // of a phrase; else invalid
    SearchField field = SearchField::Label;
    std::string language;  // of a label or phrase in another language; empty: the map's own
    std::string text;  // the whole text, as the map has it
    std::vector<TextRange> ranges;  // what matched in it: at least one, in order, apart from each other
};

/// Everything that can be searched, prepared once for a map as it was then. Holds its own texts. Chinese labels are
/// found by their pinyin as well, and by its initials.
/// Every word of a query must begin a word of one text, in any order; case and diacritics do not count (see fold.h).
/// A label that is the query comes first, then one that begins with it, then one that holds its words, then the other
/// fields; shorter texts before longer ones. One hit a concept, its best.
class SearchIndex {
public:
    explicit SearchIndex(const ConceptMap& map);

    /// At most `limit` hits, best first; none for a query without words.
    std::vector<SearchHit> find(std::string_view query, std::size_t limit) const;

    /// For when find() finds nothing: each word of four letters or more may be mistyped by one edit (see typo.h).
    /// Labels first; other texts only when no label is like the query.
    std::vector<SearchHit> findNearly(std::string_view query, std::size_t limit) const;

private:
    struct Entry {
        ConceptId subject;
        RelationId relation;
        SearchField field = SearchField::Label;
        bool isSound = false;  // its folded text is the pinyin of its text
        std::uint32_t language = 0;  // index into m_languages
        std::uint32_t text = 0;  // where it begins in m_texts, in m_folded.text and in m_folded.words
        std::uint32_t folded = 0;
        std::uint32_t words = 0;
    };
    struct Word {
        std::uint32_t entry = 0;
        std::uint32_t offset = 0;  // in m_folded.text
    };
    struct Candidate;
    using Words = std::vector<std::string_view>;

    void addConcepts(const ConceptMap& map);
    void addPhrases(const ConceptMap& map);
    void add(Entry entry, std::string_view language, std::string_view text);
    void addSound(Entry entry, std::string_view language, std::string_view label);
    void begin(Entry entry, std::string_view language);
    std::uint32_t languageIndex(std::string_view language);
    void sortWords();

    std::string_view textOf(std::size_t entry) const;
    std::string_view foldedOf(std::size_t entry) const;
    std::span<const Word> wordsLike(std::string_view prefix) const;
    bool hasAll(std::size_t entry, const Words& prefixes) const;
    Candidate rated(std::uint32_t entry, std::string_view phrase) const;
    std::vector<Candidate> candidates(const Words& prefixes, std::string_view phrase) const;
    SearchHit hit(const Candidate& candidate, const Words& prefixes, bool isNear) const;
    std::vector<SearchHit> best(std::vector<Candidate> found, std::size_t limit, const Words& prefixes,
                                bool isNear) const;
    bool hasAllNearly(std::size_t entry, const Words& prefixes) const;

    std::vector<Entry> m_entries;  // one more than there are, for the ends
    std::string m_texts;
    FoldedText m_folded;
    std::vector<std::string> m_languages{std::string()};
    std::vector<Word> m_words;  // sorted by the first two bytes of the word, then by place
    std::vector<std::uint32_t> m_firstWord;  // by those two bytes: index into m_words; 65,537 of them
    std::uint32_t m_conceptSlots = 0;
};

/// One query without keeping the index.
std::vector<SearchHit> search(const ConceptMap& map, std::string_view query, std::size_t limit);

}  // namespace conspectus
