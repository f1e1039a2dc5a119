// Characters are folded by ICU: case and compatibility forms by NFKC_Casefold (Unicode Standard Annex 31 and section
// 3.13), Latin letters to ASCII by the transliteration Latin-ASCII of CLDR (which knows those that do not decompose, as
// "ł" and "ø"), marks of Greek, Arabic and Hebrew by decomposing. Other scripts keep their marks: "й" and "が" are
// letters of their own, vowels of Devanagari are marks. All of that takes about a microsecond, so it is done once for
// each page of 256 characters that a text has some of, and looked up then.
#include "core/query/character_fold.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace conspectus {

namespace {

struct Span {
    char32_t first;
    char32_t last;
};

template <std::size_t N> bool isIn(const std::array<Span, N>& spans, char32_t c)
{
    return std::ranges::any_of(spans, [c](const Span& span) { return c >= span.first && c <= span.last; });
}

/// Thai and Lao, Myanmar, Khmer, kana, ideographs.
constexpr std::array<Span, 8> kWithoutSpaces = {{{0x0E00, 0x0EFF},
                                                 {0x1000, 0x109F},
                                                 {0x1780, 0x17FF},
                                                 {0x3005, 0x3007},
                                                 {0x3040, 0x30FF},
                                                 {0x3400, 0x9FFF},
                                                 {0xF900, 0xFAFF},
                                                 {0x20000, 0x3FFFF}}};

/// White space and signs of ASCII and Latin-1, general and CJK punctuation.
constexpr std::array<Span, 12> kSeparators = {{{0x0000, 0x002F},
                                               {0x003A, 0x0040},
                                               {0x005B, 0x0060},
                                               {0x007B, 0x00A9},
                                               {0x00AB, 0x00B4},
                                               {0x00B6, 0x00B9},
                                               {0x00BB, 0x00BF},
                                               {0x00D7, 0x00D7},
                                               {0x00F7, 0x00F7},
                                               {0x2000, 0x206F},
                                               {0x3000, 0x303F},
                                               {0xFE30, 0xFE4F}}};

constexpr char32_t kSoftHyphen = 0x00AD;

UScriptCode scriptOf(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &error);
}

/// An accent or point that is put on letters of any script, a point of Hebrew or Arabic, or a variation selector.
bool isMark(char32_t c)
{
    if (c == kSoftHyphen)
        return true;
    const UScriptCode script = scriptOf(c);
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK && !isIn(kWithoutSpaces, c) &&
        (script == USCRIPT_INHERITED || script == USCRIPT_HEBREW);
}

bool isLetter(char32_t c)
{
    const auto type = u_charType(static_cast<UChar32>(c));
    const bool isVowelSign = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
    return (u_isalnum(static_cast<UChar32>(c)) || isVowelSign) && !isIn(kWithoutSpaces, c) && !isIn(kSeparators, c);
}

std::u32string codePointsOf(const icu::UnicodeString& text)
{
    std::u32string points;
    for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        points += static_cast<char32_t>(text.char32At(at));
    return points;
}

void toAscii(icu::UnicodeString& latin)
{
    static const std::unique_ptr<icu::Transliterator> transform = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, error));
    }();
    if (transform)
        transform->transliterate(latin);
}

/// Without marks.
icu::UnicodeString bare(const icu::UnicodeString& text, UErrorCode& error)
{
    const icu::Normalizer2* decomposing = icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error))
        return text;
    icu::UnicodeString without;
    for (char32_t each : codePointsOf(decomposing->normalize(text, error)))
        if (!isMark(each))
            without.append(static_cast<UChar32>(each));
    return without;
}

