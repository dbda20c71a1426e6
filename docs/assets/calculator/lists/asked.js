// What is asked of Python about a list: the form of the calculator, with the list as text in it.

import { find, put, read, slot, write } from "../form/element.js";
import { parsed } from "./kept.js";

/** @typedef {import("../form/answers.js").Answers} Answers */

export class Asked {
  #form;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  /** The text of the list, as it was asked about last. */
  get rows() {
    return this.#hidden("rows").value;
  }

  /** What's true of everyone, as it was asked about last. */
  get shared() {
    return parsed(this.#hidden("shared").value);
  }

  /** How many notes and requests there are, where that is set. @returns {Answers} */
  get settings() {
    const { notes_left: notes, weekly } = read(this.#form);
    return { ...(notes && { notes_left: notes }), ...(weekly && { weekly }) };
  }

  /** @param {Answers} settings */
  set(settings) {
    write(this.#form, { ...read(this.#form), ...settings });
  }

  /** Have Python at hand before it is needed. */
  begin() {
    this.#hidden("rows").value ||= "name";
    this.#form.dispatchEvent(new Event("pointerover"));
  }

  /** @param {string} rows @param {Answers} shared */
  ask(rows, shared) {
    this.#hidden("rows").value = rows;
    this.#hidden("shared").value = JSON.stringify(shared);
    this.#hidden("rows").dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Say what is set, in a few words. */
  say() {
    const { notesLeft = "", weekly = "" } = this.#form.dataset;
    const set = read(this.#form);
    put(slot(this.#form, "settings"), `${set.notes_left ?? notesLeft} notes this month, ${set.weekly ?? weekly} requests a week`);
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #hidden(name) {
    return /** @type {HTMLInputElement} */ (find(this.#form, `input[type="hidden"][name="${name}"]`));
  }
}
