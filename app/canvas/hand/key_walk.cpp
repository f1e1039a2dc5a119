#include "app/canvas/hand/key_walk.h"

namespace conspectus {

void KeyWalk::toward(Direction direction)
{
    go([&](int current) { return neighbourToward(m_canvas.scene.picture(), current, direction); });
}

void KeyWalk::along(FamilyStep step)
{
    go([&](int current) { return relative(m_canvas.scene.picture(), m_canvas.scene.graph(), current, step); });
}

void KeyWalk::go(const std::function<std::optional<int>(int)>& next)
{
    m_focus.setShown(true);
    const Scene& scene = m_canvas.scene;
    if (scene.picture().concepts.empty())
        return;
    const int current = scene.currentIndex();
    const std::optional<int> subject = current < 0 ? 0 : next(current);
    if (subject)
        emit m_canvas.requests.selectionAsked(selectionOf(scene.at(*subject).id));
}

void KeyWalk::selectAll()
{
    const Scene& scene = m_canvas.scene;
    emit m_canvas.requests.selectionAsked(banded(scene.selection(), scene.allIds(), {}));
}

}  // namespace conspectus
