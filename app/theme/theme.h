// theme.h: the colours, shapes and type of a picture. Widgets take their colours from here too.
#pragma once
#include "core/model/relation.h"

#include <QColor>
#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace conspectus {

/// How the labels of one level are set. Sizes are px em at 100 %.
struct LevelType {
    double px;
    int weight;  // QFont::Weight

    friend bool operator==(const LevelType&, const LevelType&) = default;
};

/// How a picture is set: what decides about sizes, and so about the layout.
struct TypeStyle {
    QString family = QStringLiteral("Lato");  // one of bundledFamilies(), or installed
    /// The start concept speaks loudest, each level below a step more quietly.
    std::array<LevelType, 4> levels{{{20, 600}, {16, 600}, {14, 400}, {13, 400}}};
    double phrasePx = 12;
    bool isPhraseItalic = true;

    const LevelType& level(int of) const;
    /// The size of plain text: of the lowest level.
    double plainPx() const { return levels.back().px; }
    double leastPx() const;

    friend bool operator==(const TypeStyle&, const TypeStyle&) = default;
};

/// How concepts of one level are coloured.
struct LevelStyle {
    QColor fill;
    QColor border;
    QColor text;

    friend bool operator==(const LevelStyle&, const LevelStyle&) = default;
};

enum class Shape : std::uint8_t { Rounded, Rectangle, Capsule, Octagon, Plain };  // Plain: no border

/// What a concept of a style class has of its own; the rest is its level's.
struct ClassStyle {
    std::optional<Shape> shape;
    std::optional<QColor> fill, border, text;

    friend bool operator==(const ClassStyle&, const ClassStyle&) = default;
};

/// What relations of a type have of their own in a theme; the rest is as the map says.
struct TypeLineStyle {
    std::optional<LineStyle> line;
    std::optional<QColor> colour;
    std::optional<double> width;  // px at 100 %

    friend bool operator==(const TypeLineStyle&, const TypeLineStyle&) = default;
};

struct Theme {
    QString name;  // "paper": in files and on the command line
    QString title;  // untranslated; menus translate it
    bool isDark = false;
    QColor canvas;
    QColor ink;  // text on the canvas, relations without a colour of their own
    QColor faint;  // hierarchy lines, frames
    QColor block;  // fill of a leaf block's frame
    QColor plate;  // behind linking phrases
    QColor phrase;  // text of linking phrases
    QColor selection;
    QColor hover;
    std::array<LevelStyle, 4> levels;  // level 0 to 3 and below
    std::array<QColor, 8> palette;  // relation colours, [0] = ink; safe for colour-blind readers
    TypeStyle type = {};
    Shape shape = Shape::Rounded;
    double lineWidth = 1.1;  // px at 100 %
    std::map<QString, ClassStyle> classes = {};  // by style class
    std::map<QString, TypeLineStyle> lines = {};  // by key of relation type

    const LevelStyle& level(int of) const;
    QColor relationColour(int index) const;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// Those of the screen: Paper (default), Night, High contrast, Print. In menu order. Their type is the same, so that a
/// change of theme never changes the layout.
std::span<const Theme> themes();
/// Of all that there are (see theme_library.h); null: none of that name. Stays good as long as the program runs.
const Theme* findTheme(const QString& name);

/// Size of linking phrases in the themes of the screen.
inline constexpr double kPhrasePx = 12;

/// The family of the bundled font, loaded on first call; CJK and other scripts come from the system's fonts.
QString mapFontFamily();

}  // namespace conspectus
