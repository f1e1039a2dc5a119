#include "app/panels/view_thumbnails.h"

#include "app/paint/map_painter.h"
#include "app/session/drawn_view.h"
#include "core/model/map_info.h"
#include "core/view/filter.h"

#include <QPainter>

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kPauseMs = 250;  // after the last change
constexpr std::size_t kMostInMap = 5'000;  // concepts; pictures of larger maps take longer than a frame
constexpr int kMostShown = 150;

}  // namespace

ViewThumbnails::ViewThumbnails(MapSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_theme(themes().front())
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(kPauseMs);
    connect(&m_idle, &QTimer::timeout, this, &ViewThumbnails::makeNext);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged, &MapSession::languageChanged})
        connect(&session, signal, this, &ViewThumbnails::forget);
}

void ViewThumbnails::setTheme(const Theme& theme, double devicePixelRatio)
{
    m_theme = theme;
    m_ratio = devicePixelRatio;
    forget();
}

void ViewThumbnails::forget()
{
    // Old pictures stay until they are replaced, so that the list does not flicker.
    for (const auto& [name, pixmap] : m_made)
        if (!m_wanted.contains(name))
            m_wanted.append(name);
    if (!m_wanted.isEmpty())
        m_idle.start();
}

QPixmap ViewThumbnails::of(const QString& name)
{
    const auto found = m_made.find(name);
    if (found != m_made.end())
        return found->second;
    m_made[name] = QPixmap();
    m_wanted.append(name);
    if (!m_idle.isActive())
        m_idle.start();
    return {};
}

void ViewThumbnails::makeNext()
{
    if (m_wanted.isEmpty())
        return;
    const QString name = m_wanted.takeFirst();
    m_made[name] = draw(name);
    emit made(name);
    if (!m_wanted.isEmpty())
        QMetaObject::invokeMethod(this, &ViewThumbnails::makeNext, Qt::QueuedConnection);
}

std::optional<MeasuredView> ViewThumbnails::measured(const NamedView& view, Size target) const
{
    const ConceptMap& map = m_session.map();
    if (map.conceptCount() == 0 || map.conceptCount() > kMostInMap)
        return std::nullopt;
    ViewSpec spec = viewSpecOf(view);
    static_cast<void>(applyFilter(map, spec));
    const Taxonomy taxonomy(map, spec.scope);
    VisibleMap visible = visibleMap(map, taxonomy, spec);
    if (visible.concepts.size() > kMostShown) {
        spec.most = kMostShown;
        visible = visibleMap(map, taxonomy, spec);
    }
    if (visible.concepts.empty())
        return std::nullopt;
    LayoutWish wish{{}, {}, target, m_session.language()};
    if (view.engine == kDrawnEngine)
        wish.engine = view.engine;
    return measuredAsWished(map, std::move(visible), spec, wish);
}

QPixmap ViewThumbnails::canvas() const
{
    QPixmap pixmap(size() * m_ratio);
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(m_theme.canvas);
    return pixmap;
}

QPixmap ViewThumbnails::draw(const QString& name) const
{
    NamedView named;
    for (const NamedView& view : m_session.map().info().views)
        if (view.name == name.toStdString())
            named = view;
    const std::optional<MeasuredView> view = measured(named, {840, 520});
    if (!view)
        return {};
    const Picture picture = composePicture(m_session.map(), *view, laidOutAtOnce(*view));

    QPixmap pixmap = canvas();
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double kMargin = 3;
    const double scale = std::min((kSize.width() - 2 * kMargin) / std::max(picture.bounds.width, 1.0),
                                  (kSize.height() - 2 * kMargin) / std::max(picture.bounds.height, 1.0));
    painter.translate(kSize.width() / 2.0, kSize.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-picture.bounds.centre().x, -picture.bounds.centre().y);
    MapPainter(picture, m_theme).paint(painter, picture.bounds, scale * m_ratio);
    return pixmap;
}

}  // namespace conspectus
