// The drafts of a note: the first goes into the card, and any other at a press.

import { give, list, nameOf, part, write } from "../form/parts.js";
import { lay, sheet } from "./sheet.js";

/**
 * @typedef {object} Draft
 * @property {string} text
 * @property {number} length
 * @property {number} limit
 * @property {string[]} left_out
 * @typedef {{drafts: Draft[]}} Drafts
 */

/** The texts that each calculator drafted last. @type {WeakMap<HTMLElement, string[]>} */
const offered = new WeakMap();

/**
 * Draw a result over the last one. A draft that nobody has changed follows the form; a text of the
 * reader's own stays.
 * @param {HTMLElement} calculator
 * @param {HTMLElement} view
 * @param {Drafts} result
 */
export function draw(calculator, view, { drafts }) {
  const box = sheet(calculator);
  const texts = drafts.map(({ text }) => text);
  const place = placeOf(calculator, box?.value ?? "");
  const text = texts[Math.max(place, 0)];
  if (box && text !== undefined && (place >= 0 || !box.value.trim())) {
    box.value = text;
    lay(calculator);
  }
  offered.set(calculator, texts);
  list(view, "drafts", drafts, (draft) => {
    const item = part(calculator, "draft");
    write(item, "text", draft.text);
    write(item, "length", `${draft.length} of ${draft.limit} characters.`);
    const left = draft.left_out.map((id) => `“${nameOf(calculator, id) ?? id}”`);
    write(item, "left-out", left.length ? `Left out: ${left.join(", ")}.` : "");
    return item;
  });
  point(calculator);
}

/** Which of the drafts a text is; -1 where the reader changed it, or wrote it.
 * @param {HTMLElement} calculator @param {string} text */
export function placeOf(calculator, text) {
  return offered.get(calculator)?.indexOf(text) ?? -1;
}

/** The draft whose button was pressed. @param {HTMLElement} calculator @param {HTMLElement} button */
export function draftOf(calculator, button) {
  const place = [...calculator.querySelectorAll(".calc-draft")].indexOf(button);
  return { place, text: offered.get(calculator)?.[place] ?? "" };
}

/** Show which draft is in the card, if one is. @param {HTMLElement} calculator */
export function point(calculator) {
  const place = placeOf(calculator, sheet(calculator)?.value ?? "");
  for (const [index, button] of calculator.querySelectorAll(".calc-draft").entries()) {
    give(button, "aria-pressed", String(index === place));
  }
}
