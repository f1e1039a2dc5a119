// route.js: the address says what is shown: "#concept-heat", "#tour/1/3" (stop 3 of the first tour), "#tour/1/3/2" (with
// two of its steps). So places can be linked to, and the browser's back button goes back.

const numberById = new Map(concepts.map(({ id }, number) => [id, number]));

function placeIn(address) {
    const [, ...parts] = /^#tour\/(\d+)(?:\/(\d+))?(?:\/(\d+))?$/.exec(address) ?? [];
    if (parts.length === 0)
        return null;
    const [tour, stop, step] = [parts[0] - 1, (parts[1] ?? 1) - 1, Number(parts[2] ?? 0)];
    const found = tours[tour]?.stops[stop];
    return found ? { tour, stop, step: Math.min(step, found.steps.length) } : null;
}

function conceptIn(address) {
    let name = address.slice(1);
    try {
        name = decodeURIComponent(name);
    } catch {
        // As it is, then.
    }
    return numberById.get(name) ?? -1;
}

// Shows what an address says. A concept that is looked at during a tour does not end it. Who points at a concept sees
// it already.
function follow(address, { isPointedAt = false } = {}) {
    const number = conceptIn(address);
    const place = placeIn(address);
    if (number < 0)
        playTour(place);
    choose(number, { isAnnounced: !place });
    if (number >= 0)
        bringIntoSight(number, isPointedAt ? kReadable : kComfortable);
}

function navigate(address, { isReplacing = false, isPointedAt = false } = {}) {
    const isSame = location.hash === address;
    try {
        const url = address || location.pathname + location.search;
        if (isReplacing)
            history.replaceState(null, "", url);
        else if (!isSame)
            history.pushState(null, "", url);
    } catch {
        // A page that has no address of its own: it works, only the back button does not.
    }
    follow(address, { isPointedAt });
}

function equipRoute() {
    addEventListener("popstate", () => follow(location.hash));
    document.addEventListener("click", (event) => {
        const link = event.target.closest?.('a[href^="#"]');
        if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey)
            return;
        const address = link.getAttribute("href");
        if (link.classList.contains("skip")) {
            event.preventDefault();
            skipTo(byId(address.slice(1)));
        } else if (conceptIn(address) >= 0) {
            event.preventDefault();
            const isInDetails = details.contains(link);
            navigate(address);
            if (isInDetails)
                goIntoDetails();
        }
    });
}

function skipTo(target) {
    if (target === outlinePanel)
        openOutline(true);
    target.focus();
}
