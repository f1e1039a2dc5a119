#include "app/paint/notes_text.h"

#include <QTextBlock>
#include <QTextCursor>

namespace conspectus {

void setNotes(QTextDocument& page, const QString& markdown, const QFont& font)
{
    page.setDefaultFont(font);
    page.setMarkdown(markdown,
                     QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                         QTextDocument::MarkdownNoHTML);
    const double em = font.pixelSize();
    page.setIndentWidth(em * 1.2);
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(block.textList() && block.next().isValid() && block.next().textList() ? em * 0.15
                                                                                                     : em * 0.5);
        QTextCursor(block).setBlockFormat(format);
    }
}

}  // namespace conspectus
