// One question at a time: from a situation, in the order that tells most, with the way back.

import { answerTo, asked, questions, read, write } from "./answers.js";
import { fromFragment } from "./link.js";
import { find, put, show } from "./parts.js";

/** Milliseconds that the answer to the last question may take to say which comes next: a form does
 * not wait for longer. */
const PATIENCE = 300;

/** Milliseconds for which a choice is seen before the next question takes its place. */
const SEEN = 120;

export class Steps {
  #calculator;
  #form;
  /** @type {HTMLElement[]} The main questions, as the form has them. */
  #mains;
  /** @type {HTMLElement[]} Those that were shown, the last of them now. */
  #shown = [];
  /** @type {Set<HTMLElement>} */
  #skipped = new Set();
  /** @type {string[] | null} What still matters of the answers as they are, once that is known. */
  #telling = null;
  /** Whether a pointer made the last choice: a keyboard passes by choices on its way. */
  #pointed = false;
  /** @type {(() => void) | null} What waits for the next answer. */
  #then = null;

  /** @param {HTMLElement} calculator @param {HTMLFormElement} form @param {AbortSignal} signal */
  constructor(calculator, form, signal) {
    this.#calculator = calculator;
    this.#form = form;
    this.#mains = questions(form).filter(({ dataset }) => !dataset.onlyIf);
    const on = /** @param {string} type @param {(event: any) => void} heard */ (type, heard) =>
      calculator.addEventListener(type, heard, { signal, capture: true });
    on("pointerdown", () => (this.#pointed = true));
    on("keydown", (event) => this.#typed(event));
    on("input", () => this.#changed());
    on("click", (event) => this.#clicked(event));
    on("calculator-answer", ({ detail }) => this.#answered(detail.result?.telling ?? null));
    if (Object.keys(read(form)).length) this.#resume();
    else this.#start();
  }

  get #current() {
    return this.#shown.at(-1);
  }

  get #isAsking() {
    return this.#calculator.dataset.steps === "asking";
  }

  /** @param {"start" | "asking" | "all"} mode */
  #show(mode) {
    this.#calculator.dataset.steps = mode;
    show(find(this.#calculator, ".calc-starts"), mode === "start");
    show(find(this.#calculator, ".calc-pace"), mode === "asking");
    show(find(this.#calculator, ".calc-ways"), mode === "asking");
    show(find(this.#calculator, ".calc-one"), mode === "all");
  }

  #start() {
    this.#shown = [];
    this.#skipped.clear();
    this.#show("start");
  }

  /** A main question with those that hang on its answer. @param {HTMLElement} main */
  #together(main) {
    const hang = questions(this.#form).filter(({ dataset }) => dataset.onlyIf === main.dataset.question);
    return [main, ...hang];
  }

  /** Whether a main question is answered, with all that its answer brings up. @param {HTMLElement} main */
  #isAnswered(main) {
    const answers = read(this.#form);
    return this.#together(main).every((one) => !asked(one, answers) || answerTo(one) !== undefined);
  }

  /** What is still to ask, the most telling first where that is known. @returns {HTMLElement[]} */
  #left() {
    const open = this.#mains.filter((main) => !this.#skipped.has(main) && !this.#isAnswered(main));
    if (!this.#telling) return open;
    const fields = this.#telling;
    const rank = /** @param {HTMLElement} main */ (main) =>
      fields.findIndex((field) => this.#together(main).some(({ dataset }) => dataset.question === field));
    return open.filter((main) => rank(main) >= 0).sort((one, other) => rank(one) - rank(other));
  }

  /** Go on where the answers that are there leave off. */
  #resume() {
    this.#shown = this.#mains.filter((main) => this.#isAnswered(main));
    this.#forward();
  }

  /** Ask what comes next, or say that nothing does. */
  #forward() {
    this.#show("asking");
    const [next] = this.#left();
    if (next) this.#ask(next);
    else this.#finish();
  }

  /** @param {HTMLElement} main */
  #ask(main) {
    this.#shown = [...this.#shown.filter((one) => one !== main), main];
    this.#draw();
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
    const { top } = main.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) main.scrollIntoView({ block: "center" });
  }

  #finish() {
    const place = find(this.#calculator, ".calc-enough");
    const skipped = this.#mains.some((main) => this.#skipped.has(main) && !this.#isAnswered(main));
    put(place, skipped && this.#telling?.length !== 0 ? "That’s all, except for what you skipped." : "That’s all it takes: no other answer can change it.");
    for (const question of questions(this.#form)) question.classList.remove("calc-current");
    show(place, true);
    this.#buttons();
    place.focus({ preventScroll: true });
  }

  /** Show the question asked, how many may follow, and the ways on from it. */
  #draw() {
    const group = this.#current ? this.#together(this.#current) : [];
    for (const question of questions(this.#form)) question.classList.toggle("calc-current", group.includes(question));
    show(find(this.#calculator, ".calc-enough"), false);
    this.#buttons();
  }

  #buttons() {
    const main = this.#current;
    const isEnd = !find(this.#calculator, ".calc-enough").hidden;
    const isAnswered = Boolean(main && this.#isAnswered(main));
    const after = this.#left().filter((one) => one !== main).length;
    const left = after > 1 ? `, at most ${after} more` : after ? ", at most one more" : "";
    put(find(this.#calculator, ".calc-count-left"), isEnd ? "" : `Question ${this.#shown.length}${left}`);
    show(this.#button("skip"), !isEnd && !isAnswered);
    show(this.#button("next"), !isEnd && isAnswered);
  }

  /** @param {string} what */
  #button(what) {
    return find(this.#calculator, `[data-do="${what}"]`);
  }

  #changed() {
    this.#telling = null;
    if (this.#isAsking && this.#current) {
      this.#skipped.delete(this.#current);
      this.#buttons();
      const { kind } = this.#current.dataset;
      const answers = read(this.#form);
      const alone = this.#together(this.#current).filter((one) => asked(one, answers)).length === 1;
      if (this.#pointed && kind === "OneOf" && alone) setTimeout(() => this.#onward(this.#current), SEEN);
    }
  }

  /** Go on once it is known what still matters, if that comes soon.
   * @param {HTMLElement | undefined} from  the question that was answered */
  #onward(from) {
    if (!this.#isAsking || this.#current !== from) return;
    const go = () => {
      this.#then = null;
      if (this.#isAsking && this.#current === from) this.#forward();
    };
    if (this.#telling || this.#calculator.dataset.phase !== "ready") go();
    else {
      this.#then = go;
      setTimeout(() => this.#then === go && go(), PATIENCE);
    }
  }

  /** @param {string[] | null} telling */
  #answered(telling) {
    this.#telling = telling;
    if (this.#isAsking) this.#buttons();
    this.#then?.();
  }

  /** Enter goes on, as in other forms. @param {KeyboardEvent} event */
  #typed(event) {
    this.#pointed = false;
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "Enter" || !this.#isAsking || !target.matches("input") || this.#button("next").hidden) return;
    event.preventDefault();
    this.#onward(this.#current);
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest('a[href^="#"]');
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-do]"));
    const pressed = button?.dataset.do;
    if (link && this.#isAsking) this.#jump(event, link);
    else if (pressed === "begin") this.#begin(String(button?.dataset.answers));
    else if (pressed === "ask") this.#forward();
    else if (pressed === "all") this.#all();
    else if (pressed === "next") this.#onward(this.#current);
    else if (pressed === "skip") this.#skip();
    else if (pressed === "back") this.#back();
    else if (pressed === "clear") this.#start();
    // Once the answers are back in the form.
    else if (pressed === "undo") setTimeout(() => this.#resume());
  }

  /** Take the answers of a situation. @param {string} given  as in a link */
  #begin(given) {
    write(this.#form, fromFragment(`answers&${given}`, this.#form) ?? {});
    this.#form.dispatchEvent(new Event("input", { bubbles: true }));
    this.#forward();
  }

  #all() {
    this.#show("all");
    const first = this.#current ?? this.#mains[0];
    first?.scrollIntoView({ block: "center" });
    /** @type {HTMLElement | null | undefined} */ (first?.querySelector("input, select"))?.focus({ preventScroll: true });
  }

  #skip() {
    if (this.#current) this.#skipped.add(this.#current);
    this.#forward();
  }

  #back() {
    if (find(this.#calculator, ".calc-enough").hidden) this.#shown.pop();
    const before = this.#current;
    if (!before) {
      this.#start();
      this.#button("ask").focus();
      return;
    }
    this.#skipped.delete(before);
    this.#ask(before);
  }

  /** A link to a question asks that one. @param {MouseEvent} event @param {Element} link */
  #jump(event, link) {
    const question = this.#form.querySelector(`#${CSS.escape(String(link.getAttribute("href")).slice(1))}`);
    const main = this.#mains.find((one) => question && this.#together(one).includes(/** @type {HTMLElement} */ (question)));
    if (!main) return;
    event.preventDefault();
    event.stopPropagation();
    this.#skipped.delete(main);
    this.#ask(main);
  }
}
