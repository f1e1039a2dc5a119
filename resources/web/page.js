// page.js: what the page holds, and small tools that the other parts use.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const { concepts, propositions, others, tours } = data;

const stage = byId("stage");
const figure = byId("figure");
const stillness = matchMedia("(prefers-reduced-motion: reduce)");

// What the reader has done so far.
const state = {
    chosen: -1, // number of a concept
    isFocused: false, // on the chosen one
    folded: new Set(),
    shown: concepts.map(() => true), // what folding leaves, and a tour has revealed
    tour: null, // { tour, stop, step }: numbers
};

// A text of the page with its gaps filled.
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`%${i + 1}`, () => value), data.texts[key]);

// Read out by screen readers as soon as they have time.
function announce(text) {
    byId("news").textContent = text;
}

// An element; its text is text, whatever is in it.
function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key === "text")
            element.textContent = value;
        else
            element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
}

function drawn(name, attributes = {}) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes))
        element.setAttribute(key, value);
    return element;
}

// Paragraphs of a text; an empty line separates them.
const paragraphs = (text) => text.split(/\n{2,}/).map((part) => make("p", { dir: "auto", text: part }));

const pageLanguage = byId("news").lang;

// What the page says itself may be in another language than the map.
const own = (attributes) => ({ lang: pageLanguage, dir: "auto", ...attributes });

const ends = (proposition) => [proposition[0], proposition[2]];

// Numbers of propositions by concept: first what starts from it, then what ends at it.
const propositionsOf = concepts.map(() => []);
propositions.forEach(([from], number) => from >= 0 && propositionsOf[from].push(number));
propositions.forEach(([from, , to], number) => to >= 0 && to !== from && propositionsOf[to].push(number));

// Not every place lets a page keep something.
const memory = {
    get(key) {
        try {
            return localStorage.getItem(`conspectus-${key}`);
        } catch {
            return null;
        }
    },
    set(key, value) {
        try {
            localStorage.setItem(`conspectus-${key}`, value);
        } catch {
            // It holds for this visit only.
        }
    },
};
