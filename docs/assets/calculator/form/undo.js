// The way back from what replaced answers: clearing them, a link, a draft in place of a text. It stays
// open while the reader goes on typing, and has a way forth again.

import { asking, questions, read, write } from "./answers.js";

/** @typedef {import("./answers.js").Answers} Answers */

/**
 * What takes a replacement back: questions with other answers; undefined opens one. Where all were
 * replaced, all come back: the answers since then are about someone else.
 * @typedef {{isWhole: boolean, answers: Record<string, string | string[] | undefined>}} Change
 */

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

  /** Put answers in place of those that there are.
   * @param {Answers} answers @param {boolean} isWhole  whether all of them are replaced */
  replace(answers, isWhole = false) {
    const before = read(this.#form);
    const isNew = Object.keys({ ...before, ...answers }).some((id) => String(before[id]) !== String(answers[id]));
    const change = this.#put(answers, isWhole);
    if (!isNew) return;
    this.#back.push(change);
    this.#forth = [];
  }

  /** Bring back what was replaced, or what that was replaced with.
   * @param {"undo" | "redo"} way */
  go(way) {
    const [from, to] = way === "undo" ? [this.#back, this.#forth] : [this.#forth, this.#back];
    const change = from.pop();
    if (!change) return;
    const whole = Object.entries({ ...read(this.#form), ...change.answers });
    const answers = /** @type {Answers} */ (Object.fromEntries(whole.filter(([, answer]) => answer !== undefined)));
    to.push(this.#put(answers, change.isWhole));
  }

  get #form() {
    return asking(this.#calculator);
  }

  /** @param {Answers} answers @param {boolean} isWhole @returns {Change} what takes it back */
  #put(answers, isWhole) {
    const before = read(this.#form);
    write(this.#form, answers);
    const names = questions(this.#form).map(({ dataset }) => String(dataset.question));
    const other = names.filter((id) => isWhole || String(before[id]) !== String(answers[id]));
    return { isWhole, answers: Object.fromEntries(other.map((id) => [id, before[id]])) };
  }
}
