#include "core/layout/live.h"

#include "core/layout/live_boxes.h"
#include "core/layout/live_drawing.h"

#include <array>

namespace conspectus {

namespace {

constexpr std::array kWidenings{1.0, 1.5};  // times the usual room, where a phrase found no place of its own

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
    for (double times : kWidenings) {
        if (best.atFault.empty() || before.isHeld || !boxes.widen(best.atFault, times))
            break;
        LiveDrawing wider = drawnLive(sketch, boxes.boxes());
        if (wider.atFault.size() < best.atFault.size())
            best = std::move(wider);
    }
    return best.layout;
}

}  // namespace conspectus
