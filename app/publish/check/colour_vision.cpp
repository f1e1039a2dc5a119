#include "app/publish/check/colour_vision.h"

#include "app/publish/check/colour_difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace conspectus {

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix kMatrices[] = {
    {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
};

constexpr std::size_t kSteps = 1 << 14;  // of linear light: fine enough for the darkest of the 256 values

struct Tables {
    std::array<double, 256> linear;  // by value of sRGB
    std::array<uchar, kSteps + 1> encoded;  // by linear light

    Tables() : linear(), encoded()
    {
        for (std::size_t i = 0; i < linear.size(); ++i)
            linear[i] = linearLight(static_cast<double>(i) / 255);
        for (std::size_t i = 0; i < encoded.size(); ++i) {
            const double light = static_cast<double>(i) / static_cast<double>(kSteps);
            const double value = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
            encoded[i] = static_cast<uchar>(std::lround(value * 255));
        }
    }
};

const Tables& tables()
{
    static const Tables made;
    return made;
}

QRgb seen(QRgb colour, const Matrix& matrix, const Tables& tables)
{
    const auto light = [&](int value) {
        return tables.linear[static_cast<std::size_t>(value)];
    };
    const std::array<double, 3> from{light(qRed(colour)), light(qGreen(colour)), light(qBlue(colour))};
    std::array<int, 3> to{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double sum = matrix[i][0] * from[0] + matrix[i][1] * from[1] + matrix[i][2] * from[2];
        to[i] = tables.encoded[static_cast<std::size_t>(
            std::lround(std::clamp(sum, 0.0, 1.0) * static_cast<double>(kSteps)))];
    }
    return qRgba(to[0], to[1], to[2], qAlpha(colour));
}

const Matrix& matrixOf(Vision vision) { return kMatrices[static_cast<std::size_t>(vision)]; }

}  // namespace

std::span<const Vision> visions()
{
    static constexpr Vision kAll[] = {Vision::Grey, Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia};
    return kAll;
}

QString titleOf(Vision vision)
{
    switch (vision) {
    case Vision::Grey:
        return QCoreApplication::translate("Picture", "Print in grey");
    case Vision::Protanopia:
        return QCoreApplication::translate("Picture", "Protanopia (no red cones)");
    case Vision::Deuteranopia:
        return QCoreApplication::translate("Picture", "Deuteranopia (no green cones)");
    case Vision::Tritanopia:
        return QCoreApplication::translate("Picture", "Tritanopia (no blue cones)");
    }
    return {};
}

QString nameOf(Vision vision)
{
    switch (vision) {
    case Vision::Grey:
        return QCoreApplication::translate("Picture", "print in grey");
    case Vision::Protanopia:
        return QCoreApplication::translate("Picture", "protanopia");
    case Vision::Deuteranopia:
        return QCoreApplication::translate("Picture", "deuteranopia");
    case Vision::Tritanopia:
        return QCoreApplication::translate("Picture", "tritanopia");
    }
    return {};
}

QColor simulated(const QColor& colour, Vision vision)
{
    return QColor::fromRgba(seen(colour.rgba(), matrixOf(vision), tables()));
}

QImage simulated(const QImage& image, Vision vision)
{
    QImage result = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const Matrix& matrix = matrixOf(vision);
    QRgb before = 0, after = 0;  // pictures of maps are large areas of one colour
    bool isKnown = false;
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            if (!isKnown || line[x] != before) {
                before = line[x];
                after = seen(before, matrix, tables());
                isKnown = true;
            }
            line[x] = after;
        }
    }
    return result;
}

}  // namespace conspectus
