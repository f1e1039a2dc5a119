// stop_pictures.h: pictures of stops that are not on the stage yet, laid out while nothing else is to be done.
#pragma once
#include "app/session/picture_pipeline.h"
#include "app/session/whereabouts.h"

#include <map>
#include <set>

namespace conspectus {

/// A stop as it will be shown.
struct StopPicture {
    Picture picture;
    VisibleMap visible;
    Whereabouts place;
    bool isFinal = false;  // no better picture is on its way
};

/// One after another. After an edit, pictures are made anew from where things stood.
class StopPictures : public QObject {
    Q_OBJECT
public:
    static constexpr int kWholeMap = -1;  // asked for like a stop

    /// `session`: whose map it is. It must outlive this.
    StopPictures(const MapSession& session, std::unique_ptr<LayoutService> layouts, QObject* parent = nullptr);

    void setTour(const QString& name) { m_tour = name; }
    /// Forgets what was made for another shape; who wants it must ask again.
    void setTarget(Size target);
    void want(int stop);
    /// Null until it is made; null again while it is made anew after forget().
    const StopPicture* of(int stop) const;
    /// The map changed.
    void refresh();

signals:
    void ready(int stop);

private:
    const NamedView* viewOf(int stop) const;
    void makeNext();
    void take();

    const MapSession& m_session;
    PicturePipeline m_pipeline;
    Taxonomy m_taxonomy;
    QString m_tour;
    Size m_target{960, 540};
    std::map<int, StopPicture> m_made;
    std::set<int> m_wanted;
    std::optional<int> m_making;
    VisitedView m_view;  // that is being made
};

}  // namespace conspectus
