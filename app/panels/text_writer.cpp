#include "app/panels/text_writer.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlockFormat>

namespace conspectus {

namespace {

constexpr double kLineHeightPercent = 125;
constexpr double kSectionSpace = 16;

std::uint32_t numberIn(const QUrl& url, const char* scheme)
{
    return url.scheme() == QLatin1String(scheme) ? url.path().toUInt() : 0;
}

QUrl numbered(const char* scheme, std::uint32_t number)
{
    QUrl url;
    url.setScheme(QLatin1String(scheme));
    url.setPath(QString::number(number));
    return url;
}

}  // namespace

TextWriter::TextWriter(QTextDocument& document, const QPalette& palette, const QFont& font)
    : m_cursor(&document), m_palette(palette), m_font(font)
{
    document.clear();
    document.setDefaultFont(font);
}

QTextCharFormat TextWriter::format(double scale, QPalette::ColorRole role) const
{
    QTextCharFormat format;
    format.setFontPointSize(QFontInfo(m_font).pointSizeF() * scale);
    format.setForeground(m_palette.color(role));
    return format;
}

void TextWriter::block(double above, double hanging)
{
    QTextBlockFormat look;
    look.setTopMargin(m_isFirst ? 0 : above);
    look.setLeftMargin(hanging);
    look.setTextIndent(-hanging);
    look.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    if (m_isFirst)
        m_cursor.setBlockFormat(look);
    else
        m_cursor.insertBlock(look);
    m_isFirst = false;
}

void TextWriter::title(const QString& text)
{
    block(0);
    QTextCharFormat look = format(1.5, QPalette::Text);
    look.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(text, look);
}

void TextWriter::heading(const QString& text)
{
    block(kSectionSpace);
    QTextCharFormat look = format(0.85, QPalette::PlaceholderText);
    look.setFontWeight(QFont::DemiBold);
    look.setFontCapitalization(QFont::AllUppercase);
    look.setFontLetterSpacing(106);
    m_cursor.insertText(text, look);
}

void TextWriter::paragraph(const QString& text)
{
    begin();
    plain(text);
}

void TextWriter::entry(const QImage& sign, const QString& text)
{
    const QString gap = QStringLiteral("  ");
    block(2, sign.deviceIndependentSize().width() + QFontMetricsF(m_font).horizontalAdvance(gap));
    picture(sign);
    plain(gap + text);
}

void TextWriter::aside(const QString& text)
{
    begin();
    grey(text);
}

void TextWriter::begin(double spaceAbove) { block(spaceAbove); }
void TextWriter::plain(const QString& text) { m_cursor.insertText(text, format(1, QPalette::Text)); }
void TextWriter::grey(const QString& text) { m_cursor.insertText(text, format(0.9, QPalette::PlaceholderText)); }

void TextWriter::strong(const QString& text)
{
    QTextCharFormat look = format(1, QPalette::Text);
    look.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(text, look);
}

void TextWriter::phrase(const QString& text)
{
    QTextCharFormat look = format(1, QPalette::Text);
    look.setFontItalic(true);
    m_cursor.insertText(text, look);
}

void TextWriter::link(const QString& text, const QUrl& target)
{
    QTextCharFormat look = format(1, QPalette::Link);
    look.setAnchor(true);
    look.setAnchorHref(target.toString());
    m_cursor.insertText(text, look);
}

void TextWriter::picture(const QImage& image)
{
    const QString name = QStringLiteral("picture:%1").arg(m_pictures++);
    m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat look;
    look.setName(name);
    look.setWidth(image.width() / image.devicePixelRatio());
    look.setHeight(image.height() / image.devicePixelRatio());
    look.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    m_cursor.insertImage(look);
}

QUrl TextWriter::conceptUrl(ConceptId id) { return numbered("concept", id.value); }
QUrl TextWriter::relationUrl(RelationId id) { return numbered("relation", id.value); }
ConceptId TextWriter::conceptOf(const QUrl& url) { return {numberIn(url, "concept")}; }
RelationId TextWriter::relationOf(const QUrl& url) { return {numberIn(url, "relation")}; }

}  // namespace conspectus
