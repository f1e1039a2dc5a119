#include "core/formats/xml/xml_decode.h"

#include "core/base/text.h"
#include "core/formats/text_decode.h"

namespace conspectus {

namespace {

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
        return utf16ToUtf8(bytes.substr(2), ByteOrder::Little);
    if (bytes.starts_with("\xFE\xFF"))
        return utf16ToUtf8(bytes.substr(2), ByteOrder::Big);
    if (bytes.starts_with("<\0"sv))
        return utf16ToUtf8(bytes, ByteOrder::Little);
    if (bytes.starts_with("\0<"sv))
        return utf16ToUtf8(bytes, ByteOrder::Big);

    const std::string encoding = declaredEncoding(bytes);
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii" || encoding == "ascii")
        return fromUtf8(bytes, losses);
    if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "windows-1252")
        return windows1252ToUtf8(bytes);
    return unexpected(ErrorCode::Input,
                      "The file says that its text is in '" + excerpt(encoding) +
                          "', which is not supported; please convert it to UTF-8.",
                      1);
}

}  // namespace conspectus
