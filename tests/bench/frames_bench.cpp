#include "app/canvas/view/map_view.h"
#include "app/session/map_session.h"
#include "core/layout/arrange/arrange.h"
#include "tests/bench/benches.h"
#include "tests/bench/generated_map.h"
#include "tests/bench/plain_view.h"
#include "tests/bench/samples.h"

#include <QApplication>
#include <QScrollBar>
#include <QWindow>

#include <cmath>
#include <cstdio>

namespace conspectus::bench {
namespace {

constexpr QSize kWindow{1920, 1000};
constexpr int kFrames = 40;
constexpr double kBudget = 4000;  // ms for one row of one view: a plain view of 100,000 would take minutes

/// What a person does with the view, in one frame of it.
struct Hand {
    std::function<void(QPointF)> pan;
    std::function<void(double)> zoom;
    std::function<void()> paint;  // at once, onto the screen
};

Hand handOf(MapView& view)
{
    return {
        [&view](QPointF by) { view.navigation().panBy(by); },
        [&view](double factor) { view.navigation().zoomAt(QPointF(view.width() / 2.0, view.height() / 2.0), factor); },
        [&view] {
            view.repaint();
        }};
}

Hand handOf(PlainView& view)
{
    const auto scroll = [](QScrollBar* bar, double by) {
        bar->setValue(bar->value() - int(by));
    };
    return {[&view, scroll](QPointF by) {
                scroll(view.horizontalScrollBar(), by.x());
                scroll(view.verticalScrollBar(), by.y());
            },
            [&view](double factor) { view.scale(factor, factor); },
            [&view] {
                view.viewport()->repaint();
            }};
}

Samples framesOf(const Hand& hand, const std::function<void(int)>& move)
{
    Samples frames;
    double spent = 0;
    for (int i = 0; i < kFrames && (spent < kBudget || frames.empty()); ++i) {
        frames.push_back(timed([&] {
            move(i);
            hand.paint();
        }));
        spent += frames.back();
    }
    return frames;
}

/// Back and forth, so that the map stays under the window.
Samples panFrames(const Hand& hand)
{
    return framesOf(hand, [&](int i) { hand.pan(i % 20 < 10 ? QPointF(-23, -7) : QPointF(23, 7)); });
}

Samples zoomFrames(const Hand& hand)
{
    return framesOf(hand, [&](int i) { hand.zoom(i % 20 < 10 ? 1.05 : 1 / 1.05); });
}

Picture pictureOf(int concepts)
{
    const ConceptMap map = generatedMap(concepts);
    LayoutWish wish;
    wish.target = {double(kWindow.width()), double(kWindow.height())};
    const MeasuredView view = measureView(map, visibleMap(map, ViewSpec{}), wish);
    return composePicture(map, view, arrangeAtOnce(view.request));
}

void show(QWidget& view)
{
    view.resize(kWindow);
    view.show();
    while (!view.windowHandle() || !view.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
}

void printFrames(int concepts, const char* where, const char* what, const Samples& ours, const Samples& plain)
{
    std::printf("  %7d  %-12s %-5s %7s (95 %%: %s)   plain view %8s   ratio %.2f\n", concepts, where, what,
                ms(median(ours)).c_str(), ms(percentile95(ours)).c_str(), ms(median(plain)).c_str(),
                median(ours) / median(plain));
    std::fflush(stdout);
}

void compare(int concepts, const char* where, const Hand& ours, const Hand& plain)
{
    ours.paint();
    plain.paint();
    printFrames(concepts, where, "pan", panFrames(ours), panFrames(plain));
    printFrames(concepts, where, "zoom", zoomFrames(ours), zoomFrames(plain));
}

void benchFramesOf(int concepts)
{
    const Picture picture = pictureOf(concepts);
    MapView map;
    map.setHabits({.isAnimated = false});
    map.setPicture(picture, PictureCause::Opened);
    show(map);
    PlainView plain(picture);
    show(plain);

    const Hand ourHand = handOf(map), plainHand = handOf(plain);
    map.navigation().fitAll();
    plain.fitInView(plain.sceneRect(), Qt::KeepAspectRatio);
    compare(concepts, "whole map", ourHand, plainHand);
    const double tenth = std::sqrt(10.0);
    ourHand.zoom(tenth);
    plainHand.zoom(tenth);
    compare(concepts, "a tenth", ourHand, plainHand);
    map.navigation().actualSize();
    plain.resetTransform();
    compare(concepts, "100 %", ourHand, plainHand);
}

}  // namespace

void benchFrames()
{
    std::printf("Frames at %d x %d, ms, medians of up to %d (aim: 10,000 at 16 ms)\n", kWindow.width(),
                kWindow.height(), kFrames);
    for (int concepts : {300, 10'000, 100'000})
        benchFramesOf(concepts);
}

}  // namespace conspectus::bench
