// notes_text.h: a speaker's notes, Markdown of an unknown author, as a page.
#pragma once
#include <QFont>
#include <QTextDocument>

namespace conspectus {

/// Without HTML, whatever the notes say; air between paragraphs.
void setNotes(QTextDocument& page, const QString& markdown, const QFont& font);

}  // namespace conspectus
