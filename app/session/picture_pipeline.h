// picture_pipeline.h: from a view to pictures of it: one of our own at once, a better one when the workers answer.
#pragma once
#include "app/session/arrangement.h"
#include "app/session/map_session.h"
#include "app/session/show.h"

#include <QTimer>

namespace conspectus {

/// What to make a picture of.
struct PictureOrder {
    ViewSpec spec;
    FoldPolicy policy = FoldPolicy::AsAsked;
    LayoutWish wish;
    PictureCause cause = PictureCause::Opened;
    ConceptId anchor;
    std::shared_ptr<const Arrangement> standing;  // to carry on, if that can be; null: a new picture
    double leastKnown = 0.5;  // share of the concepts that must stand for that
};

/// A new map gets its first picture inside start(). In every other case the old picture stays for a moment, because the
/// workers mostly answer within it and one change is calmer than two; after that moment our own picture steps in, if it
/// takes no longer than a frame.
/// A picture that is carried on is shown inside start() as well, unless it is so large that a thread must do it.
/// With FoldPolicy::UntilLegible the depths worth trying are laid out in turn, deepest first, until one is legible.
class PicturePipeline : public QObject {
    Q_OBJECT
public:
    explicit PicturePipeline(std::unique_ptr<LayoutService> layouts, QObject* parent = nullptr);
    ~PicturePipeline() override;

    void start(const ConceptMap& map, const Taxonomy& taxonomy, PictureOrder order);

    /// No picture of the last start() comes any more: for when its map has changed and nothing else is to be shown.
    void stop();

    /// As asked; with the depth that was settled on so far.
    const ViewSpec& spec() const { return m_order.spec; }
    const VisibleMap& visible() const;
    /// The last good picture: of spec(), or while that is being laid out, of what was shown before.
    const Picture& picture() const { return m_picture; }
    double labelPx() const { return m_labelPx; }  // em of its smallest label at fit
    /// Where things stand in that picture.
    const std::shared_ptr<const Arrangement>& arrangement() const { return m_arrangement; }
    /// That picture while these concepts are dragged: they are `by` px away, their lines are drawn anew, and nothing
    /// makes way. Nothing if it cannot be carried on, or not within a frame.
    std::optional<Picture> pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const;
    /// It was made from the one before it, not anew.
    bool isCarriedOn() const { return m_isCarriedOn; }
    LayoutMeasures measures() const;  // of that picture
    /// What it lacks because that would have taken too long, as a sentence; empty: nothing.
    QString leftOut() const;
    /// For pictures from now on.
    void setShading(Shading shading) { m_shading = std::move(shading); }
    void shadeAgain();  // the picture that is shown
    bool isBusy() const;

signals:
    /// spec() and visible() changed: at start(), and when another depth was settled on.
    void viewSettled();
    void pictureReady(conspectus::PictureCause cause, conspectus::ConceptId anchor);
    void failed(const conspectus::Error& error);
    void busyChanged(bool busy);

private:
    void settleOn(std::size_t candidate);
    void submitNext();
    void onReady(const Layout& layout);
    void onFailed(const Error& error, quint64 revision);
    void carryOn(Standing standing);
    void fallBack();
    const LayoutRequest& settledRequest() const;
    void showAtOnce();
    void show(const Layout& layout);
    double labelPxOf(std::size_t candidate, const Layout& layout) const;
    bool pictureShowsTheSame() const;

    std::unique_ptr<LayoutService> m_layouts;
    QTimer m_patience;
    ConceptMap m_map;  // as it was at start()
    PictureOrder m_order;
    Shading m_shading;
    std::vector<DepthCandidate> m_candidates;  // deepest first
    std::size_t m_settled = 0;  // the candidate that spec() and visible() speak of
    std::size_t m_next = 0;  // the candidate to submit next
    quint64 m_revision = 0;
    bool m_isShown = false;  // a picture of this order was shown
    bool m_isFallingBack = false;  // it was given up for our own quick one
    bool m_isCarryingOn = false;  // this order does
    bool m_isCarriedOn = false;
    Picture m_picture;
    LayoutRequest m_request;  // that the picture answers,
    Layout m_layout;  // and how
    std::shared_ptr<const Arrangement> m_arrangement = std::make_shared<Arrangement>();
    double m_labelPx = 0;
};

}  // namespace conspectus
