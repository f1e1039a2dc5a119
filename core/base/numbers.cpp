#include "core/base/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace conspectus {

std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t place = text.size(); place > 3; place -= 3)
        text.insert(place - 3, 1, ',');
    return text;
}

std::string threeDigits(double value)
{
    constexpr double kLeast = 0.0001;
    if (value == 0)
        return "0";
    if (value < kLeast)
        return "< 0.0001";
    const int magnitude = static_cast<int>(std::floor(std::log10(value)));
    const double step = std::pow(10, magnitude - 2);
    const double rounded = std::round(value / step) * step;
    if (rounded >= 100)
        return grouped(static_cast<std::uint64_t>(std::llround(rounded)));
    std::array<char, 32> text{};  // to_chars knows no locale
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, 2 - magnitude).ptr;
    std::string digits(text.data(), end);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    return digits;
}

}  // namespace conspectus
