// browser.mjs: a browser without a window, spoken to by the DevTools protocol over a pipe. No library, no port.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const kPatience = 30_000; // ms; how long a busy machine may take for anything

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The path of a browser, or nothing. */
export function findBrowser() {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
        for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
            try {
                accessSync(join(folder, name), constants.X_OK);
                return join(folder, name);
            } catch {
                // The next one.
            }
        }
    }
    return null;
}

export class Browser {
    #process;
    #profile = mkdtempSync(join(tmpdir(), "page-test-"));
    #pending = new Map();
    #listeners = new Set();
    #count = 0;
    #rest = "";

    constructor(program) {
        const flags = ["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--window-size=1280,720", `--user-data-dir=${this.#profile}`, "about:blank"];
        this.#process = spawn(program, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        this.#process.stdio[4].setEncoding("utf8").on("data", (part) => this.#read(part));
        this.#process.on("exit", () => this.#pending.forEach(({ reject }) => reject(new Error("the browser is gone"))));
    }

    #read(part) {
        const messages = (this.#rest + part).split("\0");
        this.#rest = messages.pop();
        for (const text of messages) {
            const message = JSON.parse(text);
            const asked = this.#pending.get(message.id);
            this.#pending.delete(message.id);
            if (message.error)
                asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
            else if (asked)
                asked.resolve(message.result);
            else
                this.#listeners.forEach((listener) => listener(message));
        }
    }

    send(method, params = {}, sessionId = undefined) {
        const id = ++this.#count;
        this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((resolve, reject) => this.#pending.set(id, { method, resolve, reject }));
    }

    listen(listener) {
        this.#listeners.add(listener);
    }

    async open(address, { width = 1280, height = 720, media = [] } = {}) {
        const { browserContextId } = await this.send("Target.createBrowserContext");
        const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
        const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
        const page = new Page(this, sessionId, browserContextId);
        for (const domain of ["Page", "Runtime", "Network", "Log"])
            await page.send(`${domain}.enable`);
        await page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
        await page.send("Emulation.setEmulatedMedia", { features: media });
        await page.go(address);
        return page;
    }

    async close() {
        const gone = new Promise((resolve) => this.#process.on("exit", resolve));
        await Promise.race([this.send("Browser.close").catch(() => {}), gone]);
        await Promise.race([gone, pause(5000)]);
        this.#process.kill("SIGKILL");
        rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
    }
}

const kKeys = { " ": 32, Enter: 13, Escape: 27, Tab: 9, PageUp: 33, PageDown: 34, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39,
    ArrowDown: 40 };

/** A page, and everything that it did and should not have done. */
class Page {
    requests = [];
    complaints = []; // errors, warnings, broken policies
    dialogs = [];
    #browser;
    #session;
    #context;
    #loaded = 0;

    constructor(browser, session, context) {
        this.#browser = browser;
        this.#session = session;
        this.#context = context;
        browser.listen((message) => message.sessionId === session && this.#note(message));
    }

    #note({ method, params }) {
        if (method === "Network.requestWillBeSent" && params.type !== "Document")
            this.requests.push(params.request.url);
        else if (method === "Runtime.consoleAPICalled")
            this.complaints.push(params.args.map((each) => each.value ?? each.description).join(" "));
        else if (method === "Runtime.exceptionThrown")
            this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
        else if (method === "Log.entryAdded")
            this.complaints.push(params.entry.text);
        else if (method === "Page.loadEventFired")
            this.#loaded += 1;
        else if (method === "Page.javascriptDialogOpening") {
            this.dialogs.push(params.message);
            this.send("Page.handleJavaScriptDialog", { accept: false });
        }
    }

    send(method, params = {}) {
        return this.#browser.send(method, params, this.#session);
    }

    async go(address) {
        const before = this.#loaded;
        const { loaderId } = await this.send("Page.navigate", { url: address });
        if (!loaderId) // another place of the same page
            return;
        for (const end = Date.now() + kPatience; this.#loaded === before && Date.now() < end;)
            await pause(20);
    }

    async value(expression) {
        const { result, exceptionDetails } = await this.send("Runtime.evaluate",
            { expression, returnByValue: true, awaitPromise: true });
        if (exceptionDetails)
            throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
        return result.value;
    }

    /** Waits until an expression is true. */
    async until(expression) {
        for (const end = Date.now() + kPatience; Date.now() < end; await pause(40)) {
            if (await this.value(expression))
                return;
        }
        throw new Error(`never came true: ${expression}`);
    }

    /** What somebody waits for who looks at the page: two frames. */
    frames() {
        return this.value("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    async press(key, { shift = false } = {}) {
        const isText = key.length === 1;
        const event = {
            key,
            text: isText ? key : key === "Enter" ? "\r" : undefined,
            windowsVirtualKeyCode: kKeys[key] ?? key.toUpperCase().charCodeAt(0),
            modifiers: shift ? 8 : 0,
        };
        await this.send("Input.dispatchKeyEvent", { ...event, type: event.text ? "keyDown" : "rawKeyDown" });
        await this.send("Input.dispatchKeyEvent", { ...event, type: "keyUp", text: undefined });
    }

    async type(text) {
        for (const character of text)
            await this.press(character);
    }

    async mouse(type, x, y, more = {}) {
        await this.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1, ...more });
    }

    /** Clicks the middle of what a selector finds. */
    async click(selector) {
        const { x, y } = await this.value(`(() => {
            const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        })()`);
        await this.mouse("mousePressed", x, y);
        await this.mouse("mouseReleased", x, y);
    }

    async close() {
        await this.#browser.send("Target.disposeBrowserContext", { browserContextId: this.#context });
    }
}
