// camera.js: which part of the figure is on the stage. A point of the figure is on the stage at camera + scale * point.

const camera = { x: 0, y: 0, scale: 1 };
const figureSize = { width: figure.viewBox.baseVal.width, height: figure.viewBox.baseVal.height };
const kLargest = 4;
const kReadable = 0.42; // labels of 13 px are hard to read below
const kComfortable = 0.62;
const kFlight = 320; // ms

let isWhole = true; // the reader has not moved it away from the whole
let frame = 0;
let flight = 0;
let rest = 0;

const stageSize = () => ({ width: stage.clientWidth, height: stage.clientHeight });

function wholeScale() {
    const size = stageSize();
    const margin = Math.min(16, size.width / 20);
    return Math.min((size.width - 2 * margin) / figureSize.width, (size.height - 2 * margin) / figureSize.height, 1.5);
}

const leastScale = () => Math.min(wholeScale() * 0.6, 0.5);
const within = (scale) => Math.min(Math.max(scale, leastScale()), kLargest);

// One change of style in a frame, however many events came.
function moveCamera(to) {
    Object.assign(camera, to);
    if (!frame)
        frame = requestAnimationFrame(paintCamera);
}

function paintCamera() {
    frame = 0;
    figure.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
    figure.classList.toggle("far", camera.scale < 0.34);
    figure.classList.toggle("farthest", camera.scale < 0.2);
}

// While the figure only moves it is a picture that is moved; when it rests it is sharp again.
function isOnTheMove() {
    if (!figure.style.willChange)
        figure.style.willChange = "transform";
    clearTimeout(rest);
    rest = setTimeout(() => (figure.style.willChange = ""), 200);
}

function stopFlight() {
    cancelAnimationFrame(flight);
    flight = 0;
}

function panBy(dx, dy) {
    stopFlight();
    isWhole = false;
    isOnTheMove();
    moveCamera(kept({ x: camera.x + dx, y: camera.y + dy, scale: camera.scale }));
}

// Zooms so that what is at a point of the stage stays there.
function zoomAt(point, factor) {
    stopFlight();
    isWhole = false;
    const scale = within(camera.scale * factor);
    const k = scale / camera.scale;
    moveCamera(kept({ x: point.x + (camera.x - point.x) * k, y: point.y + (camera.y - point.y) * k, scale }));
}

// Something of the figure is always on the stage.
function kept({ x, y, scale }) {
    const size = stageSize();
    const least = (length) => Math.min(80, length / 4);
    const clamp = (value, extent, room) => Math.min(Math.max(value, least(room) - extent), room - least(room));
    return { x: clamp(x, figureSize.width * scale, size.width), y: clamp(y, figureSize.height * scale, size.height), scale };
}

// The camera with a point of the figure in the middle of the stage.
function cameraOn(point, scale) {
    const size = stageSize();
    return { x: size.width / 2 - point.x * scale, y: size.height / 2 - point.y * scale, scale };
}

function middleOfStage(of = camera) {
    const size = stageSize();
    return { x: (size.width / 2 - of.x) / of.scale, y: (size.height / 2 - of.y) / of.scale };
}

function flyTo(target) {
    stopFlight();
    if (stillness.matches || document.hidden) {
        moveCamera(target);
        return;
    }
    const from = { ...camera };
    const start = middleOfStage(from), end = middleOfStage(target);
    const began = performance.now();
    const step = (now) => {
        const t = Math.min(Math.max((now - began) / kFlight, 0), 1);
        if (t === 1) {
            flight = 0;
            moveCamera(target);
            return;
        }
        const eased = t * t * (3 - 2 * t);
        const scale = from.scale * (target.scale / from.scale) ** eased;
        moveCamera(cameraOn({ x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased }, scale));
        flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
}

const wholeCamera = () => cameraOn({ x: figureSize.width / 2, y: figureSize.height / 2 }, wholeScale());

function showWhole() {
    isWhole = true;
    flyTo(wholeCamera());
}

// How a page begins: with the whole map, or where reading starts if the whole could not be read.
function firstCamera() {
    if (wholeScale() >= kReadable || concepts.length === 0)
        return wholeCamera();
    const size = stageSize();
    const [x, y, width, height] = concepts[0].box;
    const scale = 0.8;
    const start = cameraOn({ x: x + width / 2, y: y + height / 2 }, scale);
    // The rest of the map is on the sides where there is more of it.
    const towards = (middle, extent, room) => (0.5 - middle / extent) * 0.6 * Math.min(room, extent * scale);
    return kept({
        x: start.x - towards(x + width / 2, figureSize.width, size.width),
        y: start.y - towards(y + height / 2, figureSize.height, size.height),
        scale,
    });
}

function boundsOf(numbers) {
    const boxes = numbers.map((number) => concepts[number].box);
    const left = Math.min(...boxes.map(([x]) => x)), top = Math.min(...boxes.map(([, y]) => y));
    return {
        left,
        top,
        width: Math.max(...boxes.map(([x, , width]) => x + width)) - left,
        height: Math.max(...boxes.map(([, y, , height]) => y + height)) - top,
    };
}

// Brings concepts into sight, not larger than they need to be read.
function flyToConcepts(numbers, largest = 1.25) {
    if (numbers.length === 0) {
        showWhole();
        return;
    }
    isWhole = false;
    const size = stageSize();
    const { left, top, width, height } = boundsOf(numbers);
    const scale = within(Math.min(size.width / (width + 120), size.height / (height + 120), largest));
    flyTo(cameraOn({ x: left + width / 2, y: top + height / 2 }, scale));
}

// Moves only if a concept is not in sight already, at a scale of `least` or more.
function bringIntoSight(number, least) {
    const size = stageSize();
    const [x, y, width, height] = concepts[number].box;
    const left = camera.x + x * camera.scale, top = camera.y + y * camera.scale;
    const margin = 24;
    const isInSight = left >= margin && top >= margin && left + width * camera.scale <= size.width - margin &&
        top + height * camera.scale <= size.height - margin;
    isWhole = false; // the panel that opens takes room from the stage, and nothing else
    if (isInSight && camera.scale >= least)
        return;
    flyTo(cameraOn({ x: x + width / 2, y: y + height / 2 }, Math.max(camera.scale, 0.8)));
}

function stageChanged() {
    if (isWhole)
        moveCamera(wholeCamera());
    else
        moveCamera(kept(camera));
}
