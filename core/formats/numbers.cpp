#include "core/formats/numbers.h"

#include "core/base/text.h"

#include <charconv>
#include <cmath>

namespace conspectus {

namespace {

template <class Number> std::string toText(Number number)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

template <class Number> std::optional<Number> fromText(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    Number number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

}  // namespace

std::string numberText(double number) { return toText(number); }
std::string numberText(int number) { return toText(number); }

std::optional<double> numberFrom(std::string_view text)
{
    const auto number = fromText<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<int> wholeNumberFrom(std::string_view text) { return fromText<int>(text); }

}  // namespace conspectus
