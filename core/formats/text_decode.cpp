#include "core/formats/text_decode.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"

#include <algorithm>
#include <cstdint>

namespace conspectus {

namespace {

/// Controls, and the two code points that are no characters and that XML forbids.
bool hasControls(std::string_view text)
{
    return std::any_of(
               text.begin(), text.end(),
               [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }) ||
        text.find("\xEF\xBF\xBE") != text.npos || text.find("\xEF\xBF\xBF") != text.npos;
}

/// True if `text`, which is not UTF-8 as a whole, has any letter that only UTF-8 writes so.
bool hasUtf8Letters(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0x80 && sequenceLength(text.substr(i)) > 1)
            return true;
    return false;
}

Result<std::string> decoded(std::string_view bytes, LossList& losses)
{
    while (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE"))
        return utf16ToUtf8(bytes.substr(2), ByteOrder::Little);
    else if (bytes.starts_with("\xFE\xFF"))
        return utf16ToUtf8(bytes.substr(2), ByteOrder::Big);
    if (isValidUtf8(bytes))
        return std::string(bytes);
    if (hasUtf8Letters(bytes)) {
        losses.note("Some bytes are not UTF-8; they were read as Latin-1.");
        return latin1ToUtf8(bytes);
    }
    losses.note("The text is not UTF-8; it was read as windows-1252 (Western European).");
    return windows1252ToUtf8(bytes);
}

}  // namespace

Result<std::string> utf16ToUtf8(std::string_view bytes, ByteOrder order)
{
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[2 * i]),
                   second = static_cast<unsigned char>(bytes[2 * i + 1]);
        return static_cast<std::uint32_t>(order == ByteOrder::Little ? first | second << 8 : first << 8 | second);
    };
    const auto broken = [] {
        return unexpected(ErrorCode::Input, "The file is not well-formed UTF-16 text.");
    };
    if (bytes.size() % 2 != 0)
        return broken();
    std::string text;
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    const std::size_t units = bytes.size() / 2;
    for (std::size_t i = 0; i < units; ++i) {
        char32_t code = unit(i);
        if (code >= 0xD800 && code <= 0xDFFF) {
            const std::uint32_t low = i + 1 < units ? unit(i + 1) : 0;
            if (code > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
                return broken();
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            ++i;
        }
        appendCharacter(text, code);
    }
    return text;
}

std::string windows1252ToUtf8(std::string_view bytes)
{
    // 0x80 to 0x9F; the five that windows-1252 leaves open stay what Latin-1 says.
    static constexpr std::uint16_t kHigh[32] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendCharacter(text, byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte);
    }
    return text;
}

Result<std::string> textOfFile(std::string_view bytes, LossList& losses)
{
    Result<std::string> text = decoded(bytes, losses);
    if (!text)
        return text;
    if (const auto zero = text->find('\0'); zero != std::string::npos)
        return unexpected(ErrorCode::Input, "There is a zero byte; is this a text file in UTF-8?", lineAt(*text, zero));
    if (hasControls(*text)) {
        losses.note("Control characters were left out.");
        *text = withoutControls(*text);
    }
    return text;
}

int lineAt(std::string_view text, std::size_t offset)
{
    int line = 1;
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++line;
    return line;
}

bool isWebPage(std::string_view text)
{
    const std::string start = asciiLower(trimmed(text.substr(0, 1000)).substr(0, 15));
    return start.starts_with("<!doctype html") || start.starts_with("<html");
}

}  // namespace conspectus
