#include "core/layout/live/live.h"

#include "core/layout/live/live_boxes.h"
#include "core/layout/live/live_drawing.h"

namespace conspectus {

namespace {

constexpr double kWidening = 1.25;  // times the usual room, where a phrase found no place of its own

}  // namespace

bool canArrangeLive(std::string_view engine)
{
    return engine != "boxes" && engine != "neighbourhood" && engine != "indented";
}

Layout arrangeLive(const LayoutRequest& request, const Standing& before)
{
    const LiveSketch sketch(request, before);
    LiveBoxes boxes(sketch);
    LiveDrawing best = drawnLive(sketch, boxes.boxes());
    if (best.atFault.empty() || before.isHeld || !boxes.widen(best.atFault, kWidening))
        return best.layout;
    LiveDrawing wider = drawnLive(sketch, boxes.boxes());
    return wider.weight < best.weight ? wider.layout : best.layout;
}

}  // namespace conspectus
