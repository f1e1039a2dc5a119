#include "app/publish/office/pptx_theme.h"

#include "app/paint/map_font.h"
#include "app/publish/xml_builder.h"

namespace conspectus {

namespace {

void writeColour(XmlBuilder& xml, const std::string& name, const QColor& colour)
{
    xml.open("a:" + name);
    xml.leaf("a:srgbClr", {{"val", colour.name().mid(1).toUpper().toStdString()}});
    xml.close();
}

void writeColours(XmlBuilder& xml, const Theme& theme)
{
    xml.open("a:clrScheme", {{"name", "Conspectus"}});
    writeColour(xml, "dk1", theme.ink);
    writeColour(xml, "lt1", theme.canvas);
    writeColour(xml, "dk2", theme.phrase);
    writeColour(xml, "lt2", theme.block);
    for (std::size_t i = 1; i <= 6; ++i)
        writeColour(xml, "accent" + std::to_string(i), theme.palette[i]);
    writeColour(xml, "hlink", theme.palette[1]);
    writeColour(xml, "folHlink", theme.palette[7]);
    xml.close();
}

void writeFonts(XmlBuilder& xml, const QString& family)
{
    const QString kind = isSerif(family) ? QStringLiteral("Serif") : QStringLiteral("Sans");
    xml.open("a:fontScheme", {{"name", "Conspectus"}});
    for (const char* use : {"a:majorFont", "a:minorFont"}) {
        xml.open(use);
        xml.leaf("a:latin", {{"typeface", escaped(family)}});
        xml.leaf("a:ea", {{"typeface", escaped(QStringLiteral("Noto %1 CJK SC").arg(kind))}});
        xml.leaf("a:cs", {{"typeface", "Noto Sans Arabic"}});
        xml.close();
    }
    xml.close();
}

/// The three fills, lines and effects, plain, which a theme has to have.
constexpr std::string_view kFormats = R"XML(<a:fmtScheme name="Conspectus">
<a:fillStyleLst>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
</a:fillStyleLst>
<a:lnStyleLst>
<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>
<a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>
<a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>
</a:lnStyleLst>
<a:effectStyleLst>
<a:effectStyle><a:effectLst/></a:effectStyle>
<a:effectStyle><a:effectLst/></a:effectStyle>
<a:effectStyle><a:effectLst/></a:effectStyle>
</a:effectStyleLst>
<a:bgFillStyleLst>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
</a:bgFillStyleLst>
</a:fmtScheme>)XML";

}  // namespace

std::string officeTheme(const Theme& theme)
{
    XmlBuilder xml;
    xml.open("a:theme", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}, {"name", "Conspectus"}});
    xml.open("a:themeElements");
    writeColours(xml, theme);
    writeFonts(xml, theme.type.family);
    std::string text = xml.document();
    text += kFormats;
    return text + "\n</a:themeElements>\n</a:theme>\n";
}

}  // namespace conspectus
