// The bar of a calculator, always in sight: the verdict, what to answer next and how to go on; or
// one sentence, and what stands beside it while Python is on its way.

import { unfold } from "./form.js";
import { find, give, guide, put, show } from "./parts.js";
import * as runtime from "../python/runtime.js";

/**
 * What a result comes to, in the fewest words; `next` is the question to answer next, and `page` the
 * page of the guide to go on with, empty where it is too early for that.
 * @typedef {{label: string, tone: string, range: string, next: HTMLElement | null, page: string}} Headline
 */

/** Milliseconds that a passing sentence stays: long enough to be read (editorial). */
const PASSING = 6000;

/** Milliseconds of arriving after which the speed of the line is known. */
const KNOWN = 1500;

/** Seconds from which on the browser's own guess of the line is worth telling. */
const LONG = 10;

/** Milliseconds of rest after which a note that is being typed is spoken of: not at each key. */
const REST = 800;

/** What each bar waits to say. @type {WeakMap<HTMLElement, ReturnType<typeof setTimeout>>} */
const waiting = new WeakMap();

/** What each bar says when nothing passes. @type {WeakMap<HTMLElement, [string, boolean]>} */
const lasting = new WeakMap();

/** When Python began to arrive, in milliseconds of the page; 0 while it does not. */
let begun = 0;

/** Say one sentence, unless it stands there already.
 * @param {HTMLElement} calculator @param {string} sentence
 * @param {boolean} isShown  whether the eye has the headline for it: then it is read out alone
 * @param {boolean} isTyping  whether it may be other words with the next key */
export function say(calculator, sentence, isShown = false, isTyping = false) {
  lasting.set(calculator, [sentence, isShown]);
  give(find(calculator, ".calc-bar"), "data-shows", isShown ? "verdict" : "words");
  const tell = () => put(find(calculator, ".calc-status"), sentence);
  clearTimeout(waiting.get(calculator));
  if (isShown && isTyping) waiting.set(calculator, setTimeout(tell, REST));
  else tell();
}

/** Say something that matters for a moment, and then again what stood there.
 * @param {HTMLElement} calculator @param {string} sentence */
export function mention(calculator, sentence) {
  const [before, wasShown] = lasting.get(calculator) ?? ["", false];
  say(calculator, sentence);
  const passing = /** @type {[string, boolean]} */ ([before, wasShown]);
  lasting.set(calculator, passing);
  setTimeout(() => {
    if (lasting.get(calculator) === passing) say(calculator, before, wasShown);
  }, PASSING);
}

/** Show what a result comes to, or nothing of the kind.
 * @param {HTMLElement} calculator @param {Headline | null} headline */
export function conclude(calculator, headline) {
  const place = find(calculator, ".calc-headline");
  show(place, Boolean(headline));
  give(find(calculator, ".calc-bar"), "data-tone", headline?.tone ?? "plain");
  put(find(place, "strong"), headline?.label ?? "");
  put(find(place, "span"), headline?.range ?? "");
  const next = find(calculator, ".calc-next");
  show(next, Boolean(headline?.next));
  if (headline?.next) {
    const link = find(next, "a");
    put(link, headline.next.querySelector(".calc-legend")?.textContent ?? "");
    give(link, "href", `#${headline.next.id}`);
  }
  const write = find(calculator, ".calc-write");
  show(write, Boolean(headline?.page));
  if (headline?.page) guide(write, "write", headline.page);
}

/** Move the focus to the question or to the result that a link names, and leave the address alone.
 * @param {HTMLElement} calculator @param {Event} event @param {HTMLAnchorElement} link */
export function go(calculator, event, link) {
  event.preventDefault();
  event.stopPropagation();
  const place = find(calculator, `#${CSS.escape(link.hash.slice(1))}`);
  const inputs = "question" in place.dataset ? "input:checked, input, select, textarea" : "#none";
  const input = /** @type {HTMLElement | null} */ (place.querySelector(inputs));
  unfold(place);
  place.scrollIntoView({ block: input ? "center" : "start" });
  (input ?? place).focus({ preventScroll: true });
}

/** Offer to start Python, with what that costs. @param {HTMLElement} calculator */
export function offer(calculator) {
  find(calculator, ".calc-ask").hidden = false;
  find(calculator, '[data-do="start"]').textContent =
    `Show the result (loads ${megabytes(runtime.state().total)} MB, just this once)`;
}

/** Follow the runtime: progress where it is waited for, readiness, failure.
 * @param {HTMLElement} calculator @param {boolean} isWaiting */
export function follow(calculator, isWaiting) {
  const { phase, loaded, total, message, updated } = runtime.state();
  const isLoading = phase === "loading" && isWaiting;
  const progress = `${megabytes(loaded)} of ${megabytes(total)} MB`;
  if (phase !== "loading") begun = 0;
  else if (!loaded || !begun) begun = performance.now();
  const bar = /** @type {HTMLProgressElement} */ (find(calculator, ".calc-progress"));
  bar.value = total ? loaded / total : 0;
  bar.setAttribute("aria-valuetext", progress);
  find(calculator, ".calc-loading").hidden = !isLoading;
  find(calculator, ".calc-failure").hidden = phase !== "failed";
  find(calculator, '[data-do="retry"]').textContent = updated ? "Reload the page" : "Try again";
  calculator.dataset.phase = phase;
  if (phase === "failed") {
    say(calculator, message);
    find(calculator, ".calculator-fallback").hidden = false;
  }
  if (isLoading) {
    find(calculator, ".calculator-fallback").hidden = true;
    find(calculator, ".calc-ask").hidden = true;
    say(calculator, `Loading: ${megabytes(total)} MB, just this once.`);
    find(calculator, ".calc-loaded").textContent = progress;
    put(find(calculator, ".calc-wait"), wait(loaded, total));
  }
}

/** Say that more is on its way, where the first question to this calculator fetches it.
 * @param {HTMLElement} calculator @param {string} name */
export function expect(calculator, name) {
  const bytes = runtime.stillToFetch(name);
  if (bytes) say(calculator, `Loading this calculator: ${Math.ceil(bytes / 1000)} kB, just this once.`);
}

/** How long the rest will take: by what has arrived so far and, before that tells, by what the
 * browser knows of the line, if that is slow. Empty where nobody can say.
 * @param {number} loaded @param {number} total  bytes */
function wait(loaded, total) {
  const passed = performance.now() - begun;
  if (passed > KNOWN && loaded) return `${inWords(((total - loaded) / loaded) * (passed / 1000))} left at this speed.`;
  const { connection } = /** @type {{connection?: {downlink?: number}}} */ (navigator);
  const guess = connection?.downlink ? (total * 8) / 1e6 / connection.downlink : 0;
  return guess > LONG ? `${inWords(guess)} at this speed.` : "";
}

/** @param {number} seconds */
function inWords(seconds) {
  if (seconds < 8) return "A few seconds";
  if (seconds < 25) return `About ${Math.round(seconds / 5) * 5} seconds`;
  if (seconds < 45) return "About half a minute";
  return seconds < 90 ? "About a minute" : `About ${Math.round(seconds / 60)} minutes`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
