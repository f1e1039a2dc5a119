#include "core/formats/gml/gml_record.h"

#include "core/base/text.h"
#include "core/formats/gml/gml.h"
#include "core/formats/gml/gml_graphics.h"
#include "core/formats/numbers.h"

#include <algorithm>
#include <charconv>

namespace conspectus {

namespace {

struct OtherName {
    std::string_view field;
    std::string_view key;
};
constexpr OtherName kOtherNames[] = {{"source", "citation"}, {"style", "styleClass"}};
constexpr std::string_view kSameNames[] = {"definition", "notes", "link", "tags", "weight", "description", "language"};

/// "int", "long" or "double"; empty for what is no number of GML. NaN and infinities count, as igraph writes them.
std::string_view numberType(std::string_view word)
{
    std::string_view digits = word;
    if (digits.starts_with('+') || digits.starts_with('-'))
        digits.remove_prefix(1);
    const std::string lower = asciiLower(digits);
    if (lower == "nan" || lower == "inf")
        return "double";
    if (digits.empty() || !(digits.front() >= '0' && digits.front() <= '9'))
        return {};
    if (digits.find_first_not_of("0123456789") == std::string_view::npos) {
        if (wholeNumberFrom(word))
            return "int";
        long long number = 0;
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return fault == std::errc() ? std::string_view("long") : std::string_view();
    }
    return digits.find_first_not_of("0123456789.eE+-") == std::string_view::npos && numberFrom(word)
        ? std::string_view("double")
        : std::string_view();
}

std::string textIn(const std::vector<GmlEntry>& entries, std::size_t list, std::string_view key)
{
    const std::size_t at = findInList(entries, list, key);
    return at == entries.size() ? std::string() : gmlText(entries[at].value);
}

/// attribute [ name "" type "" value "" ]. Blanks around numbers and truth values do not count.
Attribute listedAttribute(const std::vector<GmlEntry>& entries, std::size_t at)
{
    Attribute made{textIn(entries, at, "name"), textIn(entries, at, "type"), textIn(entries, at, "value")};
    if (made.type.empty())
        made.type = "string";
    if (made.type != "string")
        made.value = std::string(trimmed(made.value));
    return made;
}

/// The first that a list such as `translation [ language "de" text "..." ]` or `attribute [ ... ]` holds.
bool isOwnList(const std::vector<GmlEntry>& entries, std::size_t at, std::string_view key, std::string_view first)
{
    return entries[at].key == key && entries[at].kind == GmlKind::List && at + 1 < entries[at].end &&
        entries[at + 1].key == first && entries[at + 1].kind == GmlKind::Text;
}

}  // namespace

std::string_view fieldOfGml(std::string_view key)
{
    for (const OtherName& other : kOtherNames)
        if (other.key == key)
            return other.field;
    return std::find(std::begin(kSameNames), std::end(kSameNames), key) == std::end(kSameNames) ? std::string_view()
                                                                                                : key;
}

std::string_view gmlKeyOf(std::string_view field)
{
    for (const OtherName& other : kOtherNames)
        if (other.field == field)
            return other.key;
    return fieldOfGml(field).empty() ? std::string_view() : field;
}

Attribute attributeFrom(const std::vector<GmlEntry>& entries, std::size_t at)
{
    const GmlEntry& entry = entries[at];
    if (isOwnList(entries, at, "attribute", "name"))
        return listedAttribute(entries, at);
    if (entry.kind == GmlKind::List)
        return {std::string(kGmlPrefix) + std::string(entry.key), "string",
                "[ " + gmlFrom(entries, at + 1, entry.end) + " ]"};
    const std::string_view number = entry.kind == GmlKind::Word ? numberType(entry.value) : std::string_view();
    if (!number.empty())
        return {std::string(entry.key), std::string(number), std::string(entry.value)};
    return {std::string(entry.key), "string", gmlText(entry.value)};
}

template <class Record> void assignGml(Record& record, const std::vector<GmlEntry>& entries, std::size_t at)
{
    const GmlEntry& entry = entries[at];
    if (isOwnList(entries, at, "translation", "language") &&
        setField(record, (std::is_same_v<Record, MapInfo> ? "title@" : "label@") + textIn(entries, at, "language"),
                 textIn(entries, at, "text")))
        return;
    const std::string_view field = entry.kind == GmlKind::List ? std::string_view() : fieldOfGml(entry.key);
    if (field.empty() || !setField(record, field, gmlText(entry.value)))
        record.attributes.push_back(attributeFrom(entries, at));
}
template void assignGml(Concept&, const std::vector<GmlEntry>&, std::size_t);
template void assignGml(Relation&, const std::vector<GmlEntry>&, std::size_t);
template void assignGml(MapInfo&, const std::vector<GmlEntry>&, std::size_t);

void appendGmlAttribute(std::string& out, const Attribute& attribute, std::span<const std::string_view> reserved)
{
    const bool isNumber = attribute.type == "int" || attribute.type == "long" || attribute.type == "double";
    const bool isKeptList = attribute.name.starts_with(kGmlPrefix) && attribute.value.starts_with('[') &&
        isGmlKey(std::string_view(attribute.name).substr(kGmlPrefix.size())) && isGmlValue(attribute.value);
    if (isKeptList) {
        ((out += attribute.name.substr(kGmlPrefix.size())) += ' ');
        appendAsciiGml(out, attribute.value);
        return;
    }
    const bool isKnown = isGmlKey(attribute.name) && fieldOfGml(attribute.name).empty() &&
        std::find(reserved.begin(), reserved.end(), attribute.name) == reserved.end() &&
        attribute.name != "attribute" && attribute.name != "translation";
    if (isKnown && (isNumber ? numberType(attribute.value) == attribute.type : attribute.type == "string")) {
        (out += attribute.name) += ' ';
        if (isNumber) {
            out += attribute.value;
        } else {
            out += '"';
            appendGmlText(out, attribute.value);
            out += '"';
        }
        return;
    }
    out += "attribute [ name \"";
    appendGmlText(out, attribute.name);
    out += "\" type \"";
    appendGmlText(out, attribute.type);
    out += "\" value \"";
    appendGmlText(out, attribute.value);
    out += "\" ]";
}

}  // namespace conspectus
