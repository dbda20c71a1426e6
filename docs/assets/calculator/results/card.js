// The card of a note: the sheet that it's written on, and the drafts that may go there.

import { read, asking } from "../form/answers.js";
import { mention } from "../form/bar.js";
import { count } from "../form/form.js";
import { find, put, show, slot } from "../form/parts.js";
import * as drafts from "./drafts.js";
import { beginning, lay, select, sheet, takeMuch } from "./sheet.js";

/** @typedef {import("../form/answers.js").Answers} Answers */

/**
 * How a card changes the form that it's part of.
 * @typedef {object} Form
 * @property {(answers: Answers) => void} keep  put them in place of those there are: "Undo" brings these back
 * @property {() => void} retake  take what's in the form now
 */

export class Card {
  #calculator;
  #box;
  #form;

  /** @param {HTMLElement} calculator @param {HTMLTextAreaElement} box @param {Form} form */
  constructor(calculator, box, form) {
    this.#calculator = calculator;
    this.#box = box;
    this.#form = form;
  }

  /** Whether the reader is at work on the note. */
  get isWritten() {
    return this.#box === document.activeElement;
  }

  /** The note may have other words: show them at once, without Python. */
  follow() {
    const answers = read(asking(this.#calculator));
    lay(this.#calculator);
    drafts.point(this.#calculator);
    count(this.#calculator, answers);
    put(slot(this.#calculator, "sender"), String(answers.sender ?? ""));
    show(slot(this.#calculator, "named"), Boolean(answers.sender));
    show(slot(this.#calculator, "unnamed"), !answers.sender);
    show(find(this.#calculator, '.calc-card [data-do="copy"]'), Boolean(this.#box.value.trim()));
  }

  /** Take much text in without the browser, which may freeze over it. @param {InputEvent} event */
  paste(event) {
    const taken = takeMuch(this.#calculator, event);
    if (!taken) return;
    event.preventDefault();
    this.#write(taken.text);
    this.#box.setSelectionRange(taken.caret, taken.caret);
    if (!find(this.#calculator, ".calc-held").hidden) find(this.#calculator, '[data-do="cut"]').focus();
  }

  /** What a button of the card does. @param {string | undefined} what @param {HTMLElement} button */
  do(what, button) {
    if (what === "select") select(this.#calculator, button);
    if (what === "pick") this.#pick(button);
    if (what === "cut") {
      this.#write(beginning(this.#box.value));
      this.#box.focus();
    }
  }

  /** Put a text in place of the one there is. @param {string} text */
  #write(text) {
    this.#form.keep({ ...read(asking(this.#calculator)), text });
    this.#form.retake();
  }

  /** Put a draft into the card, in place of a text that "Undo" brings back, or of another draft.
   * @param {HTMLElement} button */
  #pick(button) {
    const { place, text } = drafts.draftOf(this.#calculator, button);
    const isOwn = Boolean(this.#box.value.trim()) && drafts.placeOf(this.#calculator, this.#box.value) < 0;
    if (isOwn) this.#form.keep({ ...read(asking(this.#calculator)), text });
    this.#box.value = text;
    const done = `Draft ${place + 1} is in the card.${isOwn ? " “Undo” brings your own text back." : ""}`;
    this.#calculator.addEventListener("calculator-answer", () => mention(this.#calculator, done), { once: true });
    this.#form.retake();
    find(this.#calculator, ".calc-card").scrollIntoView({ block: "nearest" });
  }
}

/** The card of a calculator; undefined of one that writes no note.
 * @param {HTMLElement} calculator @param {Form} form */
export function card(calculator, form) {
  const box = sheet(calculator);
  return box ? new Card(calculator, box, form) : undefined;
}
