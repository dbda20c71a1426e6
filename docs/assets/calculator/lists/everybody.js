// What holds for everybody on a list: a form, begun with what mostly does.

import { arrange, put, read, slot, write } from "../form/element.js";

/** @typedef {import("../form/answers.js").Answers} Answers */

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

  #inWords() {
    const { event, moment_days: days } = this.answers;
    const met = this.#form.querySelector('[name="familiarity"]:checked + span')?.textContent ?? "";
    const when = days === undefined ? "" : (AGO[Number(days)] ?? `${days} days ago`);
    return [event, when, met].filter(Boolean).join(" · ");
  }
}
