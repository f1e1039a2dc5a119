#include "app/session/picture_pipeline.h"

#include "app/layout/layout_service.h"
#include "app/session/drawn_view.h"
#include "app/session/left_out.h"
#include "core/layout/live/live.h"

#include <algorithm>

namespace conspectus {

namespace {

/// How long the old picture may stand while the workers make the new one.
constexpr int kPatienceMs = 150;

/// Concepts and relations of a picture that is made in less than a frame: anew, or from the one that stands.
constexpr std::size_t kMostAtOnce = 4'000;
constexpr std::size_t kMostCarriedOn = 1'500;

std::size_t sizeOf(const LayoutRequest& request) { return request.nodes.size() + request.edges.size(); }
bool takesLong(const LayoutRequest& request) { return sizeOf(request) > kMostAtOnce; }

}  // namespace

PicturePipeline::PicturePipeline(std::unique_ptr<LayoutService> layouts, QObject* parent)
    : QObject(parent), m_layouts(std::move(layouts)), m_candidates(1)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!takesLong(settledRequest()))
            showAtOnce();
    });
    connect(m_layouts.get(), &LayoutService::ready, this, &PicturePipeline::onReady);
    connect(m_layouts.get(), &LayoutService::failed, this, &PicturePipeline::onFailed);
    connect(m_layouts.get(), &LayoutService::busyChanged, this, &PicturePipeline::busyChanged);
}

PicturePipeline::~PicturePipeline() = default;

const VisibleMap& PicturePipeline::visible() const { return m_candidates[m_settled].view.visible; }

bool PicturePipeline::isBusy() const { return m_layouts->isBusy(); }

void PicturePipeline::start(const ConceptMap& map, const Taxonomy& taxonomy, PictureOrder order)
{
    m_map = map;
    m_order = std::move(order);
    m_isShown = false;
    m_isFallingBack = false;
    m_next = 0;
    const bool isAsDrawn = isDrawn(m_order.spec, m_order.wish);
    m_candidates = m_order.policy == FoldPolicy::UntilLegible && !isAsDrawn
        ? depthCandidates(map, taxonomy, m_order.spec, m_order.wish)
        : std::vector{DepthCandidate{m_order.spec.depth, m_order.spec.most,
                                     measureView(map, visibleMap(map, taxonomy, m_order.spec), m_order.wish)}};
    m_settled = m_candidates.size() - 1;
    m_order.spec.depth = m_candidates[m_settled].depth;
    m_order.spec.most = m_candidates[m_settled].most;
    emit viewSettled();
    const bool isEmpty = visible().concepts.empty();
    m_isCarryingOn = false;
    if (isAsDrawn) {
        m_order.standing = standAsDrawn(m_candidates[0].view, *m_order.spec.arrangement, m_order.standing);
        m_order.leastKnown = 0;
    }
    if (m_order.standing && m_candidates.size() == 1 && !isEmpty)
        if (auto standing = standingFor(m_candidates[0].view, *m_order.standing, m_order.leastKnown))
            return carryOn(std::move(*standing));
    if (m_order.wish.engine == "neighbourhood" && m_candidates.size() == 1 && !isEmpty &&
        !takesLong(settledRequest())) {
        m_layouts->cancel();
        return showAtOnce();
    }
    if (m_order.cause == PictureCause::Opened || isEmpty)
        showAtOnce();
    else
        m_patience.start();
    if (isEmpty)
        m_layouts->cancel();
    else
        submitNext();
}

void PicturePipeline::stop()
{
    m_patience.stop();
    ++m_revision;
    m_layouts->cancel();
}

void PicturePipeline::carryOn(Standing standing)
{
    m_isCarryingOn = true;
    const LayoutRequest& request = m_candidates[0].view.request;
    if (sizeOf(request) <= kMostCarriedOn) {
        m_layouts->cancel();
        show(arrangeLive(request, standing));
        return;
    }
    m_patience.stop();
    m_next = 1;
    LayoutRequest numbered = request;
    numbered.revision = ++m_revision;
    m_layouts->submit(std::move(numbered), std::move(standing));
}

void PicturePipeline::shadeAgain()
{
    shade(m_picture, m_shading);
    if (!m_picture.concepts.empty())
        emit pictureReady(PictureCause::Refined, {});
}

