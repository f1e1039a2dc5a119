// colour_difference.h: how well two colours are told apart.
#pragma once
#include <QColor>

namespace conspectus {

/// Of a value of sRGB, both 0 to 1 (IEC 61966-2-1).
double linearLight(double value);

/// A colour in CIE 1976 L*a*b* for the white of sRGB, D65.
struct Lab {
    double lightness = 0;  // 0 to 100
    double a = 0;
    double b = 0;
};
Lab labOf(const QColor& colour);

/// CIEDE2000 (ISO/CIE 11664-6), all weights 1. About 1 is what the eye just sees in areas that touch.
double difference(const Lab& one, const Lab& other);

}  // namespace conspectus
