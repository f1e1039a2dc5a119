// stop_pictures.h: pictures of the next stops, laid out in the background.
#pragma once
#include "app/session/picture_pipeline.h"
#include "app/session/whereabouts.h"

#include <map>
#include <set>

namespace conspectus {

struct NamedView;

/// A stop as it will be shown.
struct StopPicture {
    Picture picture;
    VisibleMap visible;
    Whereabouts place;
    bool isFinal = false;  // no better layout will follow
};

/// Makes one picture at a time. After an edit, pictures are laid out again from the positions that they had.
class StopPictures : public QObject {
    Q_OBJECT
public:
    static constexpr int kWholeMap = -1;  // in place of the index of a stop

    /// `session`: whose map it is. It must outlive this.
    StopPictures(const MapSession& session, std::unique_ptr<LayoutService> layouts, QObject* parent = nullptr);

    void setTour(const QString& name) { m_tour = name; }
    /// Drops the pictures: they were made for another shape of the stage. Call want() again for those needed.
    void setTarget(Size target);
    void want(int stop);
    /// Null until it is made, and again after another shape of the stage.
    const StopPicture* of(int stop) const;
    /// The map changed.
    void refresh();

signals:
    void ready(int stop);

private:
    const NamedView* viewOf(int stop) const;
    void makeNext();
    void acceptPicture();

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
