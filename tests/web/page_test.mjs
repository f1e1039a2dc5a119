// page_test.mjs PROGRAM: exports pages and uses them in a browser as readers do. 77 when there is no browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { Browser, findBrowser } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const program = process.argv[2];
const browserProgram = findBrowser();
if (!browserProgram) {
    console.log("no browser: skipped");
    process.exit(77);
}

const folder = mkdtempSync(join(tmpdir(), "pages-"));

function exported(map, name, ...options) {
    const file = join(folder, name);
    execFileSync(program, ["export", map, "--depth", "0", "-o", file, ...options],
        { env: { ...process.env, QT_QPA_PLATFORM: "offscreen" }, stdio: ["ignore", "ignore", "inherit"] });
    return pathToFileURL(file).href;
}

const kChosen = 'document.querySelector("nav [aria-current]")?.textContent ?? ""';
const kFocused = "document.activeElement.id";
const kCamera = 'document.getElementById("figure").style.transform';
const kGone = 'document.querySelectorAll(".concept.gone").length';
const isOpen = (id) => `!document.getElementById("${id}").hidden`;
const textOf = (id) => `document.getElementById("${id}").textContent`;

/** Each gets a page of the built-in map. */
const tests = {
    async "the picture is on the stage and the outline says the same"(page) {
        await page.until('document.documentElement.classList.contains("live")');
        const shown = await page.value('document.querySelectorAll(".concept").length');
        assert.ok(shown > 50);
        assert.equal(await page.value('document.querySelectorAll("nav li").length'), shown);
        assert.match(await page.value(kCamera), /scale/);
    },

    async "search takes one to a concept"(page) {
        await page.click("#stage");
        await page.press("/");
        await page.until(`${kFocused} === "search"`);
        await page.type("CULTÚRAL soft");
        await page.until(isOpen("found"));
        assert.match(await page.value('document.querySelector("[role=option][aria-selected=true]").textContent'), /^cultural soft power/);
        await page.press("ArrowDown");
        await page.press("ArrowUp");
        await page.press("Enter");
        await page.until(`${kChosen} === "cultural soft power"`);
        assert.equal(await page.value("location.hash"), "#concept-cultural-soft-power");
        assert.equal(await page.value(kFocused), "details-title");
        await page.press("Escape");
        await page.until(`${kFocused} === "search"`);
        assert.equal(await page.value(isOpen("details")), false);
        await page.type(" no such thing");
        await page.until(`${textOf("found-count")} === "No concept found"`);
    },

    async "a click on a concept shows its details, whose links lead on, and the way goes back"(page) {
        await page.click("#c0");
        await page.until(isOpen("details"));
        const first = await page.value(textOf("details-title"));
        assert.equal(await page.value(kChosen), first);
        const neighbour = await page.value('document.querySelector("#details-body li a").textContent');
        await page.click("#details-body li a");
        await page.until(`${textOf("details-title")} === ${JSON.stringify(neighbour)}`);
        assert.equal(await page.value(kFocused), "details-title");
        await page.value("history.back()");
        await page.until(`${textOf("details-title")} === ${JSON.stringify(first)}`);
        await page.value("history.back()");
        await page.until(`!(${isOpen("details")})`);
    },

    async "keys walk from concept to concept, move and zoom"(page) {
        await page.value('document.getElementById("stage").focus()');
        const before = await page.value(kCamera);
        await page.press("ArrowRight");
        await page.until(`${kCamera} !== ${JSON.stringify(before)}`);
        await page.press("+");
        await page.press("0");
        await page.until(`${kCamera} === ${JSON.stringify(before)}`);
        await page.press("ArrowDown", { shift: true });
        await page.until(isOpen("details"));
        const first = await page.value(kChosen);
        await page.press("ArrowDown", { shift: true });
        await page.until(`${kChosen} !== ${JSON.stringify(first)}`);
        await page.press("Enter");
        await page.until(`${kFocused} === "details-title"`);
        await page.press("Escape");
        await page.until(`${kFocused} === "stage"`);
    },

    async "every control is reached by the tabulator"(page) {
        await page.go(`${page.address}#concept-soft-power`);
        await page.until(isOpen("details"));
        await page.click("#outline-button"); // its many links have places of their own
        const missing = new Set(["outline-button", "search", "tour-button", "theme", "help-button", "stage", "zoom-in",
            "zoom-out", "zoom-fit", "details-close", "focus-button", "fold-button"]);
        for (let i = 0; i < 60 && missing.size > 0; ++i) {
            await page.press("Tab");
            missing.delete(await page.value(kFocused));
        }
        assert.deepEqual([...missing], []);
    },

    async "folding hides what is narrower in the picture and in the outline"(page) {
        await page.go(`${page.address}#concept-soft-power`);
        await page.until(isOpen("details"));
        await page.click("#fold-button");
        await page.until(`${kGone} > 0`);
        assert.match(await page.value('document.querySelector(".counts text").textContent'), /^\+\d+$/);
        assert.match(await page.value(textOf("news")), /^soft power: \d+ concepts folded away$/);
        assert.equal(await page.value('document.querySelector("#concept-soft-power .fold").ariaExpanded'), "false");
        assert.equal(await page.value('document.querySelector("#concept-soft-power > ul").checkVisibility()'), false);
        await page.value('document.querySelector("#concept-soft-power .fold").click()');
        await page.until(`${kGone} === 0`);
        assert.equal(await page.value(textOf("fold-button")), "Fold");
    },

    async "what is hidden is unfolded for somebody who looks for it"(page) {
        const child = await page.value('document.querySelector("#concept-soft-power > ul > li").id');
        await page.value('document.querySelector("#concept-soft-power .fold").click()');
        await page.until(`${kGone} > 0`);
        await page.value(`location.hash = "#${child}"`);
        await page.until(`${kGone} === 0`);
    },

    async "focus leaves a concept and its neighbours"(page) {
        await page.go(`${page.address}#concept-soft-power`);
        await page.until(isOpen("details"));
        await page.value('document.getElementById("stage").focus()');
        await page.press("f");
        await page.until('document.querySelector("#figure.veiled use[href=\\"#c" + document.querySelector("#concept-soft-power").dataset.index + "\\"]")');
        assert.equal(await page.value('document.getElementById("focus-button").ariaPressed'), "true");
        await page.press("Escape");
        await page.until('!document.querySelector("#figure.veiled")');
    },

    async "a tour goes from stop to stop"(page) {
        await page.click("#tour-button");
        await page.until(isOpen("tour"));
        assert.equal(await page.value(kFocused), "tour-next");
        assert.match(await page.value(textOf("tour-place")), /^Stop 1 of \d+$/);
        const title = await page.value(textOf("tour-title"));
        for (let i = 0; i < 30 && (await page.value(textOf("tour-title"))) === title; ++i)
            await page.press("Enter");
        assert.match(await page.value("location.hash"), /^#tour\/1\/2/);
        await page.press("PageDown");
        await page.press("PageUp");
        await page.press("b");
        await page.until(`${textOf("tour-title")} === ${JSON.stringify(title)}`);
        await page.press("Escape");
        await page.until(`!(${isOpen("tour")})`);
        assert.equal(await page.value(kGone), 0);
    },

    async "steps of a stop reveal concepts"(page) {
        await page.go(`${page.address}#tour/1/2`);
        await page.until(isOpen("tour"));
        const waiting = await page.value(kGone);
        assert.ok(waiting > 0);
        await page.click("#tour-next");
        await page.until(`${kGone} < ${waiting}`);
        assert.equal(await page.value("location.hash"), "#tour/1/2/1");
    },

    async "an address leads to a concept"(page) {
        await page.go(`${page.address}#concept-culture`);
        await page.until(`${textOf("details-title")} === "culture"`);
        await page.until(`(() => {
            const box = document.querySelector(".ring").getBoundingClientRect();
            const stage = document.getElementById("stage").getBoundingClientRect();
            return box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;
        })()`);
        assert.equal(await page.value("document.scrollingElement.scrollTop + document.getElementById('stage').scrollTop"), 0);
    },

    async "themes change the colours of all of it"(page) {
        const look = () => page.value(`[getComputedStyle(document.documentElement).backgroundColor,
            getComputedStyle(document.querySelector("#c0 > :first-child")).fill].join()`);
        const seen = new Set([await look()]);
        for (const name of ["night", "high-contrast", "print"]) {
            await page.value(`(() => {
                const choice = document.getElementById("theme");
                choice.value = "${name}";
                choice.dispatchEvent(new Event("change"));
            })()`);
            seen.add(await look());
        }
        assert.equal(seen.size, 4);
    },

    async "the wheel zooms to where the pointer is"(page) {
        const at = () => page.value(`(() => {
            const box = document.getElementById("c0").getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
        })()`);
        const before = await at();
        await page.mouse("mouseWheel", before.x, before.y, { deltaX: 0, deltaY: -240 });
        await page.until(`document.getElementById("c0").getBoundingClientRect().width > ${before.width} * 1.2`);
        const after = await at();
        assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 2);
    },

    async "help is a key away and can turn keys of one letter off"(page) {
        await page.click("#stage");
        await page.press("?");
        await page.until('document.getElementById("help").open');
        await page.click("#letter-keys");
        await page.press("Escape");
        await page.until('!document.getElementById("help").open');
        await page.press("?");
        await page.frames();
        assert.equal(await page.value('document.getElementById("help").open'), false);
    },
};

