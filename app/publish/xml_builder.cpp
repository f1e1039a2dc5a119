#include "app/publish/xml_builder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace conspectus {

namespace {

bool isForbidden(char32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000) ||
        (c & 0xFFFE) == 0xFFFE;
}

/// Nothing in it needs a second look: most texts are such.
bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t unit = c.unicode();
        const bool isMarkup = unit == u'&' || unit == u'<' || unit == u'>' || unit == u'"';
        return (unit >= 0x20 && unit < 0x7F && !isMarkup) || (unit >= 0xA0 && unit < 0xD800) ||
            (unit >= 0xE000 && unit < 0xFFFE) || unit == u'\n' || unit == u'\t';
    });
}

}  // namespace

std::string number(double value)
{
    std::array<char, 64> digits{};
    const double rounded = std::isfinite(value) && std::abs(value) < 1e12 ? std::round(value * 100) / 100 : 0;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded, std::chars_format::fixed, 2);
    std::string text(digits.data(), end.ptr);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string escaped(const QString& text)
{
    if (isPlain(text))
        return text.toStdString();
    QString out;
    out.reserve(text.size() + text.size() / 16);
    for (const char32_t c : text.toStdU32String()) {
        if (isForbidden(c))
            continue;
        switch (c) {
        case U'&':
            out += u"&amp;";
            break;
        case U'<':
            out += u"&lt;";
            break;
        case U'>':
            out += u"&gt;";
            break;
        case U'"':
            out += u"&quot;";
            break;
        default:
            out += QString::fromUcs4(&c, 1);
        }
    }
    return out.toStdString();
}

std::string XmlBuilder::tag(std::string_view name, const XmlAttributes& attributes, std::string_view end)
{
    std::string text = "<";
    text += name;
    for (const XmlAttribute& attribute : attributes) {
        if (attribute.value.empty())
            continue;
        text += ' ';
        text += attribute.name;
        text += "=\"" + attribute.value + '"';
    }
    text += end;
    return text;
}

void XmlBuilder::line(std::string_view text)
{
    m_body.append(2 * m_open.size(), ' ');
    m_body += text;
    m_body += '\n';
}

void XmlBuilder::open(std::string_view name, const XmlAttributes& attributes)
{
    line(tag(name, attributes, ">"));
    m_open.emplace_back(name);
}

void XmlBuilder::close()
{
    const std::string name = std::move(m_open.back());
    m_open.pop_back();
    line("</" + name + '>');
}

void XmlBuilder::leaf(std::string_view name, const XmlAttributes& attributes) { line(tag(name, attributes, "/>")); }

void XmlBuilder::element(std::string_view name, const XmlAttributes& attributes, std::string_view content)
{
    std::string text = tag(name, attributes, ">");
    text += content;
    text += "</";
    text += name;
    line(text + '>');
}

std::string XmlBuilder::document() const { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + m_body; }

}  // namespace conspectus
