#include "app/window/figure/figure_preview.h"

#include "app/paint/picture_style.h"
#include "app/publish/page_painter.h"
#include "app/publish/pdf/poster.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kDesk = 18;  // least px around the page
constexpr double kLargest = 16;
constexpr double kStep = 1.25;
constexpr double kMove = 40;
constexpr double kMarkRoom = 4;
constexpr double kChecker = 8;
constexpr double kSmallestDrawn = 5;  // px of the screen
constexpr double kFinest = 6;

/// The checkerboard that shows through a page without background.
void paintChecks(QPainter& painter, const QRectF& area, double side)
{
    painter.fillRect(area, Qt::white);
    for (int row = 0; row * side < area.height(); ++row)
        for (int column = row % 2; column * side < area.width(); column += 2)
            painter.fillRect(QRectF(area.x() + column * side, area.y() + row * side, side, side),
                             QColor(0xE4, 0xE4, 0xE4));
}

}  // namespace

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the figure"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void FigurePreview::show(const MadeFigure& figure)
{
    const bool isSamePage =
        m_figure && m_figure->options.size == figure.options.size && m_figure->options.scale == figure.options.scale;
    m_figure = figure;
    m_marks.clear();
    if (!isSamePage)
        m_centre = {figure.options.size.width() / 2, figure.options.size.height() / 2};
    refresh();
}

void FigurePreview::clear()
{
    m_figure.reset();
    m_marks.clear();
    refresh();
}

void FigurePreview::setVision(std::optional<Vision> vision)
{
    m_vision = vision;
    refresh();
}

void FigurePreview::point(const std::vector<Rect>& areas)
{
    m_marks = areas;
    if (m_figure && !areas.empty() && m_zoom > 0) {
        const Placement placement = place(m_figure->picture, m_figure->options);
        const Point middle = areas.front().centre() * placement.scale + placement.offset;
        m_centre = {middle.x, middle.y};
    }
    refresh();
}

double FigurePreview::fineness() const
{
    if (!m_figure)
        return 1;
    const Theme& theme = m_figure->options.theme ? *m_figure->options.theme : themes().front();
    const double px =
        theme.type.leastPx() * place(m_figure->picture, m_figure->options).scale * scale() * devicePixelRatioF();
    return std::clamp(std::ceil(kSmallestDrawn / px), 1.0, kFinest);
}

double FigurePreview::fitScale() const
{
    if (!m_figure || m_figure->options.size.isEmpty())
        return 1;
    const QSizeF page = m_figure->options.size;
    return std::max(std::min((width() - 2 * kDesk) / page.width(), (height() - 2 * kDesk) / page.height()), 0.01);
}

QRectF FigurePreview::pageArea() const
{
    const QSizeF page = m_figure->options.size * scale();
    const QPointF middle(width() / 2.0, height() / 2.0);
    if (m_zoom <= 0)
        return {middle - QPointF(page.width(), page.height()) / 2, page};
    return {middle - m_centre * scale(), page};
}

void FigurePreview::refresh()
{
    m_image = {};
    update();
}

/// The painter leaves out type that is too small at this size: drawing larger and scaling down shows it as grey.
void FigurePreview::drawImage()
{
    const double fine = fineness(), ratio = devicePixelRatioF() * fine;
    m_image = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    m_image.fill(mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.18));
    if (m_figure) {
        const QRectF area = pageArea(), page(area.topLeft() * ratio, area.size() * ratio);
        QPainter painter(&m_image);
        painter.setClipRect(page);
        if (m_figure->options.isTransparent)
            paintChecks(painter, page.intersected(QRectF(m_image.rect())), kChecker * ratio);
        painter.translate(page.topLeft());
        paintPage(painter, m_figure->picture, m_figure->options, place(m_figure->picture, m_figure->options),
                  scale() * ratio);
        painter.end();
        if (m_vision)
            m_image = simulated(m_image, *m_vision);
    }
    if (fine > 1)
        m_image = m_image.scaled((QSizeF(size()) * devicePixelRatioF()).toSize(), Qt::IgnoreAspectRatio,
                                 Qt::SmoothTransformation);
    m_image.setDevicePixelRatio(devicePixelRatioF());
}

void FigurePreview::paintEvent(QPaintEvent*)
{
    if (m_image.isNull())
        drawImage();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect()), m_image);
    if (!m_figure)
        return;
    const QRectF page = pageArea();
    if (!m_figure->options.sheet.isEmpty())
        paintSheets(painter, page);
    const Placement placement = place(m_figure->picture, m_figure->options);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0xD0, 0x20, 0x20), 2));
    for (const Rect& mark : m_marks) {
        const Point corner = Point{mark.x, mark.y} * placement.scale + placement.offset;
        const QRectF area(page.topLeft() + QPointF(corner.x, corner.y) * scale(),
                          QSizeF(mark.width, mark.height) * placement.scale * scale());
        painter.drawRoundedRect(area.adjusted(-kMarkRoom, -kMarkRoom, kMarkRoom, kMarkRoom), 3, 3);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// Where the sheets of a poster end.
void FigurePreview::paintSheets(QPainter& painter, const QRectF& page) const
{
    const ExportOptions& options = m_figure->options;
    const auto sheets = posterSheets(options.size, options.sheet, options.overlap);
    if (!sheets)
        return;
    painter.setPen(QPen(QColor(0x30, 0x60, 0xC0), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    for (const PosterSheet& sheet : *sheets)
        painter.drawRect(QRectF(page.topLeft() + sheet.part.topLeft() * scale(), sheet.part.size() * scale()));
}

void FigurePreview::resizeEvent(QResizeEvent*) { refresh(); }

void FigurePreview::zoomTo(double zoom, QPointF about)
{
    if (!m_figure)
        return;
    const QPointF under = (about - pageArea().topLeft()) / scale();
    const QSizeF page = m_figure->options.size;
    m_zoom = std::clamp(zoom, fitScale() / 2, kLargest);
    const QPointF middle(width() / 2.0, height() / 2.0);
    m_centre = under - (about - middle) / m_zoom;
    m_centre = {std::clamp(m_centre.x(), 0.0, page.width()), std::clamp(m_centre.y(), 0.0, page.height())};
    refresh();
}

void FigurePreview::wheelEvent(QWheelEvent* event)
{
    zoomTo(scale() * std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void FigurePreview::mousePressEvent(QMouseEvent* event) { m_grip = event->pos(); }

void FigurePreview::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_zoom <= 0)
        return;
    m_centre -= QPointF(event->pos() - m_grip) / m_zoom;
    m_grip = event->pos();
    refresh();
}

void FigurePreview::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const auto move = [this](double x, double y) {
        m_centre += QPointF(x, y) * kMove / scale();
        refresh();
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTo(scale() * kStep, middle);
    case Qt::Key_Minus:
        return zoomTo(scale() / kStep, middle);
    case Qt::Key_1:
        return zoomTo(logicalDpiX() / 96.0, middle);
    case Qt::Key_0:
        m_zoom = 0;
        return refresh();
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

}  // namespace conspectus
