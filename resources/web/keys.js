// keys.js: everything without a pointer.

const help = byId("help");
const letterKeys = byId("letter-keys");
const kStep = 60; // px of the stage
const kWays = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest concept in that direction; what is to the side counts as farther away.
function conceptTowards([dx, dy]) {
    const middle = ([x, y, width, height]) => ({ x: x + width / 2, y: y + height / 2 });
    const from = state.chosen >= 0 ? middle(concepts[state.chosen].box) : middleOfStage();
    let best = -1, least = Infinity;
    concepts.forEach(({ box }, number) => {
        if (!state.shown[number] || number === state.chosen)
            return;
        const at = middle(box);
        const along = (at.x - from.x) * dx + (at.y - from.y) * dy;
        const aside = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
        const distance = state.chosen < 0 ? Math.hypot(along, aside) : along + 2 * aside;
        if ((along > 1 || state.chosen < 0) && distance < least) {
            best = number;
            least = distance;
        }
    });
    return best;
}

function stageKey(event) {
    const way = kWays[event.key];
    if (way && event.shiftKey) {
        const number = conceptTowards(way);
        if (number >= 0)
            navigate(`#${concepts[number].id}`, { isReplacing: state.chosen >= 0, isPointedAt: true });
    } else if (way) {
        panBy(-way[0] * kStep, -way[1] * kStep);
    } else if (event.key === "Enter") {
        const number = state.chosen >= 0 ? state.chosen : conceptTowards([1, 0]);
        if (number >= 0) {
            navigate(`#${concepts[number].id}`);
            goIntoDetails();
        }
    } else {
        return;
    }
    event.preventDefault();
}

const zoomInMiddle = (factor) => zoomAt({ x: stage.clientWidth / 2, y: stage.clientHeight / 2 }, factor);

const kLetterKeys = {
    "+": () => zoomInMiddle(1.3),
    "=": () => zoomInMiddle(1.3),
    "-": () => zoomInMiddle(1 / 1.3),
    0: showWhole,
    "/": () => searchField.focus(),
    z: () => toggleFold(state.chosen),
    f: toggleFocus,
    n: () => goOn(1),
    b: () => goOn(-1),
    "?": () => help.showModal(),
};

// Closes one thing; what was opened last, as far as the page knows.
function escape() {
    if (state.isFocused)
        toggleFocus();
    else if (!outlinePanel.hidden && isNarrow.matches) {
        openOutline(false);
        outlineButton.focus();
    } else if (state.chosen >= 0 && state.tour) {
        navigate(tourAddress(state.tour));
        byId("tour-next").focus();
    } else if (state.chosen >= 0)
        leaveDetails();
    else if (state.tour)
        endTour();
}

const isTyping = (element) => element.matches("input[type=search], select, textarea");

function pageKey(event) {
    if (event.defaultPrevented || help.open || event.ctrlKey || event.metaKey || event.altKey)
        return;
    if (event.key === "Escape") {
        escape();
        return;
    }
    if (isTyping(event.target))
        return;
    const pages = { PageDown: 1, PageUp: -1 };
    if (state.tour && event.key in pages) {
        event.preventDefault();
        goOn(pages[event.key]);
        return;
    }
    const act = letterKeys.checked && kLetterKeys[event.key.toLowerCase()];
    if (!act)
        return;
    event.preventDefault();
    act();
}

const isNarrow = matchMedia("(max-width: 760px)");

function equipKeys() {
    stage.addEventListener("keydown", stageKey);
    document.addEventListener("keydown", pageKey);
    byId("help-button").addEventListener("click", () => help.showModal());
    byId("help-close").addEventListener("click", () => help.close());
    help.addEventListener("click", (event) => event.target === help && help.close());
    letterKeys.checked = memory.get("letter-keys") !== "no";
    letterKeys.addEventListener("change", () => memory.set("letter-keys", letterKeys.checked ? "yes" : "no"));
}
