#include "app/publish/check/colour_difference.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace conspectus {

namespace {

constexpr double kWhite[] = {0.95047, 1, 1.08883};  // D65, two degrees

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// In degrees, 0 to 360; 0 for a grey.
double hueOf(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double hue = std::atan2(b, a) * 180 / std::numbers::pi;
    return hue < 0 ? hue + 360 : hue;
}

/// How much chroma weighs where hues crowd: `c`^7 against 25^7.
double crowding(double c)
{
    const double seventh = std::pow(c, 7);
    return std::sqrt(seventh / (seventh + std::pow(25.0, 7)));
}

double cubeRoot(double t)
{
    constexpr double kEdge = 6.0 / 29;
    return t > kEdge * kEdge * kEdge ? std::cbrt(t) : t / (3 * kEdge * kEdge) + 4.0 / 29;
}

}  // namespace

double linearLight(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

Lab labOf(const QColor& colour)
{
    const double r = linearLight(colour.redF()), g = linearLight(colour.greenF()), b = linearLight(colour.blueF());
    const double x = cubeRoot((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / kWhite[0]);
    const double y = cubeRoot((0.2126729 * r + 0.7151522 * g + 0.0721750 * b) / kWhite[1]);
    const double z = cubeRoot((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / kWhite[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// The names of the formula are those of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (Color Research
// and Application 30, 2005): L lightness, C chroma, h hue; d a difference, m a mean.
double difference(const Lab& one, const Lab& other)
{
    const double stretch = 0.5 * (1 - crowding((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2)) + 1;
    const double a1 = one.a * stretch, a2 = other.a * stretch;
    const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, other.b);
    const double h1 = hueOf(a1, one.b), h2 = hueOf(a2, other.b);
    const bool isGrey = c1 * c2 == 0;

    double dh = h2 - h1;
    dh = isGrey ? 0 : dh > 180 ? dh - 360 : dh < -180 ? dh + 360 : dh;
    const double dL = other.lightness - one.lightness, dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));

    const double mL = (one.lightness + other.lightness) / 2, mC = (c1 + c2) / 2;
    double mh = h1 + h2;
    if (!isGrey)
        mh = (std::abs(h1 - h2) <= 180 ? mh : mh < 360 ? mh + 360 : mh - 360) / 2;
    const double t = 1 - 0.17 * std::cos(radians(mh - 30)) + 0.24 * std::cos(radians(2 * mh)) +
        0.32 * std::cos(radians(3 * mh + 6)) - 0.20 * std::cos(radians(4 * mh - 63));
    const double fromMiddle = (mL - 50) * (mL - 50);
    const double sL = 1 + 0.015 * fromMiddle / std::sqrt(20 + fromMiddle);
    const double sC = 1 + 0.045 * mC, sH = 1 + 0.015 * mC * t;
    const double blue = (mh - 275) / 25;
    const double rotation = -2 * crowding(mC) * std::sin(radians(60 * std::exp(-blue * blue)));

    const double l = dL / sL, c = dC / sC, h = dH / sH;
    return std::sqrt(l * l + c * c + h * h + rotation * c * h);
}

}  // namespace conspectus
