// eps_page.h: the shapes of a picture as PostScript, level 2. Coordinates go in as they are in the picture. A glyph is
// described once and placed as often as it is used.
#pragma once
#include "app/publish/drawing.h"

#include <QHash>
#include <QRawFont>

#include <map>
#include <string>

namespace conspectus {

class EpsPage {
public:
    void writeCanvas(const QSizeF& page, const QColor& colour);
    void writeShape(const DrawnShape& shape);
    void writeLine(const DrawnLine& line);
    /// As outlines.
    void writeText(const DrawnText& text);

    /// The operators and glyphs that body() uses.
    std::string prolog() const;
    const std::string& body() const { return m_body; }

private:
    const std::string& glyphName(const QRawFont& font, quint32 index);
    void setColour(const QColor& colour);

    std::string m_body;
    std::string m_glyphs;
    std::map<std::string, std::string> m_names;  // of glyphs by what draws them: equal glyphs of two sizes are one
    QHash<std::pair<QRawFont, quint32>, std::string> m_known;
    QColor m_colour;  // that the body has set last
};

}  // namespace conspectus
