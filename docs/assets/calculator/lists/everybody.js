// What's true of everyone on a list: a form, begun with what mostly does.

import { arrange, mark, put, read, slot, write } from "../form/element.js";

/** @typedef {import("../form/answers.js").Answers} Answers */
/** @typedef {import("./people.js").Problem} Problem */

/** Days that have names. */
const AGO = ["today", "yesterday"];

export class Everybody {
  #list;
  #form;

  /** @param {HTMLElement} list  which says what mostly holds @param {HTMLFormElement} form */
  constructor(list, form) {
    this.#list = list;
    this.#form = form;
  }

  /** @returns {Answers} */
  get answers() {
    return read(this.#form);
  }

  /** Begin with other answers, or with what mostly holds. @param {Answers | null} answers */
  begin(answers) {
    write(this.#form, answers ?? JSON.parse(this.#list.dataset.everybody ?? "{}"));
  }

  /** Show the questions that are asked and, in a few words, what has been answered. */
  arrange() {
    arrange(this.#form, this.answers, {});
    put(slot(this.#list, "everybody"), this.#inWords());
  }

  /** Point out what is wrong. @param {Problem[]} wrong */
  mark(wrong) {
    mark(this.#form, wrong);
  }

  #inWords() {
    const { event, moment_days: days } = this.answers;
    const chosen = ["familiarity", "goal_fit"].map((id) => this.#form.querySelector(`[name="${id}"]:checked + span`)?.textContent);
    const when = /^\d+$/.test(String(days)) ? (AGO[Number(days)] ?? `${days} days ago`) : "";
    const [met, fit] = chosen;
    return [event, when, met, fit && `fit: ${fit.toLowerCase()}`].filter(Boolean).join(" · ");
  }
}
