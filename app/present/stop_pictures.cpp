#include "app/present/stop_pictures.h"

#include "app/layout/layout_service.h"
#include "core/model/map_info.h"
#include "core/view/filter.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostUnfolded = 300;  // concepts of a whole map that is shown as an overview

}  // namespace

StopPictures::StopPictures(const MapSession& session, std::unique_ptr<LayoutService> layouts, QObject* parent)
    : QObject(parent), m_session(session), m_pipeline(std::move(layouts)), m_taxonomy(session.map())
{
    connect(&m_pipeline, &PicturePipeline::pictureReady, this, &StopPictures::acceptPicture);
    connect(&m_pipeline, &PicturePipeline::failed, this, &StopPictures::acceptPicture);
}

const NamedView* StopPictures::viewOf(int stop) const
{
    static const NamedView whole;
    if (stop == kWholeMap)
        return &whole;
    const Tour* tour = findTour(m_session.map().info(), m_tour.toStdString());
    const auto at = static_cast<std::size_t>(stop);
    return tour && stop >= 0 && at < tour->stops.size() ? &tour->stops[at].view : nullptr;
}

void StopPictures::setTarget(Size target)
{
    if (target == m_target)
        return;
    m_target = target;
    m_made.clear();
    m_making.reset();
    m_pipeline.stop();
}

void StopPictures::want(int stop)
{
    if (m_made.contains(stop) || m_making == stop || !viewOf(stop))
        return;
    m_wanted.insert(stop);
    if (!m_making)
        QMetaObject::invokeMethod(this, &StopPictures::makeNext, Qt::QueuedConnection);
}

const StopPicture* StopPictures::of(int stop) const
{
    const auto found = m_made.find(stop);
    return found == m_made.end() ? nullptr : &found->second;
}

void StopPictures::refresh()
{
    std::set<int> again = m_wanted;
    for (const auto& [stop, made] : m_made)
        again.insert(stop);
    if (m_making)
        again.insert(*m_making);
    m_made.clear();
    m_making.reset();
    m_pipeline.stop();
    for (int stop : again)
        want(stop);
}

void StopPictures::makeNext()
{
    if (m_making || m_wanted.empty())
        return;
    const int stop = *m_wanted.begin();
    m_wanted.erase(m_wanted.begin());
    const NamedView* view = viewOf(stop);
    if (!view)
        return makeNext();
    m_making = stop;
    m_view = visitOf(*view);
    static_cast<void>(applyFilter(m_session.map(), m_view.spec));
    m_taxonomy = Taxonomy(m_session.map(), m_view.spec.scope);
    if (stop == kWholeMap && m_session.map().conceptCount() <= kMostUnfolded)
        m_view.policy = FoldPolicy::AsAsked;
    ViewSpec spec = m_view.spec;
    if (m_view.policy == FoldPolicy::UntilLegible)
        spec.depth = spec.most = 0;
    m_pipeline.start(m_session.map(), m_taxonomy,
                     {std::move(spec),
                      m_view.policy,
                      {m_view.engine, std::nullopt, m_target, m_session.language()},
                      PictureCause::Opened,
                      {},
                      {},
                      0.5});
}

/// The first picture comes at once, the better one later.
void StopPictures::acceptPicture()
{
    if (!m_making)
        return;
    Whereabouts place{m_view, m_pipeline.arrangement()};
    place.view.spec.depth = m_pipeline.spec().depth;
    place.view.spec.most = m_pipeline.spec().most;
    place.view.policy = FoldPolicy::AsAsked;
    const int stop = *m_making;
    const bool isFinal = !m_pipeline.isBusy();
    m_made.insert_or_assign(stop, StopPicture{m_pipeline.picture(), m_pipeline.visible(), std::move(place), isFinal});
    if (isFinal) {
        m_making.reset();
        QMetaObject::invokeMethod(this, &StopPictures::makeNext, Qt::QueuedConnection);
    }
    emit ready(stop);
}

}  // namespace conspectus
