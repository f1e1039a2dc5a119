#include "app/canvas/view/canvas_tip.h"

#include "app/canvas/scene/narrator.h"
#include "app/session/plain_tip.h"

#include <QHelpEvent>
#include <QToolTip>

namespace conspectus {

namespace {

constexpr double kLegiblePx = 8;  // of the type on screen

}  // namespace

void showCanvasTip(const CanvasContext& canvas, const Narrator* narrator, const QHelpEvent& event)
{
    const Hit hit = canvas.hitAt(event.pos());
    const bool isLegible = kPhrasePx * canvas.camera().scale() >= kLegiblePx;
    const QString tip = narrator ? narrator->tipFor(hit, isLegible) : QString();
    const QRect area =
        hit.isConcept() ? canvas.boxOnScreen(hit.index).toAlignedRect() : QRect(event.pos(), QSize(8, 8));
    QToolTip::showText(event.globalPos(), plainTip(tip), &canvas.view, area);
}

}  // namespace conspectus
