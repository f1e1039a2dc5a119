// in_place_fields.h: fields that open over the picture, where the text that they change stands.
#pragma once
#include "app/canvas/edit/text_field.h"

#include <QLineEdit>
#include <QStringList>

namespace conspectus {

/// For a label: several lines, in the label's own look. Enter accepts it, Shift+Enter breaks the line, Escape drops it;
/// a click elsewhere accepts it. While it is open, letters are text and no shortcuts of the window.
class LabelField : public TextField {
    Q_OBJECT
public:
    /// `zoom`: screen px per px of the picture.
    LabelField(const QString& text, const QFont& font, double zoom, QWidget* parent);

    /// Keeps its middle in the middle of `box` (widget px), and covers it.
    void standOver(const QRectF& box);

signals:
    void accepted(const QString& text);
    void acceptedForChild(const QString& text);  // by Tab: the next concept goes below this one
    void acceptedForSibling(const QString& text);  // by Ctrl+Enter: the next concept goes beside this one
    void acceptedForAbove(const QString& text);  // by Shift+Tab: the next concept goes beside this one's parent
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
    void accepted(const QString& text);
    void dropped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

}  // namespace conspectus
