// numbers.h: numbers as a person reads them.
#pragma once
#include <cstdint>
#include <string>

namespace conspectus {

/// With a comma between thousands: "82,115".
std::string grouped(std::uint64_t number);

/// A measure with three digits that say something, without an exponent: "853,000,000", "12.3", "0.0412"; "< 0.0001" for
/// what is smaller. `value` is finite and not negative.
std::string threeDigits(double value);

}  // namespace conspectus
