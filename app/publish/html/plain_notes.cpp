#include "app/publish/html/plain_notes.h"

#include "app/paint/notes_text.h"

#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace conspectus {

QString plainNotes(std::string_view markdown)
{
    if (markdown.empty())
        return {};
    NotesDocument page;
    page.setUndoRedoEnabled(false);
    page.setMarkdown(QString::fromUtf8(markdown.data(), static_cast<qsizetype>(markdown.size())),
                     QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                         QTextDocument::MarkdownNoHTML);
    QString text;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        const QTextList* list = block.textList();
        const bool isNumbered = list && list->format().style() == QTextListFormat::ListDecimal;
        const QString mark = !list ? QString() : isNumbered ? list->itemText(block) + u' ' : QStringLiteral("\u2022 ");
        const bool isInSameList = list && block.previous().textList() == list;
        text += (text.isEmpty()     ? QString()
                     : isInSameList ? QStringLiteral("\n")
                                    : QStringLiteral("\n\n")) +
            mark + block.text().remove(QChar::ObjectReplacementCharacter).replace(QChar::LineSeparator, u'\n');
    }
    return text.trimmed();
}

}  // namespace conspectus
