#include "core/formats/xml/xml_decode.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"

#include <cstdint>

namespace conspectus {

namespace {

enum class ByteOrder { Little, Big };

Result<std::string> fromUtf16(std::string_view bytes, ByteOrder order)
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

std::string fromWindows1252(std::string_view bytes)
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

/// The name in <?xml ... encoding="NAME"?>, in small letters; empty if there is none.
std::string declaredEncoding(std::string_view bytes)
{
    if (!bytes.starts_with("<?xml"))
        return {};
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const auto word = declaration.find("encoding");
    const auto open = declaration.find_first_of("\"'", word);
    if (word == std::string_view::npos || open == std::string_view::npos)
        return {};
    const auto close = declaration.find(declaration[open], open + 1);
    return asciiLower(declaration.substr(open + 1, close - open - 1));
}

std::string fromUtf8(std::string_view bytes, LossList& losses)
{
    if (isValidUtf8(bytes))
        return std::string(bytes);
    losses.note("Some bytes are not UTF-8, though the file says so; they were read as Latin-1.");
    return latin1ToUtf8(bytes);
}

}  // namespace

Result<std::string> xmlToUtf8(std::string_view bytes, LossList& losses)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return fromUtf8(bytes.substr(3), losses);
    if (bytes.starts_with("\xFF\xFE"))
        return fromUtf16(bytes.substr(2), ByteOrder::Little);
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(bytes.substr(2), ByteOrder::Big);
    if (bytes.starts_with("<\0"sv))
        return fromUtf16(bytes, ByteOrder::Little);
    if (bytes.starts_with("\0<"sv))
        return fromUtf16(bytes, ByteOrder::Big);

    const std::string encoding = declaredEncoding(bytes);
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii" || encoding == "ascii")
        return fromUtf8(bytes, losses);
    if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "windows-1252")
        return fromWindows1252(bytes);
    return unexpected(ErrorCode::Input,
                      "The file says that its text is in '" + excerpt(encoding) +
                          "', which is not supported; please convert it to UTF-8.",
                      1);
}

}  // namespace conspectus
