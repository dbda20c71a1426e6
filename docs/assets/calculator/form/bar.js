// The bar of a calculator: one sentence, and what stands beside it while Python is on its way.

import { find, put } from "./parts.js";
import * as runtime from "../python/runtime.js";

/** Say one sentence, unless it stands there already.
 * @param {HTMLElement} calculator @param {string} sentence */
export function say(calculator, sentence) {
  put(find(calculator, ".calc-status"), sentence);
}

/** Offer to start Python, with what that costs. @param {HTMLElement} calculator */
export function offer(calculator) {
  find(calculator, ".calc-ask").hidden = false;
  find(calculator, '[data-do="start"]').textContent =
    `Show the result: loads ${megabytes(runtime.state().total)} MB, once`;
}

/** Follow the runtime: progress where it is waited for, readiness, failure.
 * @param {HTMLElement} calculator @param {boolean} isWaiting */
export function follow(calculator, isWaiting) {
  const { phase, loaded, total, message, updated } = runtime.state();
  const isLoading = phase === "loading" && isWaiting;
  const progress = `${megabytes(loaded)} of ${megabytes(total)} MB`;
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
    say(calculator, `Starting Python, ${megabytes(total)} MB, once.`);
    find(calculator, ".calc-loaded").textContent = progress;
  }
}

/** Say that more is on its way, where the first question to this calculator fetches it.
 * @param {HTMLElement} calculator @param {string} name */
export function expect(calculator, name) {
  const bytes = runtime.stillToFetch(name);
  if (bytes) say(calculator, `Fetching this calculator, ${Math.ceil(bytes / 1000)} kB, once.`);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
