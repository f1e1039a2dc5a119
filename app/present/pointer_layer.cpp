#include "app/present/pointer_layer.h"

#include "app/paint/map_painter.h"
#include "app/paint/stage.h"
#include "core/model/tour.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kSpotRadius = 17;  // hundredths of the stage's height, as all below
constexpr double kLaserRadius = 1.1;
constexpr double kLensRadius = 19;
constexpr double kLensZoom = 2;
constexpr double kPenWidth = 0.5;
constexpr double kRubRadius = 2;
constexpr double kFinest = 0.3;  // between two points of a stroke

}  // namespace

PointerLayer::PointerLayer(TourShow& show, StageCanvas& stage) : QWidget(&stage), m_show(show), m_stage(stage)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setGeometry(stage.rect());
    stage.installEventFilter(this);
    connect(&stage, &MapView::cameraChanged, this, qOverload<>(&QWidget::update));
    connect(&show, &TourShow::inkChanged, this, qOverload<>(&QWidget::update));
}

void PointerLayer::setTool(PointerTool tool)
{
    endStroke();
    m_tool = m_tool == tool ? PointerTool::None : tool;
    setAttribute(Qt::WA_TransparentForMouseEvents, !draws());
    if (m_tool != PointerTool::None && !m_at)
        m_at = QRectF(rect()).center();
    const bool hidesCursor = m_tool == PointerTool::Laser;
    hidesCursor ? m_stage.setCursor(Qt::BlankCursor) : m_stage.unsetCursor();
    setCursor(m_tool == PointerTool::Pen ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
    emit toolChanged();
}

void PointerLayer::pointAt(std::optional<QPointF> at)
{
    m_at = at;
    if (m_tool != PointerTool::None)
        update();
}

bool PointerLayer::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
        setGeometry(m_stage.rect());
        raise();
        break;
    case QEvent::MouseMove:
        pointAt(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
        return useTablet(event);
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool PointerLayer::useTablet(QEvent* event)
{
    auto* tablet = static_cast<QTabletEvent*>(event);
    if (tablet->pointerType() == QPointingDevice::PointerType::Cursor)
        return false;
    const QPointF at = tablet->position();
    const bool isRubber = tablet->pointerType() == QPointingDevice::PointerType::Eraser;
    if (event->type() == QEvent::TabletPress)
        isRubber ? rubOut(at) : beginStroke(at, tablet->pressure());
    else if (event->type() == QEvent::TabletMove && tablet->buttons() != Qt::NoButton)
        isRubber ? rubOut(at) : goOn(at, tablet->pressure());
    else if (event->type() == QEvent::TabletRelease)
        endStroke();
    event->accept();
    return true;
}

void PointerLayer::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isRubbing = m_tool == PointerTool::Eraser;
    m_isRubbing ? rubOut(event->position()) : beginStroke(event->position(), 0.5);
}

void PointerLayer::mouseMoveEvent(QMouseEvent* event)
{
    pointAt(event->position());
    if (m_isRubbing)
        rubOut(event->position());
    else
        goOn(event->position(), 0.5);
}

void PointerLayer::mouseReleaseEvent(QMouseEvent*)
{
    m_isRubbing = false;
    endStroke();
}

// --- Ink

void PointerLayer::beginStroke(QPointF at, double pressure)
{
    const Picture& picture = m_stage.picture();
    const Point place = m_stage.camera().toPicture(at);
    const auto nearest = std::ranges::min_element(
        picture.concepts, {}, [&](const PictureConcept& each) { return length(each.box.centre() - place); });
    if (nearest == picture.concepts.end())
        return;
    const double width = kPenWidth * unit() * (0.5 + std::max(0.0, pressure)) / m_stage.camera().scale();
    m_stroke = InkStroke{nearest->id, {place - nearest->box.centre()}, width, m_colour};
    update();
}

void PointerLayer::goOn(QPointF at, double)
{
    const int anchor = m_stroke ? m_stage.picture().indexOf(m_stroke->at) : -1;
    if (anchor < 0)
        return;
    const Point place =
        m_stage.camera().toPicture(at) - m_stage.picture().concepts[static_cast<std::size_t>(anchor)].box.centre();
    if (length(place - m_stroke->points.back()) * m_stage.camera().scale() < kFinest * unit())
        return;
    m_stroke->points.push_back(place);
    update();
}

void PointerLayer::endStroke()
{
    if (!m_stroke)
        return;
    std::vector<InkStroke> ink = m_show.ink();
    ink.push_back(*std::exchange(m_stroke, std::nullopt));
    m_show.setInk(std::move(ink));
}

/// Removes every stroke near `place`.
void PointerLayer::rubOut(QPointF at)
{
    const Point place = m_stage.camera().toPicture(at);
    const double reach = kRubRadius * unit() / m_stage.camera().scale();
    std::vector<InkStroke> ink = m_show.ink();
    const std::size_t rubbed = std::erase_if(ink, [&](const InkStroke& stroke) {
        const int anchor = m_stage.picture().indexOf(stroke.at);
        if (anchor < 0)
            return false;
        const Point origin = m_stage.picture().concepts[static_cast<std::size_t>(anchor)].box.centre();
        return std::ranges::any_of(stroke.points,
                                   [&](Point each) { return length(origin + each - place) < reach + stroke.width; });
    });
    if (rubbed > 0)
        m_show.setInk(std::move(ink));
}

// --- Painting

void PointerLayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<InkStroke> ink = m_show.ink();
    if (m_stroke)
        ink.push_back(*m_stroke);
    if (!ink.empty()) {
        painter.save();
        painter.translate(m_stage.camera().translation());
        painter.scale(m_stage.camera().scale(), m_stage.camera().scale());
        paintInk(painter, m_stage.theme(), m_stage.picture(), ink);
        painter.restore();
    }
    if (!m_at)
        return;
    if (m_tool == PointerTool::Spotlight)
        paintSpotlight(painter);
    else if (m_tool == PointerTool::Laser)
        paintLaser(painter);
    else if (m_tool == PointerTool::Magnifier)
        paintMagnified(painter);
}

