// stage.h: how a stop of a tour is put on a screen or a page, so that the last row can read it.
#pragma once
#include "app/paint/camera.h"
#include "app/paint/spotlight.h"
#include "app/theme/theme.h"
#include "core/model/tour.h"

#include <QPainter>

namespace conspectus {

/// Labels of what a stop is about are at least this share of the stage's height.
inline constexpr double kLeastSubjectShare = 1.0 / 45;

/// Where the title and the picture stand on a stage.
struct StageAreas {
    QRectF title;  // empty without a title
    QRectF picture;
};
StageAreas stageAreas(QSizeF stage, bool hasTitle);

/// The title in its area, on one line.
void paintStageTitle(QPainter& painter, const Theme& theme, const QRectF& area, const QString& title,
                     const QString& trail = {});

/// What pictures are arranged for: the shape of the stage, and so large that what would be legible there is legible
/// from the last row (kLegiblePx of it are about a fiftieth of the stage's height).
Size stageTarget(QSizeF stage);

/// All of the picture as large as it may be; where that leaves the subject too small to read, nearer, with the subject
/// as near to the middle as leaves no more than needed of the stage empty. `asked`: or where the author of the stop
/// looked. `stage` is the picture's area on a stage that is `stageHeight` high.
Camera stageCamera(const Picture& picture, QSizeF stage, double stageHeight, const std::vector<int>& subject,
                   const std::optional<ViewCamera>& asked);

/// The picture without these (sorted) and their relations; everything else stands where it stood.
Picture pictureWithout(const Picture& picture, const std::vector<ConceptId>& hidden);

/// In picture coordinates. Strokes at concepts that the picture does not show are not drawn.
void paintInk(QPainter& painter, const Theme& theme, const Picture& picture, const std::vector<InkStroke>& ink);

/// A stop as it is to be seen.
struct StageScene {
    QString title;
    const Picture* picture = nullptr;  // whole; must outlive the scene
    std::vector<ConceptId> waiting;  // not shown yet; sorted
    std::vector<int> subject;  // indices of the picture
    std::optional<ViewCamera> camera;
    Spotlight lit;
    std::vector<InkStroke> ink;
};

/// `language`: of the title; empty: the map's own. `step`: of the steps that show something in this picture, see
/// waitingAt(); -1: everything is shown.
StageScene sceneOf(const ConceptMap& map, const TourStop& stop, const Picture& picture, const VisibleMap& visible,
                   std::string_view language, int step);

/// Title, picture and ink on a stage of that size at the painter's origin, canvas included. `density`: device px per
/// unit of the stage. Returns where the picture was looked at from, within stageAreas().
Camera paintScene(QPainter& painter, QSizeF stage, const Theme& theme, const StageScene& scene, double density,
                  Effort effort = Effort::Frame);

}  // namespace conspectus
