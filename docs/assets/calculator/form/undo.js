// The way back from what replaced answers: clearing them, a link, a draft in place of a text. It stays
// open while the reader goes on typing, and has a way forth again.

import { asking, read, write } from "./answers.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {[string, string | string[] | undefined][]} Change  questions with other answers; undefined opens one */

export class Undo {
  #calculator;
  /** @type {Change[]} */
  #back = [];
  /** @type {Change[]} */
  #forth = [];

  /** @param {HTMLElement} calculator */
  constructor(calculator) {
    this.#calculator = calculator;
  }

  get can() {
    return { undo: this.#back.length > 0, redo: this.#forth.length > 0 };
  }

  /** Put answers in place of those that there are. @param {Answers} answers */
  replace(answers) {
    const change = this.#put(answers);
    if (!change.length) return;
    this.#back.push(change);
    this.#forth = [];
  }

  /** Bring back what was replaced, or what that was replaced with: nothing else changes.
   * @param {"undo" | "redo"} way */
  go(way) {
    const [from, to] = way === "undo" ? [this.#back, this.#forth] : [this.#forth, this.#back];
    const change = from.pop();
    if (!change) return;
    const whole = Object.entries({ ...read(asking(this.#calculator)), ...Object.fromEntries(change) });
    to.push(this.#put(/** @type {Answers} */ (Object.fromEntries(whole.filter(([, answer]) => answer !== undefined)))));
  }

  /** @param {Answers} answers @returns {Change} what takes it back */
  #put(answers) {
    const before = read(asking(this.#calculator));
    write(asking(this.#calculator), answers);
    const names = Object.keys({ ...before, ...answers });
    return names.filter((id) => String(before[id]) !== String(answers[id])).map((id) => [id, before[id]]);
  }
}
