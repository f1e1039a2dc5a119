#include "app/publish/office/pptx_text.h"

#include <algorithm>

namespace conspectus {

namespace {

void writeParagraphLooks(XmlBuilder& xml, const DrawnText& drawn, const SlidePlane& plane)
{
    static constexpr const char* kSides[] = {"ctr", "l", "r"};
    xml.open(
        "a:pPr",
        {{"algn", kSides[static_cast<std::size_t>(drawn.text.align)]}, {"rtl", drawn.text.isRightToLeft ? "1" : ""}});
    xml.open("a:lnSpc");
    xml.leaf("a:spcPts", {{"val", std::to_string(plane.points(drawn.text.lineHeight))}});
    xml.close();
    xml.close();
}

void writeLetterLooks(XmlBuilder& xml, const DrawnText& drawn, const SlidePlane& plane, const std::string& language)
{
    constexpr int kLeast = 100;  // hundredths of a point
    const QFont& font = drawn.text.font;
    xml.open("a:rPr",
             {{"lang", language},
              {"sz", std::to_string(std::max(plane.points(font.pixelSize()), kLeast))},
              {"b", font.weight() >= QFont::DemiBold ? "1" : ""},
              {"i", font.italic() ? "1" : ""}});
    writeFill(xml, drawn.colour);
    xml.leaf("a:latin", {{"typeface", "+mn-lt"}});
    xml.leaf("a:ea", {{"typeface", "+mn-ea"}});
    xml.leaf("a:cs", {{"typeface", "+mn-cs"}});
    xml.close();
}

}  // namespace

std::string officeLanguage(const std::string& tag)
{
    const bool isChinese = tag == "zh" || tag.starts_with("zh-Hans");
    return isChinese ? "zh-CN" : tag.starts_with("zh-Hant") ? "zh-TW" : tag;
}

void writeFill(XmlBuilder& xml, const QColor& colour)
{
    xml.open("a:solidFill");
    xml.leaf("a:srgbClr", {{"val", colour.name().mid(1).toUpper().toStdString()}});
    xml.close();
}

void writeTextBody(XmlBuilder& xml, const DrawnText* text, const TextRoom& room, const SlidePlane& plane,
                   const std::string& language)
{
    xml.open("p:txBody");
    xml.open("a:bodyPr",
             {{"wrap", room.mayBreak ? "square" : "none"},
              {"lIns", "0"},
              {"tIns", "0"},
              {"rIns", std::to_string(room.right)},
              {"bIns", "0"},
              {"anchor", "ctr"}});
    xml.leaf("a:noAutofit", {});
    xml.close();
    xml.leaf("a:lstStyle", {});
    xml.open("a:p");
    if (text) {
        writeParagraphLooks(xml, *text, plane);
        for (qsizetype i = 0; i < text->text.lines.size(); ++i) {
            const char* const piece = i == 0 ? "a:r" : "a:br";
            xml.open(piece);
            writeLetterLooks(xml, *text, plane, language);
            if (i > 0) {
                xml.close();
                xml.open("a:r");
                writeLetterLooks(xml, *text, plane, language);
            }
            QString line = text->text.lines[i];
            xml.element("a:t", {}, escaped(line.replace(u'\n', u' ')));
            xml.close();
        }
    }
    xml.close();
    xml.close();
}

}  // namespace conspectus
