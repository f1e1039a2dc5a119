// contrast.h: how well two colours are told apart, by WCAG 2.2, and what a colour is in grey.
#pragma once
#include <QColor>

namespace conspectus {

/// 0 (black) to 1 (white): WCAG's relative luminance of an sRGB colour.
double relativeLuminance(const QColor& colour);

/// 1 (the same) to 21 (black on white).
double contrastRatio(const QColor& a, const QColor& b);

/// The grey of equal luminance.
QColor greyOf(const QColor& colour);

/// What WCAG 2.2 asks for at least: of text (1.4.3), and of lines that say something (1.4.11).
inline constexpr double kLeastTextContrast = 4.5;
inline constexpr double kLeastLineContrast = 3;

}  // namespace conspectus
