// The sheet that a note is written on: a text box, and behind its words the marks of what was found.

import { fill, find, show } from "../form/parts.js";

/**
 * Places are UTF-16 code units, as JavaScript counts.
 * @typedef {object} Finding
 * @property {string} rule
 * @property {"fault" | "warning" | "hint"} level
 * @property {number} start
 * @property {number} end
 * @property {string} message
 * @property {string} suggestion
 * @property {string} guide
 */

/** Characters up to which a text is shown, many times what a note may have. A longer one is held by a
 * box that is not: Chromium lays out as many accents on one letter in 30 milliseconds, 100,000 of them
 * in 14 seconds. */
const SHOWN = 5000;

/** Characters put in at once from which on the page does it: Chromium takes seconds for 2,000 lines. */
const MUCH = 500;

/** Characters that are left of a text which is held, if its beginning is enough (editorial). */
const BEGINNING = 1000;

/** What of a finding's place it is about, where that is more than the signs that were found. */
const SIGNS = new Map([
  ["emoji", /[\p{Extended_Pictographic}\u200d\ufe0f]+/gu],
  ["exclamation-marks", /!+/gu],
]);

/** What is marked of each text. @type {WeakMap<HTMLElement, {text: string, findings: Finding[]}>} */
const drawn = new WeakMap();

/** @param {HTMLElement} calculator @returns {HTMLTextAreaElement | null} */
export function sheet(calculator) {
  return calculator.querySelector(".calc-sheet > textarea");
}

/** Lay the text out as it is now, and mark what is known of it: the words that were found move along
 * with those before them. @param {HTMLElement} calculator */
export function lay(calculator) {
  const { text, findings } = drawn.get(calculator) ?? { text: "", findings: [] };
  const now = sheet(calculator)?.value ?? "";
  if (now === text) return;
  const longer = now.length - text.length;
  const shorter = Math.min(text.length, now.length, SHOWN);
  let same = 0;
  while (same < shorter && text[same] === now[same]) same += 1;
  const moved = findings.map((finding) => ({
    ...finding,
    start: finding.start > same ? Math.max(finding.start + longer, same) : finding.start,
    end: finding.end > same ? Math.max(finding.end + longer, same) : finding.end,
  }));
  mark(calculator, now, moved);
}

/** Mark what was found in a text, and return the findings that have words of their own there.
 * @param {HTMLElement} calculator @param {string} text @param {Finding[]} findings */
export function mark(calculator, text, findings) {
  drawn.set(calculator, { text, findings });
  const isShown = text.length <= SHOWN;
  show(find(calculator, ".calc-sheet"), isShown);
  show(find(calculator, ".calc-held"), !isShown);
  const about = isShown ? findings.filter(({ start, end }) => end > start && end - start < text.length) : [];
  // A last line that is empty is as high as the others.
  fill(find(calculator, ".calc-marks"), isShown ? [...pieces(text, about), " "] : []);
  return about;
}

/**
 * What comes of much that is about to be put into the box at once, and where the caret is then; null
 * of anything else. Is the text too long to be shown, the box is out of sight by then.
 * @param {HTMLElement} calculator @param {InputEvent} event
 */
export function takeMuch(calculator, { target, data, dataTransfer }) {
  const box = sheet(calculator);
  const given = data ?? dataTransfer?.getData("text/plain") ?? "";
  if (!box || target !== box || given.length <= MUCH) return null;
  const before = box.value.slice(0, box.selectionStart) + given;
  const text = before + box.value.slice(box.selectionEnd);
  if (text.length > SHOWN) show(find(calculator, ".calc-sheet"), false);
  return { text, caret: before.length };
}

/** The beginning of a text, no character of it cut in two. @param {string} text */
export function beginning(text) {
  return text.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/, "");
}

/** The text in pieces, those that a finding is about in a <mark> of its worst level.
 * @param {string} text @param {Finding[]} findings @returns {(string | HTMLElement)[]} */
function pieces(text, findings) {
  const places = findings.flatMap((finding) => signs(text, finding));
  const edges = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const about = places.find((place) => place.start <= start && end <= place.end);
    if (!about) return text.slice(start, end);
    const piece = document.createElement("mark");
    piece.dataset.level = about.level;
    piece.textContent = text.slice(start, end);
    return piece;
  });
}

/** The places that a finding is about. @param {string} text @param {Finding} finding */
function signs(text, { rule, level, start, end }) {
  const sign = SIGNS.get(rule);
  if (!sign) return [{ level, start, end }];
  return [...text.slice(start, end).matchAll(sign)].map(({ 0: { length }, index }) => ({
    level,
    start: start + index,
    end: start + index + length,
  }));
}

/** Select the words of the finding whose button was pressed.
 * @param {HTMLElement} calculator @param {HTMLElement} button */
export function select(calculator, button) {
  const box = sheet(calculator);
  box?.focus();
  box?.setSelectionRange(Number(button.dataset.start), Number(button.dataset.end));
}
