// text_field.h: a field of several lines of plain text.
#pragma once
#include <QMimeData>
#include <QPlainTextEdit>

namespace conspectus {

/// Every editable field of several lines is one of these. Qt 6.4.2 ends the program when an empty clipboard is pasted
/// into a QPlainTextEdit: it reads the first of its formats without looking whether there is one.
class TextField : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void insertFromMimeData(const QMimeData* source) override
    {
        if (source && !source->formats().isEmpty())
            QPlainTextEdit::insertFromMimeData(source);
    }
};

}  // namespace conspectus