QString PicturePipeline::leftOut() const { return leftOutSentence(m_request, m_layout); }

LayoutMeasures PicturePipeline::measures() const { return measure(m_request, m_layout); }

void PicturePipeline::settleOn(std::size_t candidate)
{
    if (m_settled == candidate)
        return;
    m_settled = candidate;
    m_order.spec.depth = m_candidates[candidate].depth;
    m_order.spec.most = m_candidates[candidate].most;
    emit viewSettled();
}

void PicturePipeline::submitNext()
{
    LayoutRequest request = m_candidates[m_next++].view.request;
    request.revision = ++m_revision;
    m_layouts->submit(std::move(request));
}

void PicturePipeline::onReady(const Layout& layout)
{
    if (layout.revision != m_revision)
        return;
    const std::size_t laidOut = m_next - 1;
    const double px = labelPxOf(laidOut, layout);
    m_next = nextCandidate(m_candidates, laidOut, px);
    if (px < kLegiblePx && m_next < m_candidates.size()) {
        submitNext();
        return;
    }
    settleOn(laidOut);
    show(layout);
}

void PicturePipeline::onFailed(const Error& error, quint64 revision)
{
    if (revision != m_revision)
        return;
    // Cancelled: there was no time for this one, so there is none for the next.
    if (m_next < m_candidates.size() && error.code != ErrorCode::Cancelled) {
        submitNext();
        return;
    }
    fallBack();
    emit failed(error);
}

/// Our own quick picture in place of one that does not come. What takes more than a frame is made beside the window.
void PicturePipeline::fallBack()
{
    m_patience.stop();
    if (m_isShown || pictureShowsTheSame() || std::exchange(m_isFallingBack, true))
        return;
    m_isCarryingOn = false;
    if (!takesLong(settledRequest()))
        return showAtOnce();
    LayoutRequest quick = settledRequest();
    quick.engine = "tree";
    quick.revision = ++m_revision;
    m_next = m_candidates.size();
    m_layouts->submit(std::move(quick));
}

const LayoutRequest& PicturePipeline::settledRequest() const { return m_candidates[m_settled].view.request; }

void PicturePipeline::showAtOnce() { show(arrangeAtOnce(settledRequest())); }

double PicturePipeline::labelPxOf(std::size_t candidate, const Layout& layout) const
{
    return labelPxAt(m_candidates[candidate].view.request, layout.bounds.size());
}

void PicturePipeline::show(const Layout& layout)
{
    m_patience.stop();
    m_picture = composePicture(m_map, m_candidates[m_settled].view, layout);
    shade(m_picture, m_shading);
    m_labelPx = labelPxOf(m_settled, layout);
    m_request = m_candidates[m_settled].view.request;
    m_layout = layout;
    m_isCarriedOn = m_isCarryingOn;
    m_arrangement = m_isCarryingOn
        ? std::make_shared<const Arrangement>(m_candidates[m_settled].view, layout, *m_order.standing)
        : std::make_shared<const Arrangement>(m_candidates[m_settled].view, layout);
    const PictureCause cause = m_isShown ? PictureCause::Refined : m_order.cause;
    m_isShown = true;
    emit pictureReady(cause, m_order.anchor);
}

std::optional<Picture> PicturePipeline::pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const
{
    MeasuredView view = m_candidates[m_settled].view;
    if (!pictureShowsTheSame() || m_layout.centres.size() != view.request.nodes.size() ||
        sizeOf(view.request) > kMostCarriedOn)
        return std::nullopt;
    for (ConceptId id : ids)
        if (const int node = view.visible.indexOf(id); node >= 0)
            view.request.nodes[std::size_t(node)].pin = m_layout.centres[std::size_t(node)] + by;
    std::optional<Standing> standing = standingFor(view, *m_arrangement);
    if (!standing)
        return std::nullopt;
    standing->isHeld = true;
    Picture picture = composePicture(m_map, view, arrangeLive(view.request, *standing));
    shade(picture, m_shading);
    return picture;
}

bool PicturePipeline::pictureShowsTheSame() const
{
    return std::equal(m_picture.concepts.begin(), m_picture.concepts.end(), visible().concepts.begin(),
                      visible().concepts.end(),
                      [](const PictureConcept& drawn, const VisibleConcept& asked) { return drawn.id == asked.id; });
}

}  // namespace conspectus
