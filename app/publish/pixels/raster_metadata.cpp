#include "app/publish/pixels/raster_metadata.h"

#include "app/publish/alternative_text.h"
#include "app/publish/writers.h"
#include "app/publish/xml_builder.h"

#include <QColorSpace>

#include <cmath>

namespace conspectus {

namespace {

constexpr double kPxPerInch = 96;

QString printable(const QString& text)
{
    QString clean;
    for (QChar c : text)
        if (c == u'\n' || c.category() != QChar::Other_Control)
            clean += c;
    return clean;
}

/// `text` up to the last end of a line that leaves it shorter than `most` UTF-16 units.
QString cut(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const QString start = text.left(most);
    const qsizetype end = start.lastIndexOf(u'\n');
    return (end > 0 ? start.left(end) : start) + QStringLiteral("\n\u2026");
}

void addWords(XmlBuilder& xml, std::string_view name, const QString& words)
{
    if (words.isEmpty())
        return;
    xml.open(name);
    xml.open("rdf:Alt");
    xml.element("rdf:li", {{"xml:lang", "x-default"}}, escaped(words));
    xml.close();
    xml.close();
}

std::string xmpOf(const RasterWords& words)
{
    XmlBuilder xml;
    xml.open("x:xmpmeta", {{"xmlns:x", "adobe:ns:meta/"}});
    xml.open("rdf:RDF", {{"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}});
    xml.open("rdf:Description",
             {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"}});
    addWords(xml, "dc:title", words.title);
    addWords(xml, "dc:description", words.description);
    addWords(xml, "Iptc4xmpCore:AltTextAccessibility", words.alternative);
    for (int open = 0; open < 3; ++open)
        xml.close();
    const std::string document = xml.document();
    std::string body = document.substr(document.find('\n') + 1);
    constexpr std::string_view kSubject = "<rdf:Description ";  // this file, which has no name of its own
    body.insert(body.find(kSubject) + kSubject.size(), "rdf:about=\"\" ");
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + body + "<?xpacket end=\"r\"?>";
}

void append(std::string& bytes, std::uint32_t value, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace

RasterWords wordsOf(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    RasterWords words;
    words.title = printable(documentTitle(picture, options)).simplified();
    words.alternative = printable(spokenAlternative(map, picture, options));
    words.description = printable(spokenDescription(map, picture, options));
    return words;
}

double dotsPerInch(const ExportOptions& options) { return options.density * kPxPerInch; }

std::string xmpPacket(const RasterWords& words, std::size_t mostBytes)
{
    RasterWords shorter = words;
    std::string packet = xmpOf(shorter);
    for (qsizetype most = words.description.size(); packet.size() > mostBytes && most > 0; packet = xmpOf(shorter)) {
        most = most * 3 / 4;
        shorter.title = words.title.left(most);
        shorter.description = cut(words.description, most);
        shorter.alternative = cut(words.alternative, most);
    }
    return packet.size() > mostBytes ? std::string() : packet;
}

std::string exifResolution(double dotsPerInch)
{
    enum Field { XResolution = 0x011A, YResolution = 0x011B, ResolutionUnit = 0x0128 };
    enum Type { Short = 3, Rational = 5 };
    constexpr std::uint32_t kDirectory = 8, kFields = 3, kValues = kDirectory + 2 + 12 * kFields + 4, kInch = 2;
    constexpr std::uint32_t kDenominator = 1000;
    std::string bytes = {'I', 'I', 42, 0};
    append(bytes, kDirectory, 4);
    append(bytes, kFields, 2);
    const auto field = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t value) {
        append(bytes, tag, 2);
        append(bytes, type, 2);
        append(bytes, 1, 4);
        append(bytes, value, 4);
    };
    field(XResolution, Rational, kValues);
    field(YResolution, Rational, kValues + 8);
    field(ResolutionUnit, Short, kInch);
    append(bytes, 0, 4);  // no further directory
    for (int axis = 0; axis < 2; ++axis) {
        append(bytes, static_cast<std::uint32_t>(std::lround(dotsPerInch * kDenominator)), 4);
        append(bytes, kDenominator, 4);
    }
    return bytes;
}

QByteArray standardColours() { return QColorSpace(QColorSpace::SRgb).iccProfile(); }

}  // namespace conspectus
