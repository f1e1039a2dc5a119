// notes_text.h: a speaker's notes, Markdown of an unknown author, as a page.
#pragma once
#include <QFont>
#include <QTextDocument>

namespace conspectus {

/// A page that opens no file, whatever pictures its text names; Qt's own would read any.
class NotesDocument : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

/// Without HTML, whatever the notes say; air between paragraphs.
void setNotes(QTextDocument& page, const QString& markdown, const QFont& font);

}  // namespace conspectus
