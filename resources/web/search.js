// search.js: finding concepts by their labels and definitions; case and diacritics do not matter.

const searchField = byId("search");
const foundPanel = byId("found");
const hitList = byId("hits");
const kMostHits = 40;

const kLetters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th" };

// As texts are compared.
function folded(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßæœøđðłıþ]/g, (letter) => kLetters[letter]);
}

let index = null;

function searchIndex() {
    index ??= concepts.map(({ label, definition }) => ({ label: folded(label), definition: folded(definition ?? "") }));
    return index;
}

// The better, the less; undefined: not at all.
function rank({ label, definition }, words) {
    const all = words.join(" ");
    if (label === all)
        return 0;
    if (label.startsWith(all))
        return 1;
    if (words.every((word) => label.includes(word)))
        return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 2 : 3;
    return words.every((word) => label.includes(word) || definition.includes(word)) ? 4 : undefined;
}

function find(text) {
    const words = folded(text).split(/\s+/).filter(Boolean);
    if (words.length === 0)
        return [];
    return searchIndex().map((entry, number) => ({ number, rank: rank(entry, words) }))
        .filter((hit) => hit.rank !== undefined)
        .sort((a, b) => a.rank - b.rank || a.number - b.number);
}

let hits = [];
let current = -1; // of hits

function search() {
    hits = find(searchField.value);
    const isOpen = searchField.value.trim() !== "";
    foundPanel.hidden = !isOpen;
    searchField.setAttribute("aria-expanded", isOpen && hits.length > 0);
    hitList.hidden = hits.length === 0;
    hitList.replaceChildren(...hits.slice(0, kMostHits).map(({ number }, i) => {
        const { label, definition } = concepts[number];
        const hit = make("li", { role: "option", id: `hit${i}`, "aria-selected": "false", "data-hit": i },
            make("span", { dir: "auto", text: label }));
        if (definition)
            hit.append(make("small", { dir: "auto", text: definition }));
        return hit;
    }));
    const text = hits.length === 0 ? say("noHits") : hits.length === 1 ? say("oneHit") : say("manyHits", hits.length);
    byId("found-count").textContent = text;
    if (isOpen)
        announce(text);
    mark(hits.length > 0 ? 0 : -1);
}

function mark(which) {
    const many = hitList.children.length;
    hitList.children[current]?.setAttribute("aria-selected", "false");
    current = many === 0 ? -1 : (which + many) % many;
    const hit = hitList.children[current];
    if (hit) {
        hit.setAttribute("aria-selected", "true");
        hit.scrollIntoView({ block: "nearest" });
        searchField.setAttribute("aria-activedescendant", hit.id);
    } else {
        searchField.removeAttribute("aria-activedescendant");
    }
}

function closeSearch() {
    foundPanel.hidden = true;
    searchField.setAttribute("aria-expanded", "false");
    searchField.removeAttribute("aria-activedescendant");
}

function take(which) {
    const hit = hits[which];
    if (!hit)
        return;
    closeSearch();
    navigate(`#${concepts[hit.number].id}`);
    goIntoDetails();
}

function searchKey(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.isComposing)
        return;
    if (event.key in steps) {
        event.preventDefault();
        if (foundPanel.hidden)
            search();
        else
            mark(current + steps[event.key]);
    } else if (event.key === "Enter") {
        event.preventDefault();
        take(current);
    } else if (event.key === "Escape" && !foundPanel.hidden) {
        event.preventDefault();
        event.stopPropagation();
        closeSearch();
    }
}

function equipSearch() {
    searchField.addEventListener("input", search);
    searchField.addEventListener("keydown", searchKey);
    searchField.addEventListener("focus", () => searchField.value.trim() && search());
    searchField.addEventListener("blur", closeSearch);
    hitList.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    hitList.addEventListener("click", (event) => {
        const hit = event.target.closest("[data-hit]");
        if (hit)
            take(Number(hit.dataset.hit));
    });
}
