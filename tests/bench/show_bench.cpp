#include "app/canvas/view/map_view.h"
#include "app/session/map_session.h"
#include "core/layout/arrange/arrange.h"
#include "tests/bench/benches.h"
#include "tests/bench/generated_map.h"
#include "tests/bench/plain_view.h"
#include "tests/bench/samples.h"

#include <QApplication>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace conspectus::bench {
namespace {

constexpr QSize kStage{1920, 1080};
constexpr int kTransitions = 12;
constexpr int kPlainFrames = 23;  // of a transition at sixty a second

/// A stage that notes how long each of its frames takes.
class TimedStage : public MapView {
public:
    Samples frames;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        frames.push_back(timed([&] { MapView::paintEvent(event); }));
    }
};

Picture pictureOf(int concepts, int depth)
{
    const ConceptMap map = generatedMap(concepts);
    LayoutWish wish;
    wish.target = {double(kStage.width()), double(kStage.height())};
    ViewSpec spec;
    spec.depth = depth;
    const MeasuredView view = measureView(map, visibleMap(map, spec), wish);
    return composePicture(map, view, arrangeAtOnce(view.request));
}

void show(QWidget& view)
{
    view.resize(kStage);
    view.show();
    while (!view.windowHandle() || !view.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
}

ConceptId someConcept(const Picture& picture, int i)
{
    return picture.concepts[(static_cast<std::size_t>(i) * 7919) % picture.concepts.size()].id;
}

void print(int concepts, const char* what, const Samples& ours, double perSecond, const Samples& plain)
{
    std::printf("  %6d  %-26s median %5s  95 %% %5s  most %5s", concepts, what, ms(median(ours)).c_str(),
                ms(percentile95(ours)).c_str(), ms(*std::ranges::max_element(ours)).c_str());
    if (perSecond > 0)
        std::printf("  %3.0f a second", perSecond);
    if (!plain.empty())
        std::printf("   plain view median %6s  most %6s", ms(median(plain)).c_str(),
                    ms(*std::ranges::max_element(plain)).c_str());
    std::printf("\n");
    std::fflush(stdout);
}

/// Lets the stage glide until it stands; adds how long that took.
void glide(const TimedStage& stage, double& seconds)
{
    seconds += timed([&] {
                   while (stage.navigation().isMoving())
                       QApplication::processEvents(QEventLoop::AllEvents, 2);
               }) /
        1000;
}

Samples plainTransitions(PlainView& plain, const Picture& picture)
{
    Samples frames;
    QPointF from = toQt(picture.bounds.centre());
    for (int i = 1; i <= std::min(kTransitions, picture.concepts.size() > 1'000 ? 3 : kTransitions); ++i) {
        const QPointF to =
            toQt(picture.concepts[static_cast<std::size_t>(picture.indexOf(someConcept(picture, i)))].box.centre());
        for (int f = 1; f <= kPlainFrames; ++f) {
            const double t = double(f) / kPlainFrames;
            const double scale = std::pow(0.4, std::sin(M_PI * t));  // back, and near again
            frames.push_back(timed([&] {
                plain.resetTransform();
                plain.scale(scale, scale);
                plain.centerOn(from + (to - from) * t);
                plain.viewport()->repaint();
            }));
        }
        from = to;
    }
    return frames;
}

void transitionsOf(int concepts)
{
    const Picture picture = pictureOf(concepts, 0);
    TimedStage stage;
    CanvasHabits habits;
    habits.showsOverview = false;
    habits.showsContext = true;
    habits.motionMs = 380;
    stage.setHabits(habits);
    stage.setPicture(picture, PictureCause::Opened);
    show(stage);
    stage.frames.clear();
    double seconds = 0;
    for (int i = 1; i <= kTransitions; ++i) {
        stage.lookAt(someConcept(picture, i), 1);
        glide(stage, seconds);
    }
    PlainView plain(picture);
    show(plain);
    print(concepts, "to another place", stage.frames, double(stage.frames.size()) / seconds,
          plainTransitions(plain, picture));

    const Picture folded = pictureOf(concepts, 3);
    stage.frames.clear();
    seconds = 0;
    Samples arrivals;
    for (int i = 0; i < kTransitions; ++i) {
        arrivals.push_back(timed([&] { stage.setPicture(i % 2 ? picture : folded, PictureCause::ViewChosen); }));
        glide(stage, seconds);
        QApplication::processEvents();
    }
    print(concepts, "to another view", stage.frames, seconds > 0 ? double(stage.frames.size()) / seconds : 0, {});
    print(concepts, "  before its first frame", arrivals, 0, {});

    habits.isAnimated = false;
    stage.setHabits(habits);
    QApplication::processEvents();
    stage.frames.clear();
    for (int i = 1; i <= kTransitions; ++i) {
        stage.lookAt(someConcept(picture, i), 1.2);
        QApplication::processEvents();
    }
    std::printf("  %6d  without motion: %.2f frames a transition\n", concepts,
                double(stage.frames.size()) / kTransitions);
}

}  // namespace

void benchShow()
{
    std::printf("Transitions of a show at %d x %d, ms a frame (aim: 60 a second at 300, none above 33 at 10,000)\n",
                kStage.width(), kStage.height());
    for (int concepts : {300, 10'000})
        transitionsOf(concepts);
}

}  // namespace conspectus::bench
