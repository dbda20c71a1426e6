// The card of one person: a form, filled from someone's cells and read back into them.

import { arrange, mark, put, read, say, show, slot, write } from "../form/element.js";
import { plain } from "./rows.js";

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {import("../form/answers.js").Answers} Answers */
/** @typedef {{line: number, field: string, message: string}} Problem */

export class Card {
  #form;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  /** Show someone, or nobody. @param {Person | null} one @param {string} place  among the others */
  open(one, place) {
    show(this.#form, Boolean(one));
    if (!one) return;
    write(this.#form, this.#answers(one));
    put(slot(this.#form, "place"), place);
    this.arrange();
    this.focus();
    const { top } = this.#form.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) this.#form.scrollIntoView({ block: "start" });
    this.#first.scrollIntoView({ block: "nearest" });
  }

  /** Show the questions that are asked. */
  arrange() {
    arrange(this.#form, read(this.#form), {});
  }

  /** Begin with the name. */
  focus() {
    this.#first.focus({ preventScroll: true });
  }

  get #first() {
    return /** @type {HTMLElement} */ (this.#form.querySelector("input"));
  }

  /** Take over what the card says of someone; columns that it does not ask about stay.
   * @param {Person} one */
  take(one) {
    for (const question of this.#form.querySelectorAll("[data-question]")) {
      delete one[String(/** @type {HTMLElement} */ (question).dataset.question)];
    }
    for (const [id, value] of Object.entries(read(this.#form))) one[id] = [value].flat().join(", ") || "none";
  }

  /** Someone with choices by their ids, where they were given in words. @param {Person} one @returns {Person} */
  chosen(one) {
    return Object.fromEntries(
      Object.entries(one).map(([id, cell]) => {
        const question = this.#question(id);
        const kind = question?.dataset.kind;
        if (!question || (kind !== "OneOf" && kind !== "AnyOf")) return [id, cell];
        const parts = kind === "OneOf" ? [cell] : cell.split(/[,;|+]/);
        return [id, parts.map((words) => choice(question, words.trim())).join(", ")];
      }),
    );
  }

  /** @param {Person} one @returns {Answers}  as the card takes it */
  #answers(one) {
    return Object.fromEntries(
      Object.entries(one).map(([id, cell]) => {
        if (this.#question(id)?.dataset.kind !== "AnyOf") return [id, cell];
        return [id, cell === "none" ? [] : cell.split(", ")];
      }),
    );
  }

  /** Point out what is wrong with whoever is shown. @param {Problem[]} wrong */
  mark(wrong) {
    mark(this.#form, wrong);
    const rest = wrong.filter(({ field }) => !this.#question(field));
    say(this.#form, "row-error", rest.map(({ message }) => message).join(" "));
    show(slot(this.#form, "row-error"), rest.length > 0);
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #question(id) {
    return this.#form.querySelector(`[data-question="${CSS.escape(id)}"]`);
  }
}

/** The id of the choice that words mean, or the words as they are.
 * @param {Element} question @param {string} words */
function choice(question, words) {
  const meant = plain(words);
  for (const input of question.querySelectorAll("input")) {
    const label = input.closest("label")?.querySelector("span")?.textContent ?? "";
    if (input.value && (plain(input.value) === meant || plain(label) === meant)) return input.value;
  }
  return words;
}
