#include "core/formats/mindmap/mindmap_fields.h"

#include "core/base/text.h"
#include "core/formats/fields.h"
#include "core/formats/mindmap/mindmap.h"
#include "core/formats/mindmap/mindmap_node.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kIcons = "mm:icon elements";
constexpr std::string_view kTags = "mm:TAGS";
constexpr std::string_view kAttributes = "mm:attribute elements";

bool isIcon(std::string_view tag) { return tag.starts_with(kIconPrefix); }

/// Fields of a concept that a node has a place of its own for.
bool hasPlace(std::string_view field)
{
    return field == "label" || field == "definition" || field == "notes" || field == "link" || field == "tags" ||
        field == "style";
}

/// True for names under which an attribute is a field of the concept.
bool isField(std::string_view name) { return isFieldName(RecordKind::Concept, name) && !hasPlace(name); }

std::string iconElement(std::string_view tag)
{
    std::string out = "<icon";
    appendXmlAttribute(out, "BUILTIN", tag.substr(kIconPrefix.size()));
    return out + "/>";
}

std::string iconElementsOf(const std::vector<std::string>& tags)
{
    std::string out;
    for (const std::string& tag : tags)
        if (isIcon(tag))
            out += iconElement(tag);
    return out;
}

/// The tags that `elements` stand for, as a concept has them.
std::vector<std::string> iconTagsIn(pugi::xml_node elements)
{
    Concept probe;
    for (pugi::xml_node icon : elements.children("icon"))
        probe.tags.push_back(std::string(kIconPrefix) + icon.attribute("BUILTIN").value());
    settle(probe);
    return probe.tags;
}

void readIcons(Concept& subject, pugi::xml_node node)
{
    std::string elements;
    for (pugi::xml_node icon : node.children("icon"))
        elements += fragmentOf(icon);
    const std::vector<std::string> tags = iconTagsIn(node);
    if (elements != iconElementsOf(tags))
        keep(subject.attributes, kIcons, kXmlType, elements);
    subject.tags.insert(subject.tags.end(), tags.begin(), tags.end());
}

void readTags(Concept& subject, pugi::xml_node node)
{
    const std::string_view text = node.attribute("TAGS").value();
    Concept probe;
    for (std::string_view tag : split(text, '\n'))
        if (!trimmed(tag).empty())
            probe.tags.emplace_back(trimmed(tag));
    settle(probe);
    if (text != tagsTextOf(probe))
        keep(subject.attributes, kTags, "string", std::string(text));
    subject.tags.insert(subject.tags.end(), probe.tags.begin(), probe.tags.end());
}

std::string attributeElement(std::string_view name, std::string_view value)
{
    std::string out = "<attribute";
    appendXmlAttribute(out, "NAME", name);
    appendXmlAttribute(out, "VALUE", value);
    return out + "/>";
}

/// A concept with the fields and data of these elements, and the phrase of its line.
std::string readAttributes(Concept& subject, pugi::xml_node elements)
{
    std::string phrase;
    for (pugi::xml_node each : elements.children("attribute")) {
        std::string_view name = each.attribute("NAME").value();
        const std::string_view value = each.attribute("VALUE").value();
        if (name == kLinePhraseName && phrase.empty()) {
            phrase = value;
            continue;
        }
        if (isField(name) && setField(subject, name, value))
            continue;
        if (name.starts_with(kMindMapOther))
            name.remove_prefix(kMindMapOther.size());
        subject.attributes.push_back({std::string(name), "string", std::string(value)});
    }
    settle(subject);
    return phrase;
}

std::string attributeElementsOf(const Concept& subject, std::string_view linePhrase)
{
    std::string out;
    if (!linePhrase.empty())
        out += attributeElement(kLinePhraseName, linePhrase);
    for (const Field& field : fieldsOf(subject))
        if (!hasPlace(field.name))
            out += attributeElement(field.name, field.text);
    for (const Attribute& each : subject.attributes) {
        if (each.name.starts_with(kMindMapPrefix))
            continue;
        const bool isTaken = isField(each.name) || each.name == kLinePhraseName || each.name.starts_with(kMindMapOther);
        out += attributeElement(isTaken ? std::string(kMindMapOther) + each.name : each.name, each.value);
    }
    return out;
}

/// `kept` if it still says the same as `made`, which both are read again for.
std::string attributesFor(const std::string& made, std::string_view kept)
{
    const auto meaning = [](std::string_view elements) {
        pugi::xml_document document;
        parseFragments(document, elements);
        Concept probe;
        const std::string phrase = readAttributes(probe, document);
        return std::pair(probe, phrase);
    };
    const std::string sound = soundFragments(kept);
    return !sound.empty() && meaning(sound) == meaning(made) ? sound : made;
}

void noteScripts(const Concept& subject, int line, LossList& losses)
{
    for (const Attribute& each : subject.attributes) {
        if (asciiLower(each.name).starts_with("script"))
            losses.note("A script is kept as text; it is never run.", line, each.name);
        else if (each.value.starts_with('='))
            losses.note("A formula is kept as text; it is not computed.", line, each.name);
    }
}

}  // namespace

std::string readFields(Concept& subject, pugi::xml_node node, int line, LossList& losses)
{
    Concept probe;
    std::string elements;
    for (pugi::xml_node each : node.children("attribute"))
        elements += fragmentOf(each);
    std::string phrase = readAttributes(probe, node);
    noteScripts(probe, line, losses);
    const bool isPlain = elements == attributeElementsOf(probe, phrase);
    readAttributes(subject, node);
    if (!isPlain)
        keep(subject.attributes, kAttributes, kXmlType, elements);
    readTags(subject, node);
    readIcons(subject, node);
    settle(subject);
    return phrase;
}

std::string tagsTextOf(const Concept& subject)
{
    std::string text;
    for (const std::string& tag : subject.tags)
        if (!isIcon(tag))
            (text += text.empty() ? "" : "\n") += tag;
    const Attribute* kept = findAttribute(subject.attributes, kTags);
    if (!kept)
        return text;
    Concept probe;
    for (std::string_view tag : split(kept->value, '\n'))
        if (!trimmed(tag).empty())
            probe.tags.emplace_back(trimmed(tag));
    settle(probe);
    return tagsTextOf(probe) == text ? kept->value : text;
}

std::string fieldElementsOf(const Concept& subject, std::string_view linePhrase, LossList& losses)
{
    std::string icons = iconElementsOf(subject.tags);
    if (const Attribute* kept = findAttribute(subject.attributes, kIcons)) {
        pugi::xml_document document;
        parseFragments(document, kept->value);
        if (iconElementsOf(iconTagsIn(document)) == icons)
            icons = fragmentIn(document);
    }
    for (const Attribute& each : subject.attributes)
        if (!each.name.starts_with(kMindMapPrefix) && each.type != "string")
            losses.note("Freeplane has no types of data: numbers, truth values and XML are written as text.", 0,
                        each.name);
    const Attribute* kept = findAttribute(subject.attributes, kAttributes);
    return icons +
        attributesFor(attributeElementsOf(subject, linePhrase),
                      kept ? std::string_view(kept->value) : std::string_view());
}

}  // namespace conspectus
