// Python for the page: one worker for the visit, started on first need, watched, replaced on retry.

import bundle from "./bundle.js";
import { keepsPython, reload } from "../page/offline.js";
import * as packages from "./packages.js";
import * as questions from "./questions.js";
import * as troubles from "./troubles.js";

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

/** Seconds without a sign of life, while loading and while an answer is due, before a retry is
 * offered. A slow device may come back after that by itself: it is still listened to. */
const PATIENCE = { loading: 15, ready: 10 };

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
  return put({ name, text, files: null, heard: () => {} }).answered;
}

/**
 * Ask a calculator that reads files, which it is told of and does not get copied.
 * @param {string} name @param {string} text @param {File[]} files
 * @param {(doing: string, percent: number) => void} heard  of what is being done
 * @param {AbortSignal} signal  nobody waits for the answer any more
 * @returns {Promise<string>} JSON
 */
export function askFrom(name, text, files, heard, signal) {
  const { id, answered } = put({ name, text, files, heard });
  const left = new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      questions.take(id)?.sent?.postMessage({ type: "stop", id });
      watch();
      reject(signal.reason);
    });
  });
  return /** @type {Promise<string>} */ (Promise.race([answered, left]));
}

/** Have Python keep nothing of the files that it has read. */
export function forget() {
  if (current.phase === "ready") worker?.postMessage({ type: "forget" });
}

/** @param {Parameters<typeof questions.put>[0]} question */
function put(question) {
  const kept = questions.put(question);
  if (current.phase === "ready") send();
  else start();
  return kept;
}

/** Bytes that the first question to a calculator fetches, while Python runs already.
 * @param {string} name */
export function stillToFetch(name) {
  return current.phase === "ready" ? packages.missing(name) : 0;
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
  fresh.postMessage({ type: "start", doubts, names: questions.names() });
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
  } else if (reply.type === "step") questions.find(reply.id)?.heard(reply.doing, reply.percent);
  else settle(reply);
  watch();
}

/** @param {Extract<Reply, {type: "answer" | "refused"}>} reply */
function settle(reply) {
  const asked = questions.take(reply.id);
  if (reply.type === "answer") {
    asked?.resolve(reply.text);
    if (asked) packages.use(asked.name);
    // An answer that was waited for in vain shows that the worker lives after all.
    if (current.phase === "failed") {
      update({ phase: "ready", message: "" });
      send();
    }
    return;
  }
  asked?.reject(new Error(troubles.REFUSED));
  if (reply.fatal) fail(troubles.STOPPED);
}

/** Put what the worker has not been asked yet. */
function send() {
  if (worker && questions.send(worker)) watch();
}

/** Wait again for the next sign of life, if one is due. */
function watch() {
  clearTimeout(watchdog);
  const { phase } = current;
  if (phase === "loading" || (phase === "ready" && questions.some())) {
    const seconds = PATIENCE[phase];
    watchdog = setTimeout(() => {
      if (phase === "loading") doubt(null);
      update({ phase: "failed", message: troubles.silent(phase === "loading", seconds) });
    }, seconds * 1000);
  }
}

/** Have the next attempt fetch a file again, or all of them. @param {{url: string} | null} part */
function doubt(part) {
  for (const { url } of part ? [part] : bundle.files) doubted.add(url);
}

/** @param {Trouble} trouble @param {number} size  of the part, in bytes; 0 if it is not known */
function notStarted(trouble, size) {
  fail(troubles.broken(current.phase === "ready", trouble, size));
  if (trouble === "missing") explain();
}

/** Say more of why a part is missing, if the host can be asked before the reader goes on. */
async function explain() {
  const failed = current;
  const more = await troubles.explained();
  if (more && current === failed) update(more);
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
