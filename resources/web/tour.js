// tour.js: going through a tour that the author prepared.

const tourPanel = byId("tour");
const tourButton = byId("tour-button");

const stopNow = () => (state.tour ? tours[state.tour.tour].stops[state.tour.stop] : null);

// What the stop has not revealed yet.
const waitingNow = () => new Set(state.tour ? stopNow().steps.slice(state.tour.step).flat() : []);

const tourAddress = ({ tour, stop, step }) => `#tour/${tour + 1}/${stop + 1}${step > 0 ? `/${step}` : ""}`;

// One step on or back from a place; null at the ends.
function placeBeside({ tour, stop, step }, way) {
    const { stops } = tours[tour];
    if (way > 0)
        return step < stops[stop].steps.length ? { tour, stop, step: step + 1 }
            : stop + 1 < stops.length ? { tour, stop: stop + 1, step: 0 } : null;
    return step > 0 ? { tour, stop, step: step - 1 }
        : stop > 0 ? { tour, stop: stop - 1, step: stops[stop - 1].steps.length } : null;
}

function goOn(way) {
    const next = state.tour && placeBeside(state.tour, way);
    if (next)
        navigate(tourAddress(next), { isReplacing: next.stop === state.tour.stop });
}

function startTour(tour) {
    navigate(tourAddress({ tour, stop: 0, step: 0 }));
    byId("tour-next").focus();
}

function endTour() {
    const wasInside = tourPanel.contains(document.activeElement);
    navigate("");
    if (wasInside)
        tourButton.focus();
}

// `place` null: no tour.
function playTour(place) {
    const before = state.tour;
    if (!place && !before)
        return;
    state.tour = place;
    tourPanel.hidden = !place;
    tourButton.setAttribute("aria-expanded", Boolean(place));
    if (place) {
        state.isFocused = false;
        unfoldFor(stopNow());
    }
    refold();
    if (!place)
        return;
    paintTour();
    if (!before || before.stop !== place.stop || before.tour !== place.tour)
        lookAt(stopNow());
}

// A stop shows what it is about, whatever the reader has folded.
function unfoldFor(stop) {
    for (const number of [...stop.lit, ...stop.steps.flat()])
        for (let at = concepts[number].parent; at >= 0; at = concepts[at].parent)
            state.folded.delete(at);
}

function lookAt(stop) {
    const kStageHeight = 1080; // of the screen that zooms of stops are kept for
    const { camera: wanted, lit, shown } = stop;
    if (wanted) {
        isWhole = false;
        const [x, y, width, height] = concepts[wanted.at].box;
        const scale = within(Math.max(wanted.zoom * stageSize().height / kStageHeight, kReadable));
        flyTo(cameraOn({ x: x + width / 2, y: y + height / 2 }, scale));
    } else {
        flyToConcepts(lit.length > 0 ? lit : shown ?? []);
    }
}

function paintTour() {
    const { tour, stop, step } = state.tour;
    const { name, stops } = tours[tour];
    const { title, steps } = stops[stop];
    const place = say("stopOf", stop + 1, stops.length);
    byId("tour-place").textContent = place;
    byId("tour-name").textContent = tours.length === 1 ? name : "";
    byId("tours").value = tour;
    byId("tour-title").textContent = title;
    byId("tour-steps").replaceChildren(...steps.map((_, i) => make("i", i < step ? { class: "done" } : {})));
    // Not disabled: the focus would be lost.
    byId("tour-back").setAttribute("aria-disabled", !placeBeside(state.tour, -1));
    byId("tour-next").setAttribute("aria-disabled", !placeBeside(state.tour, 1));
    const revealed = step > 0 ? steps[step - 1].map((number) => concepts[number].label).join(", ") : `${place}: ${title}`;
    announce(revealed);
}

function equipTour() {
    tourButton.hidden = tours.length === 0;
    const choice = byId("tours");
    choice.append(...tours.map(({ name }, number) => make("option", { value: number, text: name })));
    byId("tour-choice").hidden = tours.length < 2;
    choice.addEventListener("change", () => navigate(tourAddress({ tour: Number(choice.value), stop: 0, step: 0 })));
    tourButton.addEventListener("click", () => (state.tour ? endTour() : startTour(0)));
    byId("tour-end").addEventListener("click", endTour);
    byId("tour-back").addEventListener("click", () => goOn(-1));
    byId("tour-next").addEventListener("click", () => goOn(1));
}
