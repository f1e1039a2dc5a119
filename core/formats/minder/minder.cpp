#include "core/formats/minder/minder.h"

#include "core/formats/xml/xml_text.h"

#include <charconv>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"minder"};
constexpr std::size_t kBlock = 512;

bool looksLikeMinder(std::string_view bytes)
{
    return rootNameOf(bytes) == "minder" || !fileInTar(bytes, "map.xml").empty();
}

/// A field of a header up to its first zero.
std::string_view fieldAt(std::string_view header, std::size_t at, std::size_t length)
{
    const std::string_view field = header.substr(at, length);
    return field.substr(0, field.find('\0'));
}

}  // namespace

std::string_view fileInTar(std::string_view bytes, std::string_view name)
{
    while (bytes.size() >= kBlock && bytes.substr(257, 5) == "ustar") {
        const std::string_view size = fieldAt(bytes, 124, 12);
        std::size_t length = 0;
        std::from_chars(size.data(), size.data() + size.size(), length, 8);
        if (length > bytes.size() - kBlock)
            return {};
        std::string_view found = fieldAt(bytes, 0, 100);
        if (found.starts_with("./"))
            found.remove_prefix(2);
        if (found == name)
            return bytes.substr(kBlock, length);
        bytes.remove_prefix(std::min(bytes.size(), kBlock + (length + kBlock - 1) / kBlock * kBlock));
    }
    return {};
}

extern const Format kMinder;
const Format kMinder = {"minder", "Minder", kExtensions, false, looksLikeMinder, readMinder, nullptr};

}  // namespace conspectus
