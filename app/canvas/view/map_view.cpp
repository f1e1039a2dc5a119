#include "app/canvas/view/map_view.h"

#include "app/canvas/hand/hand.h"
#include "app/canvas/hand/key_walk.h"
#include "app/canvas/motion/arrival.h"
#include "app/canvas/scene/narrator.h"
#include "app/canvas/view/accessible_map.h"
#include "app/canvas/view/overview.h"
#include "app/theme/theme_library.h"
#include "core/model/named_view.h"

#include <QResizeEvent>

namespace conspectus {

namespace {

constexpr int kRestMs = 90;

}  // namespace

MapView::MapView(QWidget* parent)
    : QWidget(parent),
      m_theme(themes().front()),
      m_layer(std::make_unique<PictureLayer>(m_context)),
      m_focusRing(std::make_unique<FocusRing>(m_context)),
      m_hand(std::make_unique<Hand>(
          m_context, *m_layer,
          [this](const std::vector<ConceptId>& ids, Point by) { return pictureWhileDragged(ids, by); })),
      m_keyWalk(std::make_unique<KeyWalk>(m_context, *m_focusRing)),
      m_overview(new Overview(this))
{
    installAccessibleMap();  // before anything is announced of this widget
    setAccessibleName(tr("Concept map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(160, 120);

    connect(&m_navigation, &Navigation::moved, this, &MapView::cameraMoved);
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(kRestMs);
    connect(&m_restTimer, &QTimer::timeout, this, &MapView::rest);
    connect(m_overview, &Overview::centreAsked, this, [this](Point place) {
        const QPointF middle{camera().viewport().width() / 2, camera().viewport().height() / 2};
        m_navigation.panBy(middle - camera().toView(place));
    });
}

MapView::~MapView() = default;

// --- What is shown

void MapView::setPicture(Picture picture, PictureCause cause, ConceptId anchor)
{
    m_navigation.forgetPeek();
    m_overview->setPicture(nullptr, nullptr);
    std::optional<Picture> dragged = m_layer->removeStandIn();
    Picture shown = m_scene.replacePicture(std::move(picture));
    if (m_navigation.morph())
        shown = m_navigation.morph()->now();
    else if (dragged)
        shown = std::move(*dragged);
    const Picture& next = m_scene.picture();

    // A better picture may come while one still glides to a fitted one.
    const bool isGoingToFit = m_navigation.goal().isFitted() && cause == PictureCause::Refined;
    const Camera goal = arrival(next, cause, anchor, shown, isGoingToFit ? m_navigation.goal() : camera());
    const bool isSmall = std::max(shown.concepts.size(), next.concepts.size()) <= PictureMorph::kMostConcepts;
    const bool isSeen = cause != PictureCause::Opened && isSmall && m_navigation.motionMs() > 0;

    m_hand->pictureChanged();
    m_overview->setPicture(&next, &m_theme);
    m_overview->moveToCorner();
    m_isNewPicture = true;
    m_layer->invalidate();
    if (isSeen)
        m_navigation.glideTo(goal, std::make_unique<PictureMorph>(std::move(shown), next));
    else
        m_navigation.jumpTo(goal);
    announceNewPicture(*this);
}

Camera MapView::arrival(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown,
                        const Camera& now) const
{
    return cameraFor(next, cause, anchor, shown, now);
}

std::optional<Picture> MapView::pictureWhileDragged(const std::vector<ConceptId>&, Point) const { return {}; }

void MapView::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_overview->setPicture(&m_scene.picture(), &m_theme);
    m_layer->invalidate();
    m_restTimer.start();
}

void MapView::setHabits(const CanvasHabits& habits)
{
    m_habits = habits;
    m_overview->setWanted(habits.showsOverview);
    m_restTimer.start();
}

void MapView::setNarrator(std::unique_ptr<Narrator> narrator) { m_narrator = std::move(narrator); }

void MapView::setSelection(Selection selection)
{
    const Selection& before = m_scene.selection();
    if (selection == before)
        return;
    const bool isNewCurrent = selection.current != before.current;
    const bool areNewRelations = selection.relations != before.relations;
    m_scene.setSelection(std::move(selection));
    m_layer->invalidate();
    if (isNewCurrent)
        reveal(m_scene.selection().current);
    clearOverview();
    announceCurrent(*this);
    if (areNewRelations)
        announceRelations(*this);
}

void MapView::setSpotlight(Spotlight lit, bool isDimming)
{
    m_scene.setSpotlight(std::move(lit), isDimming);
    m_layer->invalidate();
}

// --- Where it looks

void MapView::cameraMoved()
{
    m_restTimer.start();
    m_overview->setCamera(camera());
    clearOverview();
    update();
    emit cameraChanged();
}

void MapView::rest()
{
    if (m_navigation.isMoving())
        return;
    m_layer->refine();
    m_overview->prepare();
    m_scene.hits();
    m_hand->rest();
}

QPoint MapView::placeOfSelection() const
{
    if (const int current = m_scene.currentIndex(); current >= 0)
        return boxOnScreen(current).center().toPoint();
    const std::optional<Point> onLine = m_scene.selectedLineMiddle();
    return onLine ? camera().toView(*onLine).toPoint() : rect().center();
}

void MapView::fitSelection()
{
    const Rect part = m_scene.selectedArea();
    if (part.isEmpty())
        m_navigation.fitAll();
    else
        m_navigation.fitTo(part);
}

void MapView::reveal(ConceptId id)
{
    if (const int subject = picture().indexOf(id); subject >= 0)
        m_navigation.reveal(m_scene.at(subject).box);
}

void MapView::lookAt(ConceptId id, double zoom)
{
    if (const int subject = picture().indexOf(id); subject >= 0)
        m_navigation.lookAt(m_scene.at(subject).box.centre(), zoom);
}

std::optional<ViewCamera> MapView::look() const
{
    const PictureConcept* nearest = m_scene.nearestTo(camera().visible().centre());
    return nearest ? std::optional(ViewCamera{nearest->id, camera().scale()}) : std::nullopt;
}

void MapView::resizeEvent(QResizeEvent* event)
{
    m_overview->moveToCorner();
    m_navigation.setViewport(event->size());
}

/// The overview makes room while the current concept is under it.
void MapView::clearOverview()
{
    const int current = m_navigation.morph() ? -1 : m_scene.currentIndex();
    m_overview->setInTheWay(current >= 0 && boxOnScreen(current).intersects(QRectF(m_overview->geometry())));
}

// --- Painting

/// The frame of the picture, and over it what changes from moment to moment.
void MapView::paintEvent(QPaintEvent*)
{
    m_hand->prepareFrame();
    QPainter painter(this);
    const bool isFollowing = m_navigation.isMoving() || m_restTimer.isActive();
    m_layer->paint(painter, isFollowing ? FrameStore::Haste::Following : FrameStore::Haste::Exact);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_navigation.morph())
        m_hand->hover().paint(painter);
    m_focusRing->paint(painter);
    m_hand->paint(painter);
    sayThatPainted();
}

void MapView::sayThatPainted()
{
    if (std::exchange(m_isNewPicture, false))
        QMetaObject::invokeMethod(this, &MapView::picturePainted, Qt::QueuedConnection);
}

}  // namespace conspectus