/** These get the browser. */
const wholeTests = {
    async "Night is worn where the dark is preferred"(browser) {
        const page = await browser.open(kPage, { media: [{ name: "prefers-color-scheme", value: "dark" }] });
        assert.equal(await page.value("getComputedStyle(document.documentElement).colorScheme"), "dark");
        const bold = await browser.open(exported("builtin:cultural-soft-power", "print.html", "--theme", "print"),
            { media: [{ name: "prefers-color-scheme", value: "dark" }] });
        assert.equal(await bold.value("getComputedStyle(document.documentElement).colorScheme"), "light");
        return [page, bold];
    },

    async "labels, title and language are Chinese if asked for"(browser) {
        const page = await browser.open(exported("builtin:cultural-soft-power", "zh.html", "--language", "zh-Hans"));
        assert.equal(await page.value("document.documentElement.lang"), "zh-Hans");
        await page.value('document.getElementById("search").focus()');
        await page.send("Input.insertText", { text: "软实力" });
        await page.until(isOpen("found"));
        await page.press("Enter");
        await page.until(`${textOf("details-title")} === "软实力"`);
        return [page];
    },

    async "nothing of a hostile map runs, loads or breaks out"(browser) {
        const page = await browser.open(exported(join(here, "hostile.graphml"), "hostile.html"));
        await page.until('document.documentElement.classList.contains("live")');
        assert.equal(await page.value('document.querySelectorAll("script").length'), 2);
        assert.equal(await page.value('document.querySelectorAll("img, iframe, style ~ style, [onload], [onclick], [style]:not(#figure)").length'), 0);
        const many = await page.value('document.querySelectorAll(".concept").length');
        assert.equal(many, 4);
        for (let i = 0; i < many; ++i) {
            await page.value(`document.querySelectorAll("nav li a")[${i}].click()`);
            await page.until(isOpen("details"));
            for (const address of await page.value('[...document.querySelectorAll("a")].map((a) => a.getAttribute("href"))'))
                assert.match(address, /^(#|https:\/\/example\.org\/\?a=1)/);
        }
        await page.value('document.getElementById("search").focus()');
        await page.type("script");
        await page.until(isOpen("found"));
        await page.frames();
        return [page];
    },

    async "an empty map makes a page too"(browser) {
        const page = await browser.open(exported(join(here, "empty.graphml"), "empty.html"));
        await page.until('document.documentElement.classList.contains("live")');
        await page.value('document.getElementById("stage").focus()');
        await page.press("Enter");
        await page.press("0");
        return [page];
    },
};

const kPage = exported("builtin:cultural-soft-power", "page.html");
const browser = new Browser(browserProgram);
let failed = 0;

/** Whatever a test does, the page must not have asked for anything nor complained. */
async function run(name, test) {
    const began = Date.now();
    try {
        for (const page of await test()) {
            await page.frames();
            assert.deepEqual({ requests: page.requests, complaints: page.complaints, dialogs: page.dialogs },
                { requests: [], complaints: [], dialogs: [] });
            await page.close();
        }
        console.log(`ok      ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${name}`);
    } catch (error) {
        failed += 1;
        console.log(`FAILED  ${name}\n${error.stack}`);
    }
}

try {
    for (const [name, test] of Object.entries(tests)) {
        await run(name, async () => {
            const page = await browser.open(kPage);
            page.address = kPage;
            await test(page);
            return [page];
        });
    }
    for (const [name, test] of Object.entries(wholeTests))
        await run(name, () => test(browser));
} finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? "all passed" : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
