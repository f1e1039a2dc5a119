#include "core/formats/xmind/xmind.h"

#include "core/formats/zip/zip_file.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"xmind"};

/// Names of entries stand in the archive as they are. Others have a content.xml too, but then say what they are.
bool looksLikeXmind(std::string_view bytes)
{
    const auto holds = [&](std::string_view name) {
        return bytes.find(name) != std::string_view::npos;
    };
    return isZip(bytes) && (holds("content.json") || (holds("content.xml") && !holds("mimetype")));
}

}  // namespace

extern const Format kXmind;
const Format kXmind = {"xmind", "XMind", kExtensions, false, looksLikeXmind, readXmind, writeXmind};

}  // namespace conspectus
