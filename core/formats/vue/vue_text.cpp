#include "core/formats/vue/vue_text.h"

#include "core/base/text.h"

#include <charconv>

namespace conspectus {

namespace {

struct Escape {
    std::string_view name;
    char sign;
};
constexpr Escape kEscapes[] = {{"%nl;", '\n'}, {"%tab;", '\t'}, {"%sp;", ' '}, {"%pct;", '%'}};

}  // namespace

std::string vueLabel(std::string_view text)
{
    std::string label;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.substr(i).starts_with("%nl;")) {
            label += '\n';
            i += 3;
        } else if (text[i] != '\r') {
            label += text[i];
        }
    return label;
}

std::string vueNotes(std::string_view text)
{
    std::string notes;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (rest.front() == '\n' || rest.front() == '\r') {
            i = std::min(text.find_first_not_of(" \t\r\n", i), text.size());
            if (!text.substr(i).starts_with("%nl;") && !notes.empty())
                notes += ' ';
            continue;
        }
        bool isEscape = false;
        for (const Escape& escape : kEscapes)
            if (rest.starts_with(escape.name)) {
                notes += escape.sign;
                i += escape.name.size();
                isEscape = true;
                break;
            }
        if (!isEscape)
            notes += text[i++];
    }
    return std::string(trimmed(notes));
}

Rgba vueColour(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('#'))
        text.remove_prefix(1);
    unsigned number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    if (text.empty() || text.size() > 8 || fault != std::errc() || end != text.data() + text.size())
        return {};
    const unsigned alpha = text.size() > 6 ? number >> 24 : 255;
    return alpha == 0 ? kClear : Rgba::of(number >> 16 & 255, number >> 8 & 255, number & 255, alpha);
}

}  // namespace conspectus
