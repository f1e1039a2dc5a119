#include "core/formats/opml/opml_outline.h"

#include "core/base/text.h"
#include "core/formats/fields.h"
#include "core/formats/opml/opml.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/plain_text.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kText = "opml:text";
constexpr std::string_view kTags = "opml:category";
constexpr std::string_view kNoText = "opml:without text";
constexpr std::string_view kNoteName = "opml:name of the note";
constexpr std::string_view kElements = "opml:other elements";
constexpr std::string_view kFields[] = {"definition", "source", "style", "x", "y"};
constexpr std::string_view kAddresses[] = {"url", "htmlUrl", "xmlUrl"};

bool isTag(std::string_view text)
{
    const char next = text.size() > 1 ? text[1] : ' ';
    return text.starts_with('<') &&
        (next == '/' || next == '!' || (asciiLower({&next, 1})[0] >= 'a' && asciiLower({&next, 1})[0] <= 'z'));
}

bool hasTag(std::string_view text)
{
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
        if (isTag(text.substr(at)))
            return true;
    return false;
}

std::vector<std::string> tagsFrom(std::string_view category)
{
    Concept probe;
    for (std::string_view tag : split(category, ','))
        if (!trimmed(tag).empty())
            probe.tags.emplace_back(trimmed(tag));
    settle(probe);
    return probe.tags;
}

std::string categoryOf(const std::vector<std::string>& tags)
{
    std::string text;
    for (const std::string& tag : tags)
        (text += text.empty() ? "" : ",") += tag;
    return text;
}

std::string_view keptBy(const Concept& subject, std::string_view name)
{
    const Attribute* kept = findAttribute(subject.attributes, name);
    return kept && kept->type != kXmlType ? std::string_view(kept->value) : std::string_view();
}

/// The attribute that says where the outline links to; empty if none does.
std::string_view addressName(const Concept& subject)
{
    for (std::string_view name : kAddresses)
        if (isWebAddress(keptBy(subject, std::string(kOpmlPrefix) + std::string(name))))
            return name;
    return {};
}

void readLabel(Concept& subject, pugi::xml_node element)
{
    const pugi::xml_attribute text = element.attribute("text");
    subject.label = textFromOpml(text ? text.value() : element.attribute("title").value());
    if (!text)
        keep(subject.attributes, kNoText, "string", "yes");
    else if (opmlTextOf(subject.label) != text.value())
        keep(subject.attributes, kText, "string", text.value());
}

void readNotes(Concept& subject, pugi::xml_node element)
{
    subject.notes = element.attribute("_note").value();
    if (!subject.notes.empty() || !element.attribute("note"))
        return;
    subject.notes = element.attribute("note").value();
    keep(subject.attributes, kNoteName, "string", "note");
}

void appendLink(std::string& out, const Concept& subject)
{
    const std::string_view name = addressName(subject);
    if (subject.link.empty() ||
        (!name.empty() && keptBy(subject, std::string(kOpmlPrefix) + std::string(name)) == subject.link))
        return;
    if (!findAttribute(subject.attributes, "opml:type"))
        appendXmlAttribute(out, "type", "link");
    appendXmlAttribute(out, name.empty() ? "url" : name, subject.link);
}

/// An outline that is a link and has no other address says no more than its link.
void dropPlainLink(Concept& subject)
{
    if (addressName(subject) != "url" || keptBy(subject, "opml:type") != "link")
        return;
    const Attributes all = subject.attributes;
    std::erase_if(subject.attributes,
                  [](const Attribute& each) { return each.name == "opml:type" || each.name == "opml:url"; });
    if (!addressName(subject).empty())
        subject.attributes = all;
}

/// An address that the concept does not have any more is not put back.
Concept withoutOldAddress(Concept subject)
{
    const std::string_view name = addressName(subject);
    const std::string kept = std::string(kOpmlPrefix) + std::string(name);
    if (!name.empty() && keptBy(subject, kept) != subject.link)
        std::erase_if(subject.attributes, [&](const Attribute& each) { return each.name == kept; });
    return subject;
}

}  // namespace

