// colour_vision.h: how colours come out in print without colours, and for readers who see fewer of them.
#pragma once
#include <QColor>
#include <QImage>
#include <QString>

#include <span>

namespace conspectus {

enum class Vision : std::uint8_t { Grey, Protanopia, Deuteranopia, Tritanopia };

/// All, in menu order.
std::span<const Vision> visions();

/// For menus, translated: "Protanopia (no red cones)".
QString titleOf(Vision vision);
/// In a sentence, translated: "protanopia", "print in grey".
QString nameOf(Vision vision);

/// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (IEEE
/// TVCG 15, 2009), at severity 1.0, applied to linear sRGB. Grey: relative luminance (IEC 61966-2-1). What lies outside
/// of sRGB is cut off; opacity stays.
QColor simulated(const QColor& colour, Vision vision);

/// The same for every pixel; resolution and texts of the image stay.
QImage simulated(const QImage& image, Vision vision);

}  // namespace conspectus
