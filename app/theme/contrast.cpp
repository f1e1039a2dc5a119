#include "app/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

/// The transfer function of sRGB (IEC 61966-2-1) and its inverse.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double linear)
{
    return linear <= 0.0031308 ? linear * 12.92 : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

}  // namespace

double relativeLuminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = relativeLuminance(a), second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor greyOf(const QColor& colour)
{
    const int shade = std::clamp(static_cast<int>(std::lround(encoded(relativeLuminance(colour)) * 255)), 0, 255);
    return QColor(shade, shade, shade, colour.alpha());
}

}  // namespace conspectus
