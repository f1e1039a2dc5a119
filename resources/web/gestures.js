// gestures.js: mouse, pen and fingers on the stage. One pointer moves the map, two zoom it.

const pointers = new Map(); // by id: where they are on the stage
const kSlop = 5; // px that a click may move
let travelled = 0;
let pressed = null; // the element under the first pointer

function onStage(event) {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function conceptAt(element) {
    const group = element?.closest?.(".concept");
    return group ? Number(group.id.slice(1)) : -1;
}

const span = ([a, b]) => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    length: Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1),
});

function press(event) {
    if (event.button !== 0)
        return;
    if (pointers.size === 0) {
        travelled = 0;
        pressed = event.target;
    }
    pointers.set(event.pointerId, onStage(event));
}

function drag(event) {
    const before = pointers.get(event.pointerId);
    if (!before)
        return;
    const now = onStage(event);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled <= kSlop && pointers.size === 1)
        return pointers.set(event.pointerId, now);
    if (!stage.hasPointerCapture(event.pointerId))
        stage.setPointerCapture(event.pointerId);
    stage.classList.add("dragged");
    if (pointers.size === 1) {
        panBy(now.x - before.x, now.y - before.y);
        pointers.set(event.pointerId, now);
    } else {
        const from = span([...pointers.values()]);
        pointers.set(event.pointerId, now);
        const to = span([...pointers.values()]);
        zoomAt(from, to.length / from.length);
        panBy(to.x - from.x, to.y - from.y);
    }
}

function release(event) {
    if (!pointers.delete(event.pointerId) || pointers.size > 0)
        return;
    stage.classList.remove("dragged");
    if (event.type === "pointerup" && travelled <= kSlop)
        click(conceptAt(pressed));
    pressed = null;
}

function click(number) {
    if (number >= 0)
        navigate(`#${concepts[number].id}`, { isPointedAt: true });
    else if (state.chosen >= 0)
        navigate(state.tour ? tourAddress(state.tour) : "");
}

function wheel(event) {
    event.preventDefault();
    const unit = [1, 16, stage.clientHeight][event.deltaMode];
    const strength = event.ctrlKey ? 0.01 : 0.0016; // a pinch on a touchpad comes as small turns with Ctrl
    zoomAt(onStage(event), Math.exp(-Math.max(-300, Math.min(300, event.deltaY * unit)) * strength));
}

function equipGestures() {
    stage.addEventListener("pointerdown", press);
    stage.addEventListener("pointermove", drag);
    for (const end of ["pointerup", "pointercancel"])
        stage.addEventListener(end, release);
    stage.addEventListener("wheel", wheel, { passive: false });
    stage.addEventListener("dblclick", (event) => toggleFold(conceptAt(event.target)));
    const middle = () => ({ x: stage.clientWidth / 2, y: stage.clientHeight / 2 });
    byId("zoom-in").addEventListener("click", () => zoomAt(middle(), 1.3));
    byId("zoom-out").addEventListener("click", () => zoomAt(middle(), 1 / 1.3));
    byId("zoom-fit").addEventListener("click", showWhole);
    new ResizeObserver(stageChanged).observe(stage);
}