std::string textFromOpml(std::string_view text)
{
    return hasTag(text) ? plainFromHtml(text) : withReferencesResolved(text);
}

std::string opmlTextOf(std::string_view label)
{
    std::string out;
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (isTag(label.substr(i)))
            out += "&lt;";
        else if (startsWithReference(label.substr(i)))
            out += "&amp;";
        else
            out += label[i];
    }
    return out;
}

OpmlOutline outlineFrom(pugi::xml_node element, int line, LossList& losses)
{
    OpmlOutline read;
    Concept& subject = read.subject;
    readLabel(subject, element);
    readNotes(subject, element);
    for (std::string_view field : kFields)
        setField(subject, field, element.attribute(std::string(field).c_str()).value());
    settle(subject);
    read.linePhrase = element.attribute("relation").value();
    const std::string_view category = element.attribute("category").value();
    subject.tags = tagsFrom(category);
    if (category != categoryOf(subject.tags))
        keep(subject.attributes, kTags, "string", std::string(category));
    keepAttributes(subject.attributes, element, kOpmlPrefix,
                   {"text", "_note", read.subject.notes.empty() ? "" : "note", "relation", "category", "definition",
                    "source", "style", "x", "y"});
    if (const std::string_view name = addressName(subject); !name.empty())
        subject.link = keptBy(subject, std::string(kOpmlPrefix) + std::string(name));
    dropPlainLink(subject);
    std::string elements;
    for (pugi::xml_node child : element)
        if (child.type() == pugi::node_element && std::string_view(child.name()) != "outline")
            elements += fragmentOf(child);
    keep(subject.attributes, kElements, kXmlType, std::move(elements));
    if (std::string_view(element.attribute("type").value()) == "include")
        losses.note("An outline that another file holds is not fetched; its address is kept.", line, subject.link);
    return read;
}

OutlineParts outlinePartsOf(const Concept& given, std::string_view linePhrase, LossList& losses)
{
    OutlineParts parts;
    std::string own;
    appendLink(own, given);
    const Concept subject = withoutOldAddress(given);
    const std::string_view text = keptBy(subject, kText);
    const bool saysTitle =
        !keptBy(subject, kNoText).empty() && textFromOpml(keptBy(subject, "opml:title")) == subject.label;
    if (!text.empty() && textFromOpml(text) == subject.label)
        appendXmlAttribute(parts.attributes, "text", text);
    else if (!saysTitle)
        appendXmlAttribute(parts.attributes, "text", opmlTextOf(subject.label));
    parts.attributes += own;
    const bool isNote = keptBy(subject, kNoteName) == "note";
    if (!subject.notes.empty())
        appendXmlAttribute(parts.attributes, isNote ? "note" : "_note", subject.notes);
    const std::string_view keptTags = keptBy(subject, kTags);
    const std::string category = tagsFrom(keptTags) == tagsFrom(categoryOf(subject.tags)) && !keptTags.empty()
        ? std::string(keptTags)
        : categoryOf(subject.tags);
    if (!category.empty())
        appendXmlAttribute(parts.attributes, "category", category);
    if (tagsFrom(category) != subject.tags)
        losses.note("A tag with a comma became several: OPML separates tags by commas.", 0, subject.label);
    for (const Field& field : fieldsOf(subject))
        if (std::find(std::begin(kFields), std::end(kFields), field.name) != std::end(kFields))
            appendXmlAttribute(parts.attributes, field.name, field.text);
    if (!linePhrase.empty())
        appendXmlAttribute(parts.attributes, "relation", linePhrase);
    appendKeptAttributes(parts.attributes, subject.attributes, kOpmlPrefix,
                         {"text", "_note", subject.notes.empty() ? "" : "note", "relation", "category", "definition",
                          "source", "style", "x", "y"});
    if (const Attribute* kept = findAttribute(subject.attributes, kElements))
        parts.elements = soundFragments(kept->value);
    return parts;
}

}  // namespace conspectus
