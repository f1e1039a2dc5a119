// folding.js: hiding what is narrower than a concept. The layout stays, so that one finds everything where it was.

const narrowerOf = (number) => concepts[number].narrower ?? [];
const canFold = (number) => number >= 0 && narrowerOf(number).length > 0;

// Everything that is reached from `starts` by steps that `leads` allows.
function reachedFrom(starts, leads) {
    const reached = new Set(starts);
    const waiting = [...starts];
    while (waiting.length > 0) {
        const number = waiting.pop();
        if (!leads(number))
            continue;
        for (const next of narrowerOf(number)) {
            if (!reached.has(next)) {
                reached.add(next);
                waiting.push(next);
            }
        }
    }
    return reached;
}

const roots = concepts.map((_, number) => number).filter((number) => concepts[number].parent < 0);

// What a concept hides is what is reached through it and from nowhere else.
function hiddenBehind(number, shown) {
    return [...reachedFrom([number], (each) => each === number || !shown.has(each))]
        .filter((each) => !shown.has(each)).length;
}

function refold() {
    const shown = reachedFrom(roots, (number) => !state.folded.has(number));
    const waiting = waitingNow();
    state.shown = concepts.map((_, number) => shown.has(number) && !waiting.has(number));
    const hidden = new Map([...state.folded].map((number) => [number, hiddenBehind(number, shown)]));
    paintShown();
    paintCounts(hidden);
    paintStanding();
    paintRing();
    paintOutlineFolds();
    return hidden;
}

function toggleFold(number) {
    if (!canFold(number))
        return;
    const isFolding = !state.folded.has(number);
    if (isFolding)
        state.folded.add(number);
    else
        state.folded.delete(number);
    const hidden = refold();
    if (state.chosen >= 0)
        paintDetailsTools();
    const { label } = concepts[number];
    announce(isFolding ? say("folded", label, hidden.get(number)) : say("unfolded", label));
}

// Unfolds whatever hides a concept.
function reveal(number) {
    if (state.shown[number])
        return;
    for (let at = concepts[number].parent; at >= 0; at = concepts[at].parent)
        state.folded.delete(at);
    refold();
}
