// outline.js: the list of concepts beside the map, in step with it. Folding there is folding in the map.

const outlinePanel = byId("outline-panel");
const outlineButton = byId("outline-button");
const outlineItems = [];
for (const item of outlinePanel.querySelectorAll("li"))
    outlineItems[item.dataset.index] = item;
const outlineLinks = outlineItems.map((item) => item.querySelector("a"));
const outlineFolds = new Map();

function equipOutline() {
    outlineItems.forEach((item, number) => {
        if (!item.querySelector(":scope > ul"))
            return;
        const fold = make("button", own({
            type: "button",
            class: "fold",
            "aria-expanded": "true",
            "aria-label": say("foldThis", concepts[number].label),
        }));
        fold.addEventListener("click", () => toggleFold(number));
        outlineFolds.set(number, fold);
        item.firstElementChild.prepend(fold);
    });
    outlineButton.addEventListener("click", () => openOutline(outlinePanel.hidden));
    byId("outline-close").addEventListener("click", () => {
        openOutline(false);
        outlineButton.focus();
    });
    openOutline(innerWidth >= 1000);
}

function openOutline(isOpen) {
    outlinePanel.hidden = !isOpen;
    outlineButton.setAttribute("aria-expanded", isOpen);
    if (isOpen)
        showInOutline();
}

function paintOutlineFolds() {
    for (const [number, fold] of outlineFolds) {
        const isFolded = state.folded.has(number);
        if (fold.getAttribute("aria-expanded") === String(!isFolded))
            continue;
        fold.setAttribute("aria-expanded", !isFolded);
        outlineItems[number].classList.toggle("folded", isFolded);
    }
}

let markedInOutline = null;

function paintOutlineChoice() {
    markedInOutline?.removeAttribute("aria-current");
    markedInOutline = state.chosen >= 0 ? outlineLinks[state.chosen] : null;
    markedInOutline?.setAttribute("aria-current", "true");
    showInOutline();
}

// Scrolls the list and nothing else.
function showInOutline() {
    if (!markedInOutline || outlinePanel.hidden)
        return;
    const list = outlinePanel.querySelector(".outline");
    const room = list.getBoundingClientRect(), mark = markedInOutline.getBoundingClientRect();
    if (mark.top < room.top || mark.bottom > room.bottom)
        list.scrollTop += mark.top - room.top - room.height / 3;
}
