#include "app/canvas/edit/in_place_fields.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QTextOption>

#include <cmath>

namespace conspectus {

namespace {

constexpr double kSmallestPx = 13;  // of the type while it is edited, so that it is legible when zoomed out
constexpr double kPadding = 8;  // px around the text
constexpr double kFrame = 2;  // of the style sheet
constexpr int kPhraseWidth = 220;

/// A key that is a shortcut of the window, but text or an answer in a field. Keys with Ctrl or Alt and function keys
/// stay the window's.
bool isOurs(const QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) &&
        (key.key() < Qt::Key_F1 || key.key() > Qt::Key_F35);
}

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

/// The focus left for another window, or for a menu of the field or of an input method, and will come back.
bool comesBack(const QFocusEvent& event)
{
    return event.reason() == Qt::ActiveWindowFocusReason || event.reason() == Qt::PopupFocusReason;
}

}  // namespace

LabelField::LabelField(const QString& text, const QFont& font, double zoom, QWidget* parent) : TextField(parent)
{
    QFont zoomed = font;
    zoomed.setPixelSize(qRound(std::max(kSmallestPx, font.pixelSize() * zoom)));
    setObjectName(QStringLiteral("label-field"));
    setAccessibleName(tr("Label of the concept"));
    setFont(zoomed);
    setFrameShape(QFrame::NoFrame);  // the style sheet draws one
    setTabChangesFocus(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    document()->setDocumentMargin(kPadding);
    QTextOption centred = document()->defaultTextOption();
    centred.setAlignment(Qt::AlignHCenter);
    document()->setDefaultTextOption(centred);
    setPlainText(text);
    selectAll();
    connect(this, &QPlainTextEdit::textChanged, this, &LabelField::fit);
}

void LabelField::standOver(const QRectF& box)
{
    m_box = box;
    fit();
}

void LabelField::fit()
{
    const QFontMetricsF metrics(font());
    double width = 0;
    const QStringList lines = toPlainText().split(u'\n');
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double textHeight = double(lines.size()) * metrics.lineSpacing();
    const double frame = 2 * (kPadding + kFrame);
    const QSizeF size{std::max(m_box.width() + 4, width + frame + metrics.averageCharWidth() * 2),
                      std::max(m_box.height() + 4, textHeight + frame)};
    QRectF place(QPointF(), size);
    place.moveCenter(m_box.center());
    setGeometry(place.toAlignedRect());
    setViewportMargins(0, int((height() - 2 * kFrame - textHeight) / 2 - kPadding), 0, 0);
}

bool LabelField::event(QEvent* event)
{
    if (isOurs(*event)) {
        event->accept();
        return true;
    }
    return TextField::event(event);
}

void LabelField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit dropped();
    else if (event->key() == Qt::Key_Tab)
        emit acceptedForChild(toPlainText());
    else if (event->key() == Qt::Key_Backtab)
        emit acceptedForAbove(toPlainText());
    else if (isEnter(*event) && event->modifiers() & Qt::ControlModifier)
        emit acceptedForSibling(toPlainText());
    else if (isEnter(*event) && !(event->modifiers() & Qt::ShiftModifier))
        emit accepted(toPlainText());
    else if (isEnter(*event))
        insertPlainText(QStringLiteral("\n"));
    else
        TextField::keyPressEvent(event);
}

void LabelField::focusOutEvent(QFocusEvent* event)
{
    TextField::focusOutEvent(event);
    if (!comesBack(*event))
        emit accepted(toPlainText());
}

PhraseField::PhraseField(const QString& text, const QStringList& phrases, QWidget* parent) : QLineEdit(text, parent)
{
    setObjectName(QStringLiteral("phrase-field"));
    setAccessibleName(tr("Linking phrase"));
    setPlaceholderText(tr("linking phrase"));
    setAlignment(Qt::AlignHCenter);
    auto* completer = new QCompleter(phrases, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    selectAll();
    connect(this, &QLineEdit::returnPressed, this, [this] { emit accepted(this->text()); });
}

void PhraseField::standAt(QPointF middle)
{
    QRectF place(0, 0, kPhraseWidth, sizeHint().height());
    place.moveCenter(middle);
    setGeometry(place.toAlignedRect());
}

bool PhraseField::event(QEvent* event)
{
    if (isOurs(*event)) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void PhraseField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !completer()->popup()->isVisible())
        emit dropped();
    else
        QLineEdit::keyPressEvent(event);
}

void PhraseField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (!comesBack(*event))
        emit dropped();
}

}  // namespace conspectus
