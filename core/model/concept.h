// concept.h: one concept of a map, as a value.
#pragma once
#include "core/base/geometry.h"
#include "core/base/id.h"
#include "core/model/look.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// A text in one language, named by its BCP 47 tag ("zh-Hans", "ar").
struct LocalizedText {
    std::string language;
    std::string text;

    friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

using LocalizedTexts = std::vector<LocalizedText>;  // sorted by language, one per language

/// The text for `language`: an exact tag first ("zh-Hans"), then the same primary subtag ("zh"), else `otherwise`.
std::string_view textIn(const LocalizedTexts& texts, std::string_view language, std::string_view otherwise);

/// Data that a file held and we give no meaning to; carried from open to save unchanged.
struct Attribute {
    std::string name;
    std::string type;  // GraphML attr.type: boolean, int, long, float, double, string; "xml" for a fragment of XML
    std::string value;

    friend bool operator==(const Attribute&, const Attribute&) = default;
};

using Attributes = std::vector<Attribute>;

/// A concept: its texts, where it comes from, and how the author wants it to look.
/// Labels are not keys: two concepts may have the same one, and it may be empty.
struct Concept {
    ConceptId id;
    std::string key;  // its id in the file; unique in the map; given by the map when empty
    std::string label;  // in the map's main language; may hold line breaks
    LocalizedTexts labels;  // in other languages
    std::string definition;
    std::string notes;  // Markdown
    std::string source;  // citation: "§2, Figure 1"
    std::string link;  // http, https, mailto or doi address, or empty
    std::vector<std::string> tags;  // sorted, no doubles
    std::string style;  // name of a style class, or empty
    Look look;  // beyond that of the style class
    std::optional<Point> pin;  // centre, where the author put it by hand
    Attributes attributes;

    friend bool operator==(const Concept&, const Concept&) = default;
};

/// The label in `language`, or the main one.
inline std::string_view labelOf(const Concept& subject, std::string_view language)
{
    return textIn(subject.labels, language, subject.label);
}

bool hasTag(const std::vector<std::string>& tags, std::string_view tag);

}  // namespace conspectus