/// `text` without case, compatibility form and, where the script has letters without them, marks.
icu::UnicodeString simpler(icu::UnicodeString text, UErrorCode& error)
{
    const UScriptCode script = scriptOf(static_cast<char32_t>(text.char32At(0)));
    const bool losesMarks =
        script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
    if (script == USCRIPT_LATIN)
        toAscii(text);
    if (losesMarks)  // before the case: folding it makes a letter of the iota below a Greek one
        text = bare(text, error);
    if (const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(error); U_SUCCESS(error))
        text = folding->normalize(text, error);
    return text;
}

/// What comes out at last: a modifier letter becomes a phonetic one, that one ASCII. `c` itself when ICU's data is not
/// there.
std::u32string mapped(char32_t c)
{
    constexpr int kMostSteps = 4;
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString text(static_cast<UChar32>(c)), before;
    for (int step = 0; step < kMostSteps && text != before; ++step) {
        before = text;
        text = simpler(before, error);
    }
    if (U_FAILURE(error))
        return {c};
    std::u32string points = codePointsOf(text);
    std::erase_if(points, isMark);
    if (scriptOf(c) == USCRIPT_LATIN)  // "ŉ" is "'n" in ASCII
        std::erase_if(points, [](char32_t each) { return isIn(kSeparators, each); });
    return points;
}

struct Folding {
    CharacterKind kind;
    std::u32string text;
};

Folding foldingOf(char32_t c)
{
    if (isMark(c))
        return {CharacterKind::Mark, {}};
    const std::u32string made = mapped(c);
    if (made.size() == 1 && isIn(kWithoutSpaces, made.front()))
        return {CharacterKind::Alone, made};
    if (isIn(kWithoutSpaces, c))
        return {CharacterKind::Alone, {c}};
    if (!made.empty() && std::ranges::all_of(made, isLetter))
        return {CharacterKind::Letter, made};
    if (made.size() == 1 && made.front() > ' ' && made.front() < 0x7F)  // full-width punctuation
        return {CharacterKind::Separator, made};
    if (isIn(kSeparators, c))
        return {CharacterKind::Separator, U" "};
    return {CharacterKind::Letter, {c}};
}

constexpr std::size_t kPageSize = 256;
constexpr std::size_t kPages = 0x110000 / kPageSize;

class Page {
public:
    explicit Page(char32_t first)
    {
        for (std::size_t i = 0; i < kPageSize; ++i) {
            const Folding folding = foldingOf(first + static_cast<char32_t>(i));
            icu::UnicodeString text;
            for (char32_t each : folding.text)
                text.append(static_cast<UChar32>(each));
            std::string bytes;
            text.toUTF8String(bytes);
            m_entries[i] = {folding.kind, static_cast<std::uint8_t>(bytes.size()),
                            static_cast<std::uint16_t>(m_bytes.size())};
            m_bytes += bytes;
        }
    }

    FoldedCharacter at(std::size_t i) const
    {
        const Entry& entry = m_entries[i];
        return {entry.kind, std::string_view(m_bytes).substr(entry.offset, entry.size)};
    }

private:
    struct Entry {
        CharacterKind kind = CharacterKind::Letter;
        std::uint8_t size = 0;
        std::uint16_t offset = 0;
    };
    std::array<Entry, kPageSize> m_entries{};
    std::string m_bytes;
};

/// Made when it is first asked for; if two threads do so at once, one of them gives its own up. Never freed.
const Page& pageOf(char32_t c)
{
    static std::array<std::atomic<const Page*>, kPages> pages{};
    std::atomic<const Page*>& place = pages[c / kPageSize];
    if (const Page* known = place.load(std::memory_order_acquire))
        return *known;
    auto made = std::make_unique<const Page>(static_cast<char32_t>(c / kPageSize * kPageSize));
    const Page* before = nullptr;
    if (!place.compare_exchange_strong(before, made.get(), std::memory_order_acq_rel, std::memory_order_acquire))
        return *before;
    return *made.release();
}

}  // namespace

FoldedCharacter foldedCharacter(char32_t c) { return pageOf(c).at(c % kPageSize); }

}  // namespace conspectus
