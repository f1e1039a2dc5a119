#include "core/query/fold.h"

#include "core/base/text.h"
#include "core/query/character_fold.h"

#include <array>

namespace conspectus {

namespace {

using Kind = CharacterKind;

/// Folded ASCII: most texts have nothing else, and need no look at ICU's tables.
constexpr std::array<char, 128> kAscii = [] {
    std::array<char, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (char space : {'\t', '\n', '\r'})
        table[static_cast<std::size_t>(space)] = ' ';
    return table;
}();

FoldedCharacter foldedAscii(unsigned char c)
{
    const char& small = kAscii[c];
    const bool isLetter = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    return {isLetter ? Kind::Letter : Kind::Separator, {&small, 1}};
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

/// Calls visit(folded, offset) for each character; a byte that is not UTF-8 counts as the letter U+FFFD.
template <class Visit> void walk(std::string_view source, Visit visit)
{
    for (std::size_t at = 0; at < source.size();) {
        if (const auto byte = static_cast<unsigned char>(source[at]); byte < 0x80) {
            visit(foldedAscii(byte), at);
            ++at;
            continue;
        }
        const std::size_t length = sequenceLength(source.substr(at));
        const std::string_view bytes = source.substr(at, length == 0 ? 1 : length);
        visit(length == 0 ? FoldedCharacter{Kind::Letter, "\xEF\xBF\xBD"} : foldedCharacter(decoded(bytes)), at);
        at += bytes.size();
    }
}

}  // namespace

void FoldedText::append(std::string_view source)
{
    Kind before = Kind::Separator;
    walk(source, [&](const FoldedCharacter& next, std::size_t) {
        if (next.kind == Kind::Mark)
            return;
        if (next.kind == Kind::Alone || (next.kind == Kind::Letter && before != Kind::Letter))
            words.push_back(static_cast<std::uint32_t>(text.size()));
        text += next.bytes;
        before = next.kind;
    });
}

std::vector<std::uint32_t> foldedOrigins(std::string_view source)
{
    std::vector<std::uint32_t> origins;
    origins.reserve(source.size() + 1);
    walk(source, [&](const FoldedCharacter& next, std::size_t at) {
        origins.insert(origins.end(), next.bytes.size(), static_cast<std::uint32_t>(at));
    });
    origins.push_back(static_cast<std::uint32_t>(source.size()));
    return origins;
}

}  // namespace conspectus
