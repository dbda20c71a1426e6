// Which view draws the result of a calculator: its own, or the standard parts.

import * as drafts from "./drafts.js";
import * as findings from "./findings.js";
import * as score from "./score.js";

/** @typedef {import("../form/answers.js").Answers} Answers */

/** What draws the results that are not of standard parts.
 * @type {Record<string, {draw: (calculator: HTMLElement, view: HTMLElement, result: any, answers: Answers) => void}>} */
const VIEWS = { "connection-score": score, "note-draft": drafts, "note-check": findings };

/** Draw a result over the last one: at once in a view of its own, and of standard parts once the
 * script is there that pages without such a result do without.
 * @param {string} name  of the calculator whose it is
 * @param {HTMLElement} calculator @param {HTMLElement} view @param {any} result @param {Answers} answers */
export function draw(name, calculator, view, result, answers) {
  const own = VIEWS[name];
  if (own) return own.draw(calculator, view, result, answers);
  return import("../results/result.js").then((standard) => standard.draw(calculator, view, result));
}
