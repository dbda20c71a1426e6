// Python for the page: one worker for the visit, started on first need, watched, replaced on retry.

import bundle from "./bundle.js";
import { host, keepPython, keepsPython, reload } from "../page/offline.js";

/** @typedef {import("./worker.js").Reply} Reply */
/** @typedef {import("./arrival.js").Trouble} Trouble */

/**
 * What the page may show: bytes are those that the line carries, compressed; `message` says in
 * plain words what went wrong and is empty otherwise; `updated` is whether that is because the
 * host has a newer version of the site by now, and only loading the page again will help.
 * @typedef {object} RuntimeState
 * @property {"idle" | "loading" | "ready" | "failed"} phase
 * @property {number} loaded
 * @property {number} total
 * @property {string} message
 * @property {boolean} updated
 */

/**
 * A question on its way: `sent` is the worker that has it.
 * @typedef {object} Asked
 * @property {string} name
 * @property {string} text
 * @property {File[] | null} files  what it reads, if it reads any
 * @property {(doing: string, percent: number) => void} heard  of how far it is
 * @property {(text: string) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {Worker | null} sent
 */

/** Seconds without a sign of life, while loading and while an answer is due, before a retry is
 * offered. A slow device may come back after that by itself: it is still listened to. */
const PATIENCE = { loading: 15, ready: 10 };

/** Milliseconds after the first answer until Python is kept: what the reader looks at comes first. */
const PEACE = 1000;

const WAY_OUT = "Your answers are kept. Try again, or do it by hand, as told below.";

/** @type {Record<Trouble, string>} */
const TROUBLES = {
  missing: "did not arrive",
  damaged: "arrived damaged",
  stopped: "did not run",
};

/** Dispatches "state", a CustomEvent whose detail is the RuntimeState. */
export const events = new EventTarget();

/** @type {RuntimeState} */
let current = {
  phase: "idle",
  loaded: 0,
  total: bundle.files.reduce((sum, file) => sum + file.gzip, 0),
  message: "",
  updated: false,
};

/** @type {Map<number, Asked>} What was asked and not answered yet, oldest first. */
const pending = new Map();
let lastId = 0;

/** @type {Set<string>} The calculators that have answered. */
const used = new Set();

/** @type {Worker | null} */
let worker = null;
let attempt = 0;
/** @type {Set<string>} Files whose copy in the browser's cache may be what failed. */
const doubted = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let watchdog;

// A browser that puts a page aside, to show it again on the way back, cuts off what was arriving, at
// times before it says so. In WebKit nothing more may reach such a page through its service worker:
// it begins again, and of what was typed nothing is lost. The time aside is not waited for.
addEventListener("pagehide", ({ persisted }) => {
  if (!persisted) return;
  clearTimeout(watchdog);
  if (current.phase === "loading") dismiss();
});
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  if (current.phase === "loading" || current.phase === "failed") location.reload();
  else watch();
});

/** The state as it is now. @returns {RuntimeState} */
export function state() {
  return current;
}

/** Fetch and start Python; does nothing when that has begun already. */
export function start() {
  if (current.phase === "idle") launch();
}

/** Start Python ahead of the first question, where that costs the line nothing. */
export async function startKept() {
  const { href } = new URL(bundle.python, import.meta.url);
  if (current.phase === "idle" && (await keepsPython(href))) start();
}

/** Start afresh after a failure: what was asked meanwhile is answered then. */
export function retry() {
  if (current.phase !== "failed") return;
  if (current.updated) {
    reload();
    return;
  }
  attempt += 1;
  launch();
}

/**
 * Ask a calculator. The answer comes once Python runs, be it after a retry; it is an error only
 * when Python cannot answer this question at all.
 * @param {string} name
 * @param {string} text  a JSON object of answers
 * @returns {Promise<string>} JSON
 */
export function ask(name, text) {
  return put({ name, text, files: null, heard: () => {} });
}

/**
 * Ask a calculator that reads files, which it is told of and does not get copied.
 * @param {string} name @param {string} text @param {File[]} files
 * @param {(doing: string, percent: number) => void} heard  of what is being done
 * @param {AbortSignal} signal  nobody waits for the answer any more
 * @returns {Promise<string>} JSON
 */
export function askFrom(name, text, files, heard, signal) {
  const answered = put({ name, text, files, heard });
  const id = lastId;
  const left = new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      const asked = pending.get(id);
      pending.delete(id);
      asked?.sent?.postMessage({ type: "stop", id });
      watch();
      reject(signal.reason);
    });
  });
  return /** @type {Promise<string>} */ (Promise.race([answered, left]));
}

/** @param {Pick<Asked, "name" | "text" | "files" | "heard">} question @returns {Promise<string>} */
function put(question) {
  const answered = new Promise((resolve, reject) => {
    pending.set((lastId += 1), { ...question, resolve, reject, sent: null });
  });
  if (current.phase === "ready") send();
  else start();
  return answered;
}

/** Bytes that the first question to a calculator fetches, while Python runs already.
 * @param {string} name */
export function stillToFetch(name) {
  return current.phase === "ready" && !used.has(name) ? (bundle.further[name]?.gzip ?? 0) : 0;
}

/** Have a worker at hand, which fetches nothing of Python before it is told to. */
export function prepare() {
  if (current.phase === "idle") worker ??= hire();
}

