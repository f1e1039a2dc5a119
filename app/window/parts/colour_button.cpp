#include "app/window/parts/colour_button.h"

#include "app/paint/picture_style.h"

#include <QColorDialog>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace conspectus {

namespace {

constexpr QSize kSwatch{18, 14};

/// With a border, so that white shows on white.
QIcon swatchOf(const QColor& colour, const QPalette& palette, double ratio)
{
    QPixmap pixmap(kSwatch * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(palette.color(QPalette::Button), palette.color(QPalette::ButtonText), 0.5));
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(QPointF(), kSwatch).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Disabled);  // a disabled button shows its colour unchanged
    return icon;
}

}  // namespace

ColourButton::ColourButton(const QString& unset, QWidget* parent) : QPushButton(parent), m_unset(unset)
{
    setIconSize(kSwatch);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &ColourButton::ask);
    showColour();
}

void ColourButton::setColour(std::optional<QColor> colour)
{
    m_colour = colour;
    showColour();
}

void ColourButton::choose(std::optional<QColor> colour)
{
    if (colour == m_colour || (!colour && m_unset.isEmpty()))
        return;
    setColour(colour);
    emit chosen(m_colour);
}

void ColourButton::ask()
{
    if (m_unset.isEmpty() || !m_colour)
        return askForColour();
    QMenu menu(this);
    connect(menu.addAction(tr("&Choose a colour...")), &QAction::triggered, this, &ColourButton::askForColour);
    connect(menu.addAction(tr("&None of its own")), &QAction::triggered, this, [this] { choose({}); });
    menu.exec(mapToGlobal(rect().bottomLeft()));
}

void ColourButton::askForColour()
{
    const QColor colour = QColorDialog::getColor(m_colour.value_or(Qt::white), this, accessibleName());
    if (colour.isValid())
        choose(QColor(colour.rgb()));  // without alpha, as theme files store it
}

void ColourButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return choose({});
    QPushButton::keyPressEvent(event);
}

void ColourButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showColour();
    QPushButton::changeEvent(event);
}

void ColourButton::showColour()
{
    setText(m_colour ? m_colour->name() : m_unset);
    setIcon(m_colour ? swatchOf(*m_colour, palette(), devicePixelRatioF()) : QIcon());
}

}  // namespace conspectus
