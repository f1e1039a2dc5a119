#include "core/formats/mindmap/mindmap_text.h"

#include "core/base/text.h"
#include "core/formats/outline/html_notes.h"
#include "core/formats/plain_text.h"
#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

/// As Freeplane makes rich text of plain text: a paragraph a line.
std::string paragraphsOf(std::string_view text)
{
    std::string out;
    for (std::string_view line : split(text, '\n')) {
        out += "<p>";
        appendXmlText(out, line);
        out += "</p>";
    }
    return out;
}

}  // namespace

std::string_view typeNameOf(RichText kind)
{
    static constexpr std::string_view kNames[] = {"NODE", "DETAILS", "NOTE"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string textOf(RichText kind, pugi::xml_node element)
{
    if (const pugi::xml_node plain = childNamed(element, "text"))
        return textOf(plain);
    const std::string html = fragmentIn(element);
    if (kind == RichText::Note)
        return markdownFromHtml(html);
    return kind == RichText::Label ? plainLabelFrom(html) : plainFromHtml(html);
}

bool isHtml(std::string_view text) { return asciiLower(trimmed(text).substr(0, 5)) == "<html"; }

std::string plainLabelFrom(std::string_view html)
{
    std::string label = plainFromHtml(html);
    if (label.empty()) {
        const std::string image = firstImageIn(html);
        label = image.substr(image.find_last_of("/\\") + 1);
    }
    return label;
}

std::string richElement(RichText kind, std::string_view text)
{
    const std::string body = kind == RichText::Note ? htmlFromMarkdown(text) : paragraphsOf(text);
    pugi::xml_document document;
    parseFragments(document,
                   "<richcontent TYPE=\"" + std::string(typeNameOf(kind)) + "\"><html><head/><body>" + body +
                       "</body></html></richcontent>");
    return document.first_child() ? fragmentOf(document.first_child()) : std::string();
}

std::string richElementFor(RichText kind, std::string_view text, std::string_view kept)
{
    pugi::xml_document document;
    parseFragments(document, kept);
    const pugi::xml_node element = document.first_child();
    if (element && textOf(kind, element) == text)
        return fragmentOf(element);
    return text.empty() ? std::string() : richElement(kind, text);
}

}  // namespace conspectus
