// paper.h: sheets by the names that figures use.
#pragma once
#include "core/base/geometry.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

inline constexpr double kPxPerMm = 96 / 25.4;
/// Height of a page of print less its margins, in mm: what a figure gets at most without a word about it.
inline constexpr double kPrintedHeight = 240;
inline constexpr double kPxPerPoint = 96.0 / 72;

/// In mm: "a4" (ISO 216), "letter" (ANSI), "a4-landscape". Nothing for other names.
std::optional<Size> paperCalled(std::string_view name);

/// Upright ones, in the order of menus.
std::vector<std::string> paperNames();

}  // namespace conspectus
