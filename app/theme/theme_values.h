// theme_values.h: how the values of a theme are written in theme files. Each kind says what is allowed, reads (nothing:
// not allowed) and writes.
#pragma once
#include "app/theme/theme.h"

#include <string>
#include <string_view>

namespace conspectus::theme_values {

struct Colour {
    static constexpr const char* kAllowed = "a colour such as #264463 or 'white'";
    static std::optional<QColor> read(std::string_view text);
    static std::string write(const QColor& colour);
};

struct YesNo {
    static constexpr const char* kAllowed = "'yes' or 'no'";
    static std::optional<bool> read(std::string_view text);
    static std::string write(bool isOn) { return isOn ? "yes" : "no"; }
};

/// One line of text.
struct Words {
    static constexpr const char* kAllowed = "one to 100 characters";
    static std::optional<QString> read(std::string_view text);
    static std::string write(const QString& text) { return text.toStdString(); }
};

struct Name {
    static constexpr const char* kAllowed = "a name of small letters, digits and hyphens";
    static std::optional<QString> read(std::string_view text);
    static std::string write(const QString& text) { return text.toStdString(); }
};

inline constexpr double kLeastSize = 4, kLargestSize = 96;  // of type, px
inline constexpr double kLeastWidth = 0.1, kLargestWidth = 20;  // of lines, px
inline constexpr int kLeastWeight = 100, kLargestWeight = 900;

struct Size {
    static constexpr const char* kAllowed = "a size from 4 to 96";
    static std::optional<double> read(std::string_view text);
    static std::string write(double px);
};

struct Width {
    static constexpr const char* kAllowed = "a width from 0.1 to 20";
    static std::optional<double> read(std::string_view text);
    static std::string write(double px) { return Size::write(px); }
};

struct ShapeWord {
    static constexpr const char* kAllowed = "'rounded', 'rectangle', 'capsule', 'octagon' or 'plain'";
    static std::optional<Shape> read(std::string_view text);
    static std::string write(Shape shape);
};

struct LineWord {
    static constexpr const char* kAllowed = "'solid', 'dashed' or 'dotted'";
    static std::optional<LineStyle> read(std::string_view text);
    static std::string write(LineStyle line);
};

using FourLevels = std::array<LevelType, 4>;

/// Sizes of four levels; weights are left as they are.
bool readSizes(FourLevels& levels, std::string_view text);
std::string writeSizes(const FourLevels& levels);

bool readWeights(FourLevels& levels, std::string_view text);
std::string writeWeights(const FourLevels& levels);

/// The seven colours after the ink.
bool readPalette(std::array<QColor, 8>& palette, std::string_view text);
std::string writePalette(const std::array<QColor, 8>& palette);

}  // namespace conspectus::theme_values
