// Encapsulated PostScript for journals (Adobe Technical Notes 5001 and 5002, version 3.0): RGB, nothing transparent,
// letters as shapes, seven-bit text.
#include "app/publish/drawing.h"
#include "app/publish/pdf/eps_page.h"
#include "app/publish/writers.h"
#include "app/publish/xml_builder.h"

#include <cmath>

namespace conspectus {

namespace {

constexpr double kPointsPerPx = 72.0 / 96;
constexpr std::size_t kLongestTitle = 200;  // a comment of the conventions is a line of at most 255 bytes

/// A text in brackets of plain letters. Others lose their accents, or are left out.
std::string plainText(const QString& text)
{
    std::string plain;
    for (QChar c : text.normalized(QString::NormalizationForm_KD).simplified()) {
        if (plain.size() >= kLongestTitle)
            break;
        const char16_t code = c.unicode();
        if (code == u'(' || code == u')' || code == u'\\')
            plain += '\\';
        if (code == 0x2013 || code == 0x2014)
            plain += '-';
        else if (code >= 0x20 && code < 0x7F)
            plain += static_cast<char>(code);
    }
    return '(' + plain + ')';
}

std::string header(const Drawing& drawing)
{
    const QSizeF points = drawing.placement.page * kPointsPerPx;
    const std::string width = number(points.width()), height = number(points.height());
    return "%!PS-Adobe-3.0 EPSF-3.0\n"
           "%%BoundingBox: 0 0 " +
        number(std::ceil(points.width())) + ' ' + number(std::ceil(points.height())) +
        "\n"
        "%%HiResBoundingBox: 0 0 " +
        width + ' ' + height +
        "\n"
        "%%Title: " +
        plainText(drawing.title) +
        "\n"
        "%%Creator: (Conspectus)\n"
        "%%LanguageLevel: 2\n"
        "%%DocumentData: Clean7Bit\n"
        "%%Pages: 1\n"
        "%%EndComments\n";
}

/// From the page's px, y down, to points, y up.
std::string pageSetup(const Drawing& drawing)
{
    const std::string height = number(drawing.placement.page.height() * kPointsPerPx);
    return "%%Page: 1 1\nsave conspectus begin\n[0.75 0 0 -0.75 0 " + height + "] concat\n1 setlinejoin\n";
}

void writePart(EpsPage& page, const DrawnPart& part)
{
    for (std::size_t i = 0; i < std::max(part.shapes.size(), part.texts.size()); ++i) {
        if (i < part.shapes.size())
            page.writeShape(part.shapes[i]);
        if (i < part.texts.size())
            page.writeText(part.texts[i]);
    }
    for (const DrawnLine& line : part.lines)
        page.writeLine(line);
}

}  // namespace

Result<std::string> writeEps(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Drawing drawing = drawingOf(map, picture, options);
    const Placement& placement = drawing.placement;
    EpsPage canvas, page;
    if (drawing.canvas)
        canvas.writeCanvas(placement.page, *drawing.canvas);
    for (const DrawnPart& part : drawing.parts)
        writePart(page, part);
    const std::string toPage = number(placement.offset.x) + ' ' + number(placement.offset.y) + " translate\n" +
        number(placement.scale * 1e6) + " 1e6 div dup scale\n";
    return header(drawing) + "%%BeginProlog\n/conspectus 64 dict def conspectus begin\n" + page.prolog() +
        "end\n%%EndProlog\n" + pageSetup(drawing) + canvas.body() + toPage + page.body() +
        "end restore\nshowpage\n%%Trailer\n%%EOF\n";
}

}  // namespace conspectus
