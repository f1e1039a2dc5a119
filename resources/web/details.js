// details.js: what the map says of the chosen concept.

const details = byId("details");
const detailsTitle = byId("details-title");
const focusButton = byId("focus-button");
const foldButton = byId("fold-button");

function conceptLink(number) {
    if (number < 0)
        return make("span", { dir: "auto", text: others[-1 - number] });
    return make("a", { dir: "auto", href: `#${concepts[number].id}`, text: concepts[number].label });
}

// "hard power — is the basis of → soft power", with a link for the other one.
function propositionItem(number, chosen) {
    const [from, phrase, to] = propositions[number];
    const end = (each) => (each === chosen ? make("span", { class: "self", dir: "auto", text: concepts[each].label }) : conceptLink(each));
    const middle = make("span", { class: "phrase", dir: "auto", text: phrase ? ` ${phrase} ` : " " });
    return make("li", {}, end(from), middle, make("span", { class: "arrow", text: "\u2192" }), end(to));
}

function section(key, ...content) {
    return make("section", {}, make("h3", own({ text: say(key) })), ...content);
}

function linkElement(address) {
    const words = address.replace(/^(https?:\/\/|mailto:)/, "").replace(/\/$/, "");
    return make("a", {
        href: address,
        target: "_blank",
        rel: "noopener noreferrer nofollow",
        referrerpolicy: "no-referrer",
        text: words,
    }, make("span", own({ class: "unseen", text: ` (${say("newWindow")})` })));
}

function* detailsOf(number) {
    const subject = concepts[number];
    if (subject.definition)
        yield make("div", { class: "definition plain" }, ...paragraphs(subject.definition));
    if (subject.hidden)
        yield make("p", own({ class: "remark", text: say("notShown", subject.hidden) }));
    const statements = propositionsOf[number];
    if (statements.length > 0)
        yield section("propositions", make("ul", {}, ...statements.map((each) => propositionItem(each, number))));
    if (subject.notes)
        yield section("notes", make("div", { class: "plain" }, ...paragraphs(subject.notes)));
    if (subject.source)
        yield section("source", make("div", { class: "plain" }, ...paragraphs(subject.source)));
    if (subject.link)
        yield section("link", make("p", { class: "address" }, linkElement(subject.link)));
    if (subject.tags)
        yield section("tags", make("ul", { class: "tags" }, ...subject.tags.map((text) => make("li", { dir: "auto", text }))));
}

function paintDetails() {
    const number = state.chosen;
    details.hidden = number < 0;
    if (number < 0)
        return;
    detailsTitle.textContent = concepts[number].label;
    const body = byId("details-body");
    body.replaceChildren(...detailsOf(number));
    body.scrollTop = 0;
    paintDetailsTools();
}

function paintDetailsTools() {
    const isFolded = state.folded.has(state.chosen);
    focusButton.setAttribute("aria-pressed", state.isFocused);
    foldButton.hidden = !canFold(state.chosen);
    foldButton.setAttribute("aria-expanded", !isFolded);
    foldButton.textContent = say(isFolded ? "unfold" : "fold");
}

// Where the focus was before it went into the panel.
let cameToDetailsFrom = null;

function goIntoDetails() {
    if (!details.contains(document.activeElement))
        cameToDetailsFrom = document.activeElement;
    detailsTitle.focus();
}

function leaveDetails() {
    const wasInside = details.contains(document.activeElement);
    navigate("");
    if (wasInside)
        (cameToDetailsFrom?.isConnected && cameToDetailsFrom !== document.body ? cameToDetailsFrom : stage).focus();
}

function choose(number, { isAnnounced = true } = {}) {
    const isOther = number !== state.chosen;
    state.chosen = number;
    if (number < 0)
        state.isFocused = false;
    else
        reveal(number);
    paintDetails();
    paintOutlineChoice();
    paintRing();
    paintStanding();
    if (number >= 0 && isOther && isAnnounced) {
        const many = propositionsOf[number].length;
        announce(say(many === 1 ? "oneProposition" : "manyPropositions", concepts[number].label, many));
    }
}

function toggleFocus() {
    if (state.chosen < 0)
        return;
    state.isFocused = !state.isFocused;
    paintDetailsTools();
    paintStanding();
    const around = neighboursOf(state.chosen);
    announce(state.isFocused ? say("focused", concepts[state.chosen].label, around.length) : say("unfocused"));
    if (state.isFocused)
        flyToConcepts([state.chosen, ...around]);
}

function equipDetails() {
    byId("details-close").addEventListener("click", leaveDetails);
    focusButton.addEventListener("click", toggleFocus);
    foldButton.addEventListener("click", () => toggleFold(state.chosen));
}
