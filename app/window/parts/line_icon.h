// line_icon.h: the icons of the program, drawn in the colour of the text around them.
#pragma once
#include <QIcon>

namespace conspectus {

/// resources/icons/NAME.svg, drawn in `colour` (fainter where disabled) at any size and scale. Null for no name.
QIcon lineIcon(const QString& name, const QColor& colour);

}  // namespace conspectus