function launch() {
  const fresh = (current.phase === "idle" && worker) || hire();
  if (worker !== fresh) worker?.terminate();
  worker = fresh;
  update({ phase: "loading", loaded: 0, message: "" });
  const doubts = Object.fromEntries([...doubted].map((url) => [url, attempt]));
  const names = [...pending.values()].map(({ name }) => name);
  fresh.postMessage({ type: "start", doubts, names });
  watch();
}

function hire() {
  // A failed load may be remembered under its address; another address is asked for again.
  const address = new URL(attempt ? `worker.js?attempt=${attempt}` : "worker.js", import.meta.url);
  const fresh = inHead() ?? new Worker(address, { type: "module", name: "python" });
  fresh.addEventListener("message", ({ data }) => {
    if (worker === fresh) hear(data);
  });
  // The worker's own script is missing or broken, or something in it failed unforeseen.
  fresh.addEventListener("error", (event) => {
    event.preventDefault();
    if (worker !== fresh) return;
    if (current.phase === "idle") worker = null;
    else notStarted(current.phase === "loading" ? "missing" : "stopped", 0);
  });
  return fresh;
}

/** The worker that the page began with, before any module had arrived: once. */
function inHead() {
  const page = /** @type {{pythonWorker?: Worker | null}} */ (globalThis);
  const early = page.pythonWorker;
  page.pythonWorker = null;
  return early;
}

/** @param {Reply} reply */
function hear(reply) {
  if (reply.type === "progress") update({ phase: "loading", loaded: reply.loaded, message: "" });
  else if (reply.type === "ready") {
    doubted.clear();
    update({ phase: "ready", loaded: current.total, message: "" });
    send();
  } else if (reply.type === "failed") {
    console.error(reply.detail);
    doubt(reply.part);
    notStarted(reply.trouble, reply.part?.gzip ?? 0);
  } else if (reply.type === "step") pending.get(reply.id)?.heard(reply.doing, reply.percent);
  else settle(reply);
  watch();
}

/** @param {Extract<Reply, {type: "answer" | "refused"}>} reply */
function settle(reply) {
  const asked = pending.get(reply.id);
  pending.delete(reply.id);
  if (reply.type === "answer") {
    asked?.resolve(reply.text);
    if (asked) use(asked.name);
    // An answer that was waited for in vain shows that the worker lives after all.
    if (current.phase === "failed") {
      update({ phase: "ready", message: "" });
      send();
    }
    return;
  }
  asked?.reject(new Error(`The calculator could not work with these answers. ${WAY_OUT}`));
  if (reply.fatal) fail(`The calculator has stopped. ${WAY_OUT}`);
}

/** Keep what a calculator runs on, once it has answered. @param {string} name */
function use(name) {
  if (used.has(name)) return;
  const isNew = !used.size || name in bundle.further;
  used.add(name);
  if (isNew) setTimeout(() => keepPython([...used].flatMap(archive)), PEACE);
}

/** The name of a further calculator's archive, which may be that of others, too.
 * @param {string} name */
function archive(name) {
  const [, file] = /([^/.]+)[^/]*$/.exec(bundle.further[name]?.url ?? "") ?? [];
  return file ? [file] : [];
}

/** Put what the worker has not been asked yet. */
function send() {
  if (!worker) return;
  const idle = [...pending.values()].every(({ sent }) => sent !== worker);
  for (const [id, asked] of pending) {
    const { name, text, files } = asked;
    if (asked.sent !== worker) worker.postMessage({ type: "ask", id, name, text, files });
    asked.sent = worker;
  }
  if (idle) watch();
}

/** Wait again for the next sign of life, if one is due. */
function watch() {
  clearTimeout(watchdog);
  const { phase } = current;
  if (phase === "loading" || (phase === "ready" && pending.size)) {
    const seconds = PATIENCE[phase];
    const what = phase === "loading" ? "has not started: nothing has arrived" : "has not answered";
    watchdog = setTimeout(() => {
      if (phase === "loading") doubt(null);
      update({ phase: "failed", message: `The calculator ${what} for ${seconds} seconds. ${WAY_OUT}` });
    }, seconds * 1000);
  }
}

/** Have the next attempt fetch a file again, or all of them. @param {{url: string} | null} part */
function doubt(part) {
  for (const { url } of part ? [part] : bundle.files) doubted.add(url);
}

/** @param {Trouble} trouble @param {number} size  of the part, in bytes; 0 if it is not known */
function notStarted(trouble, size) {
  const part = size ? `part of it (${readable(size)})` : "part of it";
  const what = current.phase === "ready" ? "has stopped" : "could not start";
  fail(`The calculator ${what}: ${part} ${TROUBLES[trouble]}. ${WAY_OUT}`);
  if (trouble === "missing") explain();
}

/** Say more of why a part is missing, if the host can be asked before the reader goes on. */
async function explain() {
  const failed = current;
  const found = await host();
  if (current !== failed) return;
  if (found === "offline") update({ message: `The calculator is not on this device yet: it needs one visit with a network. ${WAY_OUT}` });
  if (found === "updated") update({ message: "This page has been updated since you opened it. Reload it to go on: nothing is lost.", updated: true });
}

/** @param {number} bytes */
function readable(bytes) {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Give the worker up, and hear no more of it. */
function dismiss() {
  worker?.terminate();
  worker = null;
}

/** Give the worker up and say why. @param {string} message */
function fail(message) {
  dismiss();
  clearTimeout(watchdog);
  update({ phase: "failed", message });
}

/** @param {Partial<RuntimeState>} change */
function update(change) {
  current = { ...current, ...change };
  events.dispatchEvent(new CustomEvent("state", { detail: current }));
}
