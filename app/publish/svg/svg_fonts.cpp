#include "app/publish/svg/svg_fonts.h"

#include "app/publish/glyph_outlines.h"
#include "app/publish/svg/font_subset.h"
#include "app/publish/xml_builder.h"

#include <map>
#include <tuple>

namespace conspectus {

namespace {

/// A font as texts ask for it. Weight and slant are those of the request, so that it is the one that they get.
using FaceKey = std::tuple<QString, int, bool>;

struct Face {
    QRawFont font;
    std::set<char32_t> letters;
};

using Faces = std::map<FaceKey, Face>;

void addFaces(const DrawnText& drawn, Faces& faces)
{
    std::set<char32_t> letters;
    for (const QString& line : drawn.text.lines)
        for (char32_t letter : line.toStdU32String())
            letters.insert(letter);
    QStringList seen;
    for (const PlacedGlyph& glyph : placedGlyphs(drawn.text, drawn.area)) {
        const QString family = glyph.font.familyName();
        if (seen.contains(family))
            continue;
        seen.append(family);
        Face& face = faces[{family, drawn.text.font.weight(), drawn.text.font.italic()}];
        face.font = glyph.font;
        face.letters.insert(letters.begin(), letters.end());
    }
}

/// A string of CSS in quotes; what is not plain is a number there.
QString cssString(const QString& text)
{
    QString quoted;
    for (QChar c : text)
        quoted += c.isLetterOrNumber() || c == u' ' || c == u'-' ? QString(c)
                                                                 : QStringLiteral("\\%1 ").arg(c.unicode(), 0, 16);
    return u'\'' + quoted + u'\'';
}

std::string rule(const FaceKey& key, const QByteArray& data, bool isPostScript)
{
    const auto& [family, weight, isItalic] = key;
    return "@font-face{font-family:" + escaped(cssString(family)) + ";font-weight:" + number(weight) +
        ";font-style:" + (isItalic ? "italic" : "normal") + ";src:url(data:font/" + (isPostScript ? "otf" : "ttf") +
        ";base64," + data.toBase64().toStdString() + ")}\n";
}

}  // namespace

QStringList drawnFamilies(const DrawnText& drawn)
{
    QStringList families = drawn.text.font.families();
    for (const PlacedGlyph& glyph : placedGlyphs(drawn.text, drawn.area))
        if (const QString family = glyph.font.familyName(); !families.contains(family))
            families.append(family);
    return families;
}

std::string fontFaces(const Drawing& drawing)
{
    Faces faces;
    for (const DrawnPart& part : drawing.parts)
        for (const DrawnText& text : part.texts)
            addFaces(text, faces);
    std::string rules;
    for (const auto& [key, face] : faces)
        if (const auto data = fontSubset(face.font, face.letters))
            rules += rule(key, *data, hasPostScriptOutlines(face.font));
    return rules;
}

}  // namespace conspectus
