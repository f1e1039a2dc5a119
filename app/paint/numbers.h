// numbers.h: numbers in the texts of the window.
#pragma once
#include "core/base/numbers.h"

#include <QString>

#include <concepts>

namespace conspectus {

/// With a comma between thousands: "82,115". For what is not negative.
QString counted(std::integral auto number)
{
    return QString::fromStdString(grouped(static_cast<std::uint64_t>(number)));
}

}  // namespace conspectus
