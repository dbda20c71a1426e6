// Which view draws the result of a calculator: its own, or the standard parts.

import * as drafts from "./drafts.js";
import * as findings from "./findings.js";
import * as standard from "./result.js";
import * as score from "./score.js";

/** @typedef {import("../form/answers.js").Answers} Answers */

/** What draws the results that are not of standard parts.
 * @type {Record<string, {draw: (calculator: HTMLElement, view: HTMLElement, result: any, answers: Answers) => void}>} */
const VIEWS = { "connection-score": score, "note-draft": drafts, "note-check": findings };

/** Draw a result over the last one.
 * @param {HTMLElement} calculator @param {HTMLElement} view @param {any} result @param {Answers} answers */
export function draw(calculator, view, result, answers) {
  (VIEWS[String(calculator.dataset.calculator)] ?? standard).draw(calculator, view, result, answers);
}
