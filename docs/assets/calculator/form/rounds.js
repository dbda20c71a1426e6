// The calculators that a form is for, asked in turn, each about its part of the form: a note is drafted,
// and then checked.

import { asking, now, read } from "./answers.js";
import { conclude } from "./bar.js";
import { dayFrom } from "./days.js";
import { unread } from "./form.js";
import { find, part } from "./parts.js";
import * as runtime from "../python/runtime.js";
import { draw } from "../results/views.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./form.js").Problem} Problem */
/** @typedef {{result?: any, problems?: Problem[]}} Answered */
/** @typedef {{answered: Answered, wrong: Problem[]}} Heard  and what is wrong in what was given */

export class Rounds {
  #calculator;
  /** @type {[string, string[]][]} Each with the questions that it takes: all, if none are named. */
  #names;
  /** What each was asked last, and what it answered. @type {Map<string, Heard & {asked: string}>} */
  #heard = new Map();

  /** @param {HTMLElement} calculator */
  constructor(calculator) {
    this.#calculator = calculator;
    const { asks, calculator: name } = calculator.dataset;
    this.#names = asks ? JSON.parse(asks) : [[name, []]];
    for (const [one] of this.#names) this.#draw(one, null, {});
  }

  /** Ask each, if its part of the form is another than before, and draw its answer.
   * @param {() => boolean} isStale  whether the form has changed meanwhile
   * @returns {Promise<Heard[] | null>} what each answered, or null if that is stale */
  async ask(isStale) {
    const days = unread(asking(this.#calculator));
    for (const [name, fields] of this.#names) {
      const whole = Object.entries(read(asking(this.#calculator)));
      const answers = Object.fromEntries(whole.filter(([id]) => !fields.length || fields.includes(id)));
      // Not the time, which is another each time.
      const asked = JSON.stringify([answers, days, dayFrom(0)]);
      if (this.#heard.get(name)?.asked === asked) continue;
      const heard = await this.#hear(name, answers, days);
      if (isStale()) return null;
      this.#heard.set(name, { asked, ...heard });
      await this.#draw(name, heard.answered.result, answers);
    }
    return [...this.#heard.values()];
  }

  /** What is in order still counts, unless the answers count only as a whole; what is not stays in the
   * form beside its message.
   * @param {string} name @param {Answers} answers @param {Problem[]} days  that cannot be read
   * @returns {Promise<Heard>} */
  async #hear(name, answers, days) {
    /** @type {Answered} */
    const answered = JSON.parse(await runtime.ask(name, this.#question(answers)));
    const wrong = [...(answered.problems ?? []).filter(({ field }) => field in answers), ...days];
    if (!wrong.length) return { answered, wrong };
    if ("whole" in this.#calculator.dataset) return { answered: {}, wrong };
    const sound = Object.entries(answers).filter(([id]) => !wrong.some(({ field }) => field === id));
    const rest = await runtime.ask(name, this.#question(Object.fromEntries(sound)));
    return { answered: JSON.parse(rest), wrong };
  }

  /** @param {Answers} answers */
  #question(answers) {
    return JSON.stringify({ ...answers, ...now(find(this.#calculator, ".calc-form")) });
  }

  /** Draw a result over the last one or, where there is none, what one will have.
   * @param {string} name @param {any} result @param {Answers} answers */
  async #draw(name, result, answers) {
    const calculator = this.#calculator;
    const output = find(calculator, `[data-output="${name}"]`);
    const isFirst = name === this.#names[0]?.[0];
    const awaits = isFirst && calculator.querySelector('template[data-part="awaited"]');
    if (!result || (awaits && !Object.keys(answers).length)) {
      output.replaceChildren(...(awaits ? [part(calculator, "awaited")] : []));
      if (name === this.#names.at(-1)?.[0]) conclude(calculator, null);
      return;
    }
    const drawn = /** @type {HTMLElement | null} */ (output.querySelector(":scope > :not(.calc-awaited)"));
    const view = drawn ?? part(calculator, isFirst ? "result" : "check");
    await draw(name, calculator, view, result, answers);
    if (!drawn) output.replaceChildren(view);
  }
}
