// theme.js: the colours that the reader likes best.

const root = document.documentElement;
const themeChoice = byId("theme");

function equipTheme() {
    // Only Paper goes with what the reader's environment prefers; any other theme was the author's choice.
    const isAutomatic = root.dataset.exported === "paper";
    if (!isAutomatic)
        themeChoice.options[0].remove();
    const names = [...themeChoice.options].map((option) => option.value);
    const kept = memory.get("theme");
    wearTheme(names.includes(kept) ? kept : isAutomatic ? "" : root.dataset.exported);
    themeChoice.addEventListener("change", () => {
        wearTheme(themeChoice.value);
        memory.set("theme", themeChoice.value);
    });
}

function wearTheme(name) {
    themeChoice.value = name;
    if (name)
        root.dataset.theme = name;
    else
        delete root.dataset.theme;
}
