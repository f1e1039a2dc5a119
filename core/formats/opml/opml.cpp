#include "core/formats/opml/opml.h"

#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"opml"};

bool looksLikeOpml(std::string_view bytes) { return rootNameOf(bytes) == "opml"; }

}  // namespace

extern const Format kOpml;
const Format kOpml = {"opml", "OPML", kExtensions, false, looksLikeOpml, readOpml, writeOpml};

}  // namespace conspectus
