#include "core/formats/mindmap/mindmap_node.h"

#include "core/base/text.h"
#include "core/formats/mindmap/mindmap.h"
#include "core/formats/mindmap/mindmap_fields.h"
#include "core/formats/mindmap/mindmap_text.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kText = "mm:TEXT";
constexpr std::string_view kLink = "mm:LINK";

/// The attribute that holds the element of a rich text.
std::string_view keptNameOf(RichText kind)
{
    static constexpr std::string_view kNames[] = {"mm:richcontent NODE", "mm:richcontent DETAILS",
                                                  "mm:richcontent NOTE"};
    return kNames[static_cast<std::size_t>(kind)];
}

pugi::xml_node richContent(pugi::xml_node node, RichText kind)
{
    for (pugi::xml_node child : node.children("richcontent"))
        if (typeNameOf(kind) == child.attribute("TYPE").value())
            return child;
    return {};
}

std::string richTextFrom(pugi::xml_node node, RichText kind, Attributes& attributes)
{
    const pugi::xml_node element = richContent(node, kind);
    if (!element)
        return {};
    std::string text = textOf(kind, element);
    std::string fragment = fragmentOf(element);
    if (kind == RichText::Label || fragment != richElementFor(kind, text, {}))
        keep(attributes, keptNameOf(kind), kXmlType, std::move(fragment));
    return text;
}

void readLabel(Concept& subject, pugi::xml_node node)
{
    const std::string_view text = node.attribute("TEXT").value();
    if (richContent(node, RichText::Label)) {
        subject.label = richTextFrom(node, RichText::Label, subject.attributes);
        keep(subject.attributes, kText, "string", std::string(text));
    } else if (isHtml(text)) {
        subject.label = plainLabelFrom(text);
        keep(subject.attributes, kText, "string", std::string(text));
    } else {
        subject.label = text;
        if (text.empty())
            subject.label = node.attribute("LOCALIZED_TEXT").value();
    }
}

void readLink(Concept& subject, pugi::xml_node node, int line, LossList& losses)
{
    const std::string_view link = node.attribute("LINK").value();
    if (isWebAddress(link)) {
        subject.link = link;
    } else if (!link.empty()) {
        losses.note("A link to a node, a file or a command is kept as data; it is not followed.", line, link);
        keep(subject.attributes, kLink, "string", std::string(link));
    }
}

bool isOwn(std::string_view name)
{
    static constexpr std::string_view kNames[] = {"node", "arrowlink", "linktarget", "icon", "attribute"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

void keepElements(Concept& subject, pugi::xml_node node, int line, LossList& losses)
{
    std::string elements;
    for (pugi::xml_node child : node) {
        if (child.type() != pugi::node_element || isOwn(child.name()))
            continue;
        bool isRead = false;
        for (RichText kind : {RichText::Label, RichText::Details, RichText::Note})
            isRead = isRead || child == richContent(node, kind);
        if (isRead)
            continue;
        if (std::string_view(child.attribute("NAME").value()) == "ExternalObject")
            losses.note("An image is not shown; where it comes from is kept.", line, child.attribute("URI").value());
        elements += fragmentOf(child);
    }
    keep(subject.attributes, kKeptElements, kXmlType, std::move(elements));
}

void noteWhatIsNotShown(const Concept& subject, pugi::xml_node node, int line, LossList& losses)
{
    if (node.attribute("ENCRYPTED_CONTENT"))
        losses.note("An encrypted branch stays locked: it is kept, but what is in it is not shown.", line,
                    subject.label);
    if (subject.label.starts_with('='))
        losses.note("A formula is kept as text; it is not computed.", line, subject.label);
    for (const Attribute& each : subject.attributes)
        if (each.value.find("<img") != std::string::npos)
            losses.note("An image is not shown; where it comes from is kept.", line, subject.label);
}

bool sharesContent(const Concept& subject)
{
    return findAttribute(subject.attributes, kContentId) || findAttribute(subject.attributes, kReferenceId);
}

}  // namespace

MindMapNode nodeFrom(pugi::xml_node element, int line, LossList& losses)
{
    MindMapNode read;
    Concept& subject = read.subject;
    subject.key = element.attribute("ID").value();
    readLabel(subject, element);
    subject.definition = richTextFrom(element, RichText::Details, subject.attributes);
    subject.notes = richTextFrom(element, RichText::Note, subject.attributes);
    readLink(subject, element, line, losses);
    subject.style = element.attribute("STYLE_REF").value();
    keepAttributes(subject.attributes, element, kMindMapPrefix,
                   {"ID", "TEXT", "LINK", "STYLE_REF", "FOLDED", "TAGS", kRootMark});
    keepElements(subject, element, line, losses);
    noteWhatIsNotShown(subject, element, line, losses);
    read.linePhrase = readFields(subject, element, line, losses);
    read.isFolded = std::string_view(element.attribute("FOLDED").value()) == "true";
    return read;
}

NodeParts partsOf(const Concept& subject, std::string_view linePhrase, LossList& losses)
{
    NodeParts parts;
    const auto keptBy = [&](std::string_view name) {
        const Attribute* kept = findAttribute(subject.attributes, name);
        return kept ? std::string_view(kept->value) : std::string_view();
    };
    const std::string_view text = keptBy(kText), rich = keptBy(keptNameOf(RichText::Label));
    const std::string& label = subject.label;
    const std::string richLabel = rich.empty() ? std::string() : richElementFor(RichText::Label, label, rich);
    const bool isRich = !rich.empty() && richLabel != richElementFor(RichText::Label, label, {});
    if (isRich)
        parts.elements += richLabel;
    if (!text.empty() && (isRich || plainLabelFrom(text) == subject.label))
        appendXmlAttribute(parts.attributes, "TEXT", text);
    else if (!isRich && !(label.empty() && sharesContent(subject)) &&
             (label.empty() || label != keptBy("mm:LOCALIZED_TEXT")))
        isHtml(label) ? void(parts.elements += richElement(RichText::Label, label))
                      : appendXmlAttribute(parts.attributes, "TEXT", label);
    if (!subject.link.empty())
        appendXmlAttribute(parts.attributes, "LINK", subject.link);
    else if (!keptBy(kLink).empty())
        appendXmlAttribute(parts.attributes, "LINK", keptBy(kLink));
    if (!subject.style.empty())
        appendXmlAttribute(parts.attributes, "STYLE_REF", subject.style);
    if (const std::string tags = tagsTextOf(subject); !tags.empty())
        appendXmlAttribute(parts.attributes, "TAGS", tags);
    appendKeptAttributes(parts.attributes, subject.attributes, kMindMapPrefix,
                         {"ID", "TEXT", "LINK", "STYLE_REF", "FOLDED", "TAGS", kRootMark});
    parts.elements += richElementFor(RichText::Details, subject.definition, keptBy(keptNameOf(RichText::Details)));
    parts.elements += richElementFor(RichText::Note, subject.notes, keptBy(keptNameOf(RichText::Note)));
    parts.elements += soundFragments(keptBy(kKeptElements));
    parts.elements += fieldElementsOf(subject, linePhrase, losses);
    return parts;
}

}  // namespace conspectus
