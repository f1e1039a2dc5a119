#include "core/base/fold.h"

#include "core/base/text.h"

#include <array>

namespace conspectus {

namespace {

/// What a character is to a search.
enum class Kind {
    Letter,  // or digit: continues a word or begins one
    Alone,  // a word can begin at it wherever it stands
    Separator,  // stands between words
    Mark,  // belongs to the character before it and is not compared
};

struct Folded {
    Kind kind = Kind::Letter;
    std::array<char, 4> bytes{};
    std::size_t size = 0;

    std::string_view view() const { return {bytes.data(), size}; }
};

Folded folded(Kind kind, std::string_view bytes)
{
    Folded made{kind, {}, bytes.size()};
    std::copy(bytes.begin(), bytes.end(), made.bytes.begin());
    return made;
}

/// U+00C0 to U+017F without case and diacritics; a space where there is no letter.
// clang-format off
constexpr std::array<std::string_view, 192> kLatin = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  // U+00C0
    "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "ss",  // U+00D0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  // U+00E0
    "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "y",  // U+00F0
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",  // U+0100
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",  // U+0110
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",  // U+0120
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",  // U+0130
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",  // U+0140
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",  // U+0150
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",  // U+0160
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",  // U+0170
};
// clang-format on

struct Span {
    char32_t first;
    char32_t last;
};

template <std::size_t N> bool isIn(const std::array<Span, N>& spans, char32_t c)
{
    for (const Span& span : spans)
        if (c >= span.first && c <= span.last)
            return true;
    return false;
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

/// Latin-1 signs, general and CJK punctuation.
constexpr std::array<Span, 7> kSeparators = {{{0x0080, 0x00A9},
                                              {0x00AB, 0x00B4},
                                              {0x00B6, 0x00B9},
                                              {0x00BB, 0x00BF},
                                              {0x2000, 0x206F},
                                              {0x3000, 0x303F},
                                              {0xFE30, 0xFE4F}}};

Folded foldedAscii(char c)
{
    const bool isUpper = c >= 'A' && c <= 'Z', isLower = c >= 'a' && c <= 'z', isDigit = c >= '0' && c <= '9';
    if (isUpper)
        c = static_cast<char>(c - 'A' + 'a');
    if (c == '\t' || c == '\n' || c == '\r')
        c = ' ';
    return folded(isUpper || isLower || isDigit ? Kind::Letter : Kind::Separator, {&c, 1});
}

/// Greek and Cyrillic capitals made small; others unchanged. All have two bytes in UTF-8.
char32_t smallLetter(char32_t c)
{
    if ((c >= 0x0391 && c <= 0x03A9) || (c >= 0x0410 && c <= 0x042F))
        return c + 0x20;
    return c >= 0x0400 && c <= 0x040F ? c + 0x50 : c;
}

Folded foldedCharacter(char32_t c, std::string_view bytes)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return foldedAscii(static_cast<char>(c - 0xFF01 + 0x21));
    if (c == 0x00AD || (c >= 0x0300 && c <= 0x036F))
        return folded(Kind::Mark, {});
    if (c >= 0x00C0 && c <= 0x017F) {
        const std::string_view letters = kLatin[c - 0x00C0];
        return folded(letters == " " ? Kind::Separator : Kind::Letter, letters);
    }
    if (isIn(kWithoutSpaces, c))
        return folded(Kind::Alone, bytes);
    if (isIn(kSeparators, c))
        return folded(Kind::Separator, " ");
    if (const char32_t small = smallLetter(c); small != c)
        return {Kind::Letter, {static_cast<char>(0xC0 | (small >> 6)), static_cast<char>(0x80 | (small & 0x3F))}, 2};
    return folded(Kind::Letter, bytes);
}

/// The code point of a well-formed sequence.
char32_t decoded(std::string_view bytes)
{
    constexpr std::array<unsigned char, 5> kLeadBits = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t c = static_cast<unsigned char>(bytes[0]) & kLeadBits[bytes.size()];
    for (std::size_t i = 1; i < bytes.size(); ++i)
        c = (c << 6) | (static_cast<unsigned char>(bytes[i]) & 0x3F);
    return c;
}

/// Calls take(folded, offset) for each character; a byte that is not UTF-8 counts as a letter and stays.
template <class Take> void walk(std::string_view source, Take take)
{
    for (std::size_t at = 0; at < source.size();) {
        if (static_cast<unsigned char>(source[at]) < 0x80) {
            take(foldedAscii(source[at]), at);
            ++at;
            continue;
        }
        const std::size_t length = sequenceLength(source.substr(at));
        const std::string_view bytes = source.substr(at, length == 0 ? 1 : length);
        take(length == 0 ? folded(Kind::Letter, bytes) : foldedCharacter(decoded(bytes), bytes), at);
        at += bytes.size();
    }
}

}  // namespace

void FoldedText::append(std::string_view source)
{
    Kind before = Kind::Separator;
    walk(source, [&](const Folded& next, std::size_t) {
        if (next.kind == Kind::Mark)
            return;
        if (next.kind == Kind::Alone || (next.kind == Kind::Letter && before != Kind::Letter))
            words.push_back(static_cast<std::uint32_t>(text.size()));
        text += next.view();
        before = next.kind;
    });
}

std::vector<std::uint32_t> foldedOrigins(std::string_view source)
{
    std::vector<std::uint32_t> origins;
    origins.reserve(source.size() + 1);
    walk(source, [&](const Folded& next, std::size_t at) {
        origins.insert(origins.end(), next.size, static_cast<std::uint32_t>(at));
    });
    origins.push_back(static_cast<std::uint32_t>(source.size()));
    return origins;
}

}  // namespace conspectus
