// picture.js: the groups of the figure, which of them are shown, and what stands out. What stands out is drawn a second
// time above a veil, so that no other group has to change.

const conceptGroups = concepts.map((_, number) => byId(`c${number}`));
const lines = [...figure.querySelectorAll("[data-ends]")].map((group, number) => {
    group.id = `line${number}`;
    return { group, ends: group.dataset.ends.split(" ").map(Number) };
});

const veil = drawn("rect", { class: "veil", x: -1e5, y: -1e5, width: 2e5, height: 2e5 });
const standing = drawn("g", { class: "standing" });
const counts = drawn("g", { class: "counts" });
const ring = drawn("rect", { class: "ring", rx: 9 });
figure.append(veil, standing, ring, counts);

// Where the map's font is not installed, lines may come out longer than their boxes are; they are set smaller then.
function fitTexts() {
    const tooLong = [];
    for (const text of figure.querySelectorAll(".concept > text:nth-child(2), .phrase > text")) {
        const [box, badge] = [text.previousElementSibling, text.nextElementSibling];
        const { x, width } = box.width ? { x: box.x.baseVal.value, width: box.width.baseVal.value } : box.getBBox();
        const room = badge ? badge.x.baseVal.value - x : width;
        const padding = text.parentNode.classList.contains("concept") ? 12 : 2;
        const length = text.getBBox().width;
        if (length > room - padding)
            tooLong.push([text, (room - padding) / length]);
    }
    for (const [text, share] of tooLong)
        text.setAttribute("font-size", (Number(text.getAttribute("font-size")) * Math.max(share, 0.75)).toFixed(2));
}

// Every second end and the first: a frame around several concepts shows as long as one of them does.
const joins = (line, isPart) => isPart(line.ends[0]) && line.ends.slice(1).some(isPart);

function paintShown() {
    conceptGroups.forEach((group, number) => group.classList.toggle("gone", !state.shown[number]));
    for (const line of lines)
        line.group.classList.toggle("gone", !joins(line, (number) => state.shown[number]));
}

// Neighbours in the picture: by what the map says, and by the lines that stand for several relations.
function neighboursOf(number) {
    const found = new Set();
    for (const each of propositionsOf[number])
        for (const end of ends(propositions[each]))
            if (end >= 0)
                found.add(end);
    for (const line of lines)
        if (line.ends.length === 2 && line.ends.includes(number))
            line.ends.forEach((end) => found.add(end));
    found.delete(number);
    return [...found].filter((each) => state.shown[each]).sort((a, b) => a - b);
}

function linesAt(number) {
    return lines.filter((line) => line.ends.includes(number));
}

function linesAmong(numbers) {
    const members = new Set(numbers);
    return lines.filter((line) => joins(line, (number) => members.has(number)));
}

function standOut(numbers, withLines) {
    const groups = [...withLines.map((line) => line.group), ...numbers.map((number) => conceptGroups[number])];
    standing.replaceChildren(...groups.filter((group) => group && !group.classList.contains("gone"))
        .map((group) => drawn("use", { href: `#${group.id}` })));
    figure.classList.toggle("veiled", numbers.length > 0);
}

// What a stop of the tour lights, else the chosen concept with its neighbours if the reader focuses on it.
function paintStanding() {
    const stop = stopNow();
    if (state.isFocused && state.chosen >= 0) {
        standOut([...neighboursOf(state.chosen), state.chosen], linesAt(state.chosen));
    } else if (stop && (stop.lit.length > 0 || stop.shown)) {
        const numbers = stop.lit.length > 0 ? stop.lit : stop.shown;
        standOut(numbers, linesAmong(numbers));
    } else {
        standOut([], []);
    }
}

function paintRing() {
    const isChosen = state.chosen >= 0 && state.shown[state.chosen];
    ring.classList.toggle("gone", !isChosen);
    if (!isChosen)
        return;
    const [x, y, width, height] = concepts[state.chosen].box;
    const room = 4;
    const place = { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
    for (const [key, value] of Object.entries(place))
        ring.setAttribute(key, value);
}

// "+12" at what is folded.
function paintCounts(hidden) {
    counts.replaceChildren(...[...state.folded].filter((number) => state.shown[number]).map((number) => {
        const [x, y, width, height] = concepts[number].box;
        const text = `+${hidden.get(number)}`;
        const size = 14 + 8 * text.length;
        const badge = drawn("g", { transform: `translate(${x + width - size / 2} ${y + height - 8})` });
        const label = drawn("text", { x: size / 2, y: 14.5, "text-anchor": "middle" });
        label.textContent = text;
        badge.append(drawn("rect", { width: size, height: 20, rx: 10 }), label);
        return badge;
    }));
}
