#include "core/formats/vym/vym.h"

#include "core/formats/xml/xml_text.h"
#include "core/formats/zip/zip_file.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"vym", "vyp"};

/// A zip of an XML file and folders for flags and images, or the XML alone.
bool looksLikeVym(std::string_view bytes)
{
    const auto holds = [&](std::string_view name) {
        return bytes.find(name) != std::string_view::npos;
    };
    if (!isZip(bytes))
        return rootNameOf(bytes) == "vymmap";
    return holds(".xml") && (holds("flags/") || holds("images/")) && !holds("content.") && !holds("[Content_Types]");
}

}  // namespace

extern const Format kVym;
const Format kVym = {"vym", "vym", kExtensions, false, looksLikeVym, readVym, nullptr};

}  // namespace conspectus
