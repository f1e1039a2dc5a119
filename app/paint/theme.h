// theme.h: the colours and type of a picture. Widgets take their colours from here too.
#pragma once
#include <QColor>
#include <QString>

#include <array>
#include <span>

namespace conspectus {

/// How concepts of one level look. Sizes are px em at 100 %.
struct LevelStyle {
    double fontPx;
    int weight;  // QFont::Weight
    QColor fill;
    QColor border;
    QColor text;
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

    const LevelStyle& level(int of) const;
    QColor relationColour(int index) const;
};

/// Paper (default), Night, High contrast, Print. In menu order.
std::span<const Theme> themes();
const Theme* findTheme(const QString& name);

/// Type sizes are the same in every theme, so that a change of theme never changes the layout.
inline constexpr double kPhrasePx = 12;

/// The family of the bundled font, loaded on first call; CJK and other scripts come from the system's fonts.
QString mapFontFamily();

}  // namespace conspectus
