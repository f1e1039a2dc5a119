#include "core/formats/plain_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>

namespace conspectus {

namespace {

// U+00A0 to U+00FF.
constexpr std::string_view kLatinNames[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
// U+03B1 to U+03C9; with a capital, the same 0x20 before.
constexpr std::string_view kGreekNames[] = {
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigmaf",  "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};

struct NamedCharacter {
    std::string_view name;
    char32_t code;
};
constexpr NamedCharacter kOtherNames[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},    {"ndash", 0x2013},
    {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bull", 0x2022},
    {"hellip", 0x2026}, {"prime", 0x2032}, {"euro", 0x20AC},  {"trade", 0x2122}, {"larr", 0x2190},  {"uarr", 0x2191},
    {"rarr", 0x2192},   {"darr", 0x2193},  {"harr", 0x2194},  {"lArr", 0x21D0},  {"rArr", 0x21D2},  {"hArr", 0x21D4},
    {"forall", 0x2200}, {"part", 0x2202},  {"exist", 0x2203}, {"empty", 0x2205}, {"nabla", 0x2207}, {"isin", 0x2208},
    {"sum", 0x2211},    {"minus", 0x2212}, {"radic", 0x221A}, {"infin", 0x221E}, {"and", 0x2227},   {"or", 0x2228},
    {"cap", 0x2229},    {"cup", 0x222A},   {"asymp", 0x2248}, {"ne", 0x2260},    {"equiv", 0x2261}, {"le", 0x2264},
    {"ge", 0x2265},     {"sub", 0x2282},   {"sup", 0x2283}};

constexpr std::size_t kLongestReference = 12;

char32_t codeOfName(std::string_view name)
{
    const auto indexIn = [&](std::span<const std::string_view> names, std::string_view wanted) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), wanted) - names.begin());
    };
    for (const NamedCharacter& other : kOtherNames)
        if (other.name == name)
            return other.code;
    if (const std::size_t i = indexIn(kLatinNames, name); i < std::size(kLatinNames))
        return static_cast<char32_t>(0xA0 + i);
    const std::string lower = asciiLower(name.substr(0, 1)) + std::string(name.substr(1));
    if (const std::size_t i = indexIn(kGreekNames, lower); i < std::size(kGreekNames))
        return static_cast<char32_t>((lower == name ? 0x3B1 : 0x391) + i);
    return 0;
}

char32_t codeOfNumber(std::string_view digits)
{
    const bool isHex = digits.starts_with('x') || digits.starts_with('X');
    if (isHex)
        digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
    const bool isNumber = bad == std::errc() && end == digits.data() + digits.size();
    return isNumber && isXmlCharacter(code) ? code : 0;
}

struct Reference {
    char32_t code = 0;  // 0: there is none
    std::size_t length = 0;  // with the '&' and the ';'
};

/// The reference at the start of `text`.
Reference referenceAt(std::string_view text)
{
    if (!text.starts_with('&'))
        return {};
    const std::size_t end = text.substr(0, kLongestReference).find(';');
    if (end == std::string_view::npos || end < 2)
        return {};
    const std::string_view name = text.substr(1, end - 1);
    const char32_t code = name.front() == '#' ? codeOfNumber(name.substr(1)) : codeOfName(name);
    return {code, end + 1};
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Text as it grows: blanks and breaks are only remembered, and appear when words follow.
class WordWriter {
public:
    void append(std::string_view text)
    {
        for (char c : text) {
            if (isBlank(c))
                m_blank = true;
            else
                put(c);
        }
    }
    void endLine() { m_break = true; }
    void endCell() { m_blank = true; }

    std::string take() { return std::move(m_text); }

private:
    void put(char c)
    {
        if (!m_text.empty() && (m_break || m_blank))
            m_text += m_break ? '\n' : ' ';
        m_break = m_blank = false;
        m_text += c;
    }

    std::string m_text;
    bool m_blank = false;
    bool m_break = false;
};

/// "/td" of "</TD align=left>".
std::string tagName(std::string_view tag)
{
    const std::string_view inside = tag.substr(1, 16);
    return asciiLower(inside.substr(0, inside.find_first_of(" \t\r\n>", inside.starts_with('/') ? 1 : 0)));
}

bool endsLine(std::string_view tag)
{
    static constexpr std::string_view kTags[] = {"br",   "br/", "/br", "/tr", "/p", "/li",
                                                 "/div", "/h1", "/h2", "/h3", "hr", "hr/"};
    return std::find(std::begin(kTags), std::end(kTags), tag) != std::end(kTags);
}

}  // namespace

std::string plainFromHtml(std::string_view html)
{
    WordWriter words;
    while (!html.empty()) {
        const std::size_t next = std::min(html.find('<'), html.size());
        words.append(withReferencesResolved(html.substr(0, next)));
        html.remove_prefix(next);
        if (html.empty())
            break;
        const bool isComment = html.starts_with("<!--");
        const std::size_t end = html.find(isComment ? "-->" : ">");
        const std::string tag = isComment ? std::string() : tagName(html);
        if (endsLine(tag))
            words.endLine();
        else if (tag == "/td" || tag == "td" || tag == "/th")
            words.endCell();
        html.remove_prefix(end == std::string_view::npos ? html.size() : end + (isComment ? 3 : 1));
        if (tag == "style" || tag == "script" || tag == "head")
            html.remove_prefix(std::min(html.find("</"), html.size()));
    }
    return words.take();
}

std::string withReferencesResolved(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t next = std::min(text.find('&'), text.size());
        out += text.substr(0, next);
        text.remove_prefix(next);
        if (text.empty())
            break;
        std::size_t length = appendReference(out, text);
        if (length == 0) {
            out += '&';
            length = 1;
        }
        text.remove_prefix(length);
    }
    return out;
}

std::size_t appendReference(std::string& out, std::string_view text)
{
    const Reference reference = referenceAt(text);
    if (reference.code == 0)
        return 0;
    appendCharacter(out, reference.code);
    return reference.length;
}

bool startsWithReference(std::string_view text) { return referenceAt(text).code != 0; }

bool isXmlCharacter(char32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0xD7FF) ||
        (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

void appendCharacter(std::string& out, char32_t code)
{
    const auto put = [&](char32_t byte) {
        out.push_back(static_cast<char>(byte));
    };
    const auto tail = [&](int shift) {
        put(0x80 | (code >> shift & 0x3F));
    };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        tail(0);
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        tail(6);
        tail(0);
    } else {
        put(0xF0 | code >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace conspectus