void PointerLayer::paintSpotlight(QPainter& painter) const
{
    QPainterPath dark;
    dark.addRect(QRectF(rect()));
    dark.addEllipse(*m_at, kSpotRadius * unit(), kSpotRadius * unit());
    painter.fillPath(dark, kDark);
}

/// A red that every projector shows, with a ring that sets it off from red ink and dark canvases.
void PointerLayer::paintLaser(QPainter& painter) const
{
    const double radius = kLaserRadius * unit();
    painter.setPen(QPen(QColor(255, 255, 255, 220), radius / 4));
    painter.setBrush(QColor(230, 20, 40));
    painter.drawEllipse(*m_at, radius, radius);
}

void PointerLayer::paintMagnified(QPainter& painter) const
{
    const double radius = kLensRadius * unit();
    const Theme& theme = m_stage.theme();
    QPainterPath lens;
    lens.addEllipse(*m_at, radius, radius);
    painter.save();
    painter.setClipPath(lens);
    painter.fillPath(lens, theme.canvas);
    const double scale = m_stage.camera().scale() * kLensZoom;
    const Point held = m_stage.camera().toPicture(*m_at);
    painter.translate(*m_at - toQt(held) * scale);
    painter.scale(scale, scale);
    const double reach = radius / scale;
    MapPainter(m_stage.picture(), theme)
        .paint(painter, {held.x - reach, held.y - reach, 2 * reach, 2 * reach}, scale * devicePixelRatioF(),
               m_stage.scene().highlight());
    paintInk(painter, theme, m_stage.picture(), m_show.ink());
    painter.restore();
    painter.setPen(QPen(theme.ink, unit() / 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(*m_at, radius, radius);
}

}  // namespace conspectus
