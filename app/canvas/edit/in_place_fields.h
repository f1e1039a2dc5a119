// in_place_fields.h: fields that open over the picture, where the text that they change stands.
#pragma once
#include "app/canvas/edit/text_field.h"

#include <QLineEdit>
#include <QStringList>

namespace conspectus {

/// For a label: several lines, in the label's own look. Enter takes it, Shift+Enter breaks the line, Escape drops it;
/// to click elsewhere takes it. While it is open, letters are text and no shortcuts of the window.
class LabelField : public TextField {
    Q_OBJECT
public:
    /// `zoom`: screen px per px of the picture.
    LabelField(const QString& text, const QFont& font, double zoom, QWidget* parent);

    /// Keeps its middle in the middle of `box` (widget px), and covers it.
    void standOver(const QRectF& box);

signals:
    void taken(const QString& text);
    void takenForChild(const QString& text);  // by Tab: the next concept hangs under this one,
    void takenForSibling(const QString& text);  // by Ctrl+Enter: beside it,
    void takenForAbove(const QString& text);  // by Shift+Tab: beside what this one hangs under
    void dropped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void fit();

    QRectF m_box;
};

/// For a linking phrase: one line, with those in use on offer while it is typed.
class PhraseField : public QLineEdit {
    Q_OBJECT
public:
    PhraseField(const QString& text, const QStringList& phrases, QWidget* parent);

    void standAt(QPointF middle);

signals:
    void taken(const QString& text);
    void dropped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

}  // namespace conspectus
