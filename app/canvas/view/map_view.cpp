#include "app/canvas/view/map_view.h"

#include "app/canvas/view/accessible_map.h"
#include "app/canvas/view/arrival.h"
#include "app/canvas/view/overview.h"

#include <QResizeEvent>
#include <QStyle>

namespace conspectus {

namespace {

constexpr int kRestMs = 90;
constexpr double kZoomStep = 1.25;
constexpr double kRevealMargin = 36;
constexpr int kOverviewMargin = 12;

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent), m_theme(themes().front()), m_overview(new Overview(this))
{
    installAccessibleMap();  // before anything is announced of this widget
    setAccessibleName(tr("Concept map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(160, 120);
    m_camera.fit();

    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { step(share.toDouble()); });
    connect(&m_motion, &QVariantAnimation::finished, this, &MapView::land);
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(kRestMs);
    connect(&m_restTimer, &QTimer::timeout, this, &MapView::rest);
    connect(m_overview, &Overview::centreAsked, this, [this](Point place) {
        const QPointF middle{m_camera.viewport().width() / 2, m_camera.viewport().height() / 2};
        panBy(middle - m_camera.toView(place));
    });
}

MapView::~MapView() = default;

void MapView::setPicture(Picture picture, PictureCause cause, ConceptId anchor)
{
    m_beforePeek.reset();
    Picture shown = m_morph ? m_morph->now() : m_dragged ? std::move(*m_dragged) : std::move(m_picture);
    forgetDragged();
    // A better picture may come while one still glides to a fitted one.
    const bool isGoingToFit = isMoving() && m_goal.isFitted() && cause == PictureCause::Refined;
    const Camera goal = arrival(picture, cause, anchor, shown, isGoingToFit ? m_goal : m_camera);
    const bool isSmall = std::max(shown.concepts.size(), picture.concepts.size()) <= PictureMorph::kMostConcepts;
    const bool isSeen = cause != PictureCause::Opened && isSmall && motionMs() > 0;
    std::unique_ptr<PictureMorph> morph =
        isSeen ? std::make_unique<PictureMorph>(std::move(shown), picture) : std::unique_ptr<PictureMorph>();

    m_overview->setPicture(nullptr, nullptr);
    m_hitTest.reset();
    m_hover = {};
    m_hoverPart = {};
    m_handle = -1;
    if (m_carry)
        m_press = {};
    m_carry.reset();
    m_picture = std::move(picture);
    m_graph = PictureGraph(m_picture);
    m_highlight = highlightOf(m_picture, m_graph, m_selection, m_lit, m_isDimming);
    m_overview->setPicture(&m_picture, &m_theme);
    placeOverview();
    m_isNewPicture = true;
    m_frame.invalidate();
    if (isSeen) {
        glideTo(goal, std::move(morph));
    } else {
        m_goal = goal;
        land();
    }
    announceNewPicture(*this);
}

Camera MapView::arrival(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown,
                        const Camera& now) const
{
    return cameraFor(next, cause, anchor, shown, now);
}

void MapView::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_overview->setPicture(&m_picture, &m_theme);
    invalidate();
    m_restTimer.start();
}

void MapView::setHabits(const CanvasHabits& habits)
{
    m_habits = habits;
    m_overview->setWanted(habits.showsOverview);
    m_restTimer.start();
}

void MapView::setNarrator(std::unique_ptr<Narrator> narrator) { m_narrator = std::move(narrator); }

void MapView::setSelection(Selection selection, Reveal reveal)
{
    if (selection == m_selection)
        return;
    const bool isNewCurrent = selection.current != m_selection.current;
    const bool areNewRelations = selection.relations != m_selection.relations;
    m_selection = std::move(selection);
    m_highlight = highlightOf(m_picture, m_graph, m_selection, m_lit, m_isDimming);
    invalidate();
    if (isNewCurrent && reveal == Reveal::Yes)
        this->reveal(m_selection.current);
    clearOverview();
    announceCurrent(*this);
    if (areNewRelations)
        announceRelations(*this);
}

void MapView::setSpotlight(Spotlight lit, bool isDimming)
{
    m_lit = std::move(lit);
    m_isDimming = isDimming;
    m_highlight = highlightOf(m_picture, m_graph, m_selection, m_lit, m_isDimming);
    invalidate();
}

void MapView::invalidate()
{
    m_frame.invalidate();
    update();
}

int MapView::currentIndex() const
{
    return m_selection.current.isValid() ? m_picture.indexOf(m_selection.current) : -1;
}

QRectF MapView::boxOnScreen(int subject) const
{
    return m_camera.toView(m_picture.concepts[static_cast<std::size_t>(subject)].box);
}

Hit MapView::hitAt(QPointF position)
{
    constexpr double kReach = 5;  // px around a thin line
    return hits().at(m_camera.toPicture(position), kReach / m_camera.scale());
}

const HitTest& MapView::hits()
{
    if (!m_hitTest)
        m_hitTest.emplace(m_picture);
    return *m_hitTest;
}

// --- Moving

int MapView::motionMs() const
{
    const bool isStill =
        !m_habits.isAnimated || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0;
    return isStill || !isVisible() ? 0 : m_habits.motionMs;
}

void MapView::glideTo(const Camera& camera, std::unique_ptr<PictureMorph> morph)
{
    m_motion.stop();
    m_morph = std::move(morph);
    m_start = m_camera;
    m_goal = camera;
    if (motionMs() == 0)
        return land();
    m_motion.setDuration(motionMs());
    m_motion.start();
}

void MapView::step(double share)
{
    m_camera = m_habits.showsContext ? Camera::along(m_start, m_goal, share) : Camera::between(m_start, m_goal, share);
    if (m_morph)
        m_morph->moveTo(share);
    cameraMoved();
}

void MapView::land()
{
    m_motion.stop();
    m_camera = m_goal;
    m_morph.reset();
    cameraMoved();
}

void MapView::cameraMoved()
{
    m_restTimer.start();
    m_overview->setCamera(m_camera);
    clearOverview();
    update();
    emit cameraChanged();
}

void MapView::rest()
{
    if (isMoving())
        return;
    if (m_frame.isPatched())
        m_frame.invalidate();
    if (m_isStretched || !m_frame.isValid())
        update();
    m_overview->prepare();
    hits();
    hoverAtPointer();
}

void MapView::panBy(QPointF by)
{
    if (isMoving())
        land();
    const double ratio = devicePixelRatioF();
    m_camera.panBy(QPointF((by * ratio).toPoint()) / ratio);
    cameraMoved();
}

void MapView::zoomAt(QPointF pointer, double factor)
{
    if (isMoving())
        land();
    m_camera.zoomAt(pointer, factor);
    cameraMoved();
}

void MapView::zoomIn()
{
    Camera goal = isMoving() ? m_goal : m_camera;
    goal.zoomAt(QRectF(rect()).center(), kZoomStep);
    glideTo(goal);
}

void MapView::zoomOut()
{
    Camera goal = isMoving() ? m_goal : m_camera;
    goal.zoomAt(QRectF(rect()).center(), 1 / kZoomStep);
    glideTo(goal);
}

void MapView::actualSize()
{
    Camera goal = m_camera;
    goal.zoomAt(QRectF(rect()).center(), 1 / m_camera.scale());
    glideTo(goal);
}

void MapView::fitAll()
{
    Camera goal = m_camera;
    goal.fit();
    glideTo(goal);
}

void MapView::fitSelection()
{
    Rect part;
    for (const PictureConcept& each : m_picture.concepts)
        if (m_selection.holds(each.id))
            part = part.united(each.box);
    if (part.isEmpty())
        return fitAll();
    Camera goal = m_camera;
    goal.fitTo(part);
    glideTo(goal);
}

void MapView::reveal(ConceptId id)
{
    const int subject = m_picture.indexOf(id);
    Camera goal = isMoving() ? m_goal : m_camera;
    if (subject >= 0 && goal.reveal(m_picture.concepts[static_cast<std::size_t>(subject)].box, kRevealMargin))
        glideTo(goal);
}

void MapView::lookAt(ConceptId id, double zoom)
{
    const int subject = m_picture.indexOf(id);
    if (subject < 0)
        return;
    Camera goal = isMoving() ? m_goal : m_camera;
    const QPointF middle{goal.viewport().width() / 2, goal.viewport().height() / 2};
    goal.zoomAt(middle, zoom / goal.scale());
    goal.hold(m_picture.concepts[static_cast<std::size_t>(subject)].box.centre(), middle);
    glideTo(goal);
}

std::optional<ViewCamera> MapView::look() const
{
    const Point middle = m_camera.visible().centre();
    const PictureConcept* nearest = nullptr;
    for (const PictureConcept& each : m_picture.concepts)
        if (!nearest || length(each.box.centre() - middle) < length(nearest->box.centre() - middle))
            nearest = &each;
    if (!nearest)
        return std::nullopt;
    return ViewCamera{nearest->id, m_camera.scale()};
}

void MapView::peek()
{
    if (m_beforePeek) {
        glideTo(*std::exchange(m_beforePeek, std::nullopt));
        return;
    }
    m_beforePeek = isMoving() ? m_goal : m_camera;
    fitAll();
}

/// The overview stands aside while the current concept is under it.
void MapView::clearOverview()
{
    const int current = m_morph ? -1 : currentIndex();
    m_overview->setInTheWay(current >= 0 && boxOnScreen(current).intersects(QRectF(m_overview->geometry())));
}

// --- Walking

void MapView::askFor(int subject)
{
    emit selectionAsked(selectionOf(m_picture.concepts[static_cast<std::size_t>(subject)].id));
}

QPoint MapView::placeOfSelection() const
{
    if (const int current = currentIndex(); current >= 0)
        return boxOnScreen(current).center().toPoint();
    for (const PictureRelation& each : m_picture.relations) {
        if (std::ranges::none_of(each.relations, [&](RelationId id) { return m_selection.holds(id); }))
            continue;
        const Spline& line = each.block >= 0 ? m_picture.blocks[static_cast<std::size_t>(each.block)].stem : each.curve;
        if (const std::vector<Point> points = flattened(line); !points.empty())
            return m_camera.toView(points[points.size() / 2]).toPoint();
    }
    return rect().center();
}

void MapView::askForRelations(const Hit& hit) { emit selectionAsked(selectionOf(relationsAt(hit))); }

std::vector<RelationId> MapView::relationsAt(const Hit& hit) const
{
    std::vector<RelationId> ids;
    for (int r : hit.relations)
        for (RelationId id : m_picture.relations[static_cast<std::size_t>(r)].relations)
            ids.push_back(id);
    return ids;
}

void MapView::walk(Direction direction)
{
    showFocus(true);
    if (m_picture.concepts.empty())
        return;
    const int current = currentIndex();
    if (current < 0)
        return askFor(0);
    if (const std::optional<int> next = neighbourToward(m_picture, current, direction))
        askFor(*next);
}

void MapView::walkFamily(FamilyStep step)
{
    showFocus(true);
    if (m_picture.concepts.empty())
        return;
    const int current = currentIndex();
    if (current < 0)
        return askFor(0);
    if (const std::optional<int> next = relative(m_picture, m_graph, current, step))
        askFor(*next);
}

void MapView::selectAll()
{
    std::vector<ConceptId> all;
    for (const PictureConcept& each : m_picture.concepts)
        all.push_back(each.id);
    emit selectionAsked(banded(m_selection, std::move(all), {}));
}

// --- Size

void MapView::resizeEvent(QResizeEvent* event)
{
    if (isMoving())
        land();
    m_camera.setViewport(event->size());
    placeOverview();
    cameraMoved();
}

void MapView::placeOverview()
{
    const QSize size = m_overview->sizeHint();
    m_overview->setGeometry(width() - size.width() - kOverviewMargin, height() - size.height() - kOverviewMargin,
                            size.width(), size.height());
}

}  // namespace conspectus
