// numbers.h: numbers as files write them, the same in every locale.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// The shortest text that reads back as the same number.
std::string numberText(double number);
std::string numberText(int number);

/// The finite number that all of `text` is, blanks at the ends aside.
std::optional<double> numberFrom(std::string_view text);
std::optional<int> wholeNumberFrom(std::string_view text);

}  // namespace conspectus
