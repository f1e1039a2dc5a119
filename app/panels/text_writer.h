// text_writer.h: writes a page of plain text with headings and links. Texts are never interpreted as HTML.
#pragma once
#include "app/panels/map_text.h"

#include <QImage>
#include <QPalette>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace conspectus {

/// Creating a writer clears the document. Colours come from the palette.
class TextWriter {
public:
    TextWriter(QTextDocument& document, const QPalette& palette, const QFont& font);

    void title(const QString& text);
    void heading(const QString& text);  // small, above a section
    void paragraph(const QString& text);  // line breaks are kept
    void aside(const QString& text);  // a paragraph in small grey type
    void entry(const QImage& sign, const QString& text);  // of a legend; further lines are indented below the text

    /// A paragraph of mixed text: begin(), then its pieces in order.
    void begin(double spaceAbove = kLineSpace);
    void plain(const QString& text);
    void strong(const QString& text);
    void phrase(const QString& text);
    void grey(const QString& text);
    void link(const QString& text, const QUrl& target);

    static constexpr double kLineSpace = 5;

    /// Links to concepts and relations, and what a link points to.
    static QUrl conceptUrl(ConceptId id);
    static QUrl relationUrl(RelationId id);
    static ConceptId conceptOf(const QUrl& url);  // invalid for another link
    static RelationId relationOf(const QUrl& url);

private:
    QTextCharFormat format(double scale, QPalette::ColorRole role) const;
    void block(double above, double hanging = 0);
    void picture(const QImage& image);

    QTextCursor m_cursor;
    QPalette m_palette;
    QFont m_font;
    bool m_isFirst = true;
    int m_pictures = 0;
};

}  // namespace conspectus
