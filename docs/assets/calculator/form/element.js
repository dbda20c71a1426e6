// <guide-calculator>: a form from the build, brought to life by Python in a worker.

import { asking, read } from "./answers.js";
import { expect, follow, go, offer, say } from "./bar.js";
import { begin } from "./beginning.js";
import { arrange, mark, suggest, untick } from "./form.js";
import { isUnkept, keep, rememberLimit, rememberedLimit } from "./kept.js";
import { fromFragment } from "./link.js";
import { find, nameOf, show } from "./parts.js";
import { Rounds } from "./rounds.js";
import { Steps } from "./steps.js";
import { useTool } from "./tools.js";
import { Undo } from "./undo.js";
import { card } from "../results/card.js";
import { agree, mayFetch } from "../page/offline.js";
import * as runtime from "../python/runtime.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./form.js").Problem} Problem */

/** Milliseconds that a question may come after the answer that it hangs on. */
const SOON = 50;

class GuideCalculator extends HTMLElement {
  /** Whether an answer is being worked out, and whether the form has changed meanwhile. */
  #busy = false;
  #stale = false;
  /** @type {Rounds | undefined} */
  #rounds;
  #undo = new Undo(this);
  /** @type {import("../results/card.js").Card | undefined} */
  #card;
  #leave = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} What hangs on the answers is not shown yet. */
  #untidy;

  connectedCallback() {
    const { signal } = (this.#leave = new AbortController());
    const isBegun = begin(this);
    // Where it comes back after a failure, it moves nothing that is about to be touched.
    const fallback = find(this, ".calculator-fallback");
    fallback.hidden = true;
    find(this, ".calc-side").append(fallback);
    find(this, ".calc-tools").hidden = false;
    this.classList.add("calc-live");

    this.#card = card(this, { keep: (answers) => this.#undo.replace(answers), retake: () => this.#retake() });
    asking(this).addEventListener("beforeinput", (event) => this.#card?.paste(event), { signal });
    asking(this).addEventListener("input", (event) => this.#changed(event), { signal });
    asking(this).addEventListener("focusout", ({ target }) => this.#left(/** @type {HTMLInputElement} */ (target)), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#clicked(event), { signal });
    for (const intent of ["focusin", "pointerover", "pointerdown"]) {
      find(this, ".calc-columns").addEventListener(intent, () => this.#intend(), { signal, once: true });
    }
    runtime.events.addEventListener("state", () => follow(this, this.#busy), { signal });
    // Before the theme hears of that address, which would go there once more.
    addEventListener("popstate", (event) => this.#takeLink() && event.stopImmediatePropagation(), { signal, capture: true });
    addEventListener("beforeunload", (event) => isUnkept(this.#name) && event.preventDefault(), { signal });

    this.#rounds = new Rounds(this);
    this.#tidy();
    follow(this, this.#busy);
    runtime.prepare();
    this.#await(signal);
    if (!this.#takeLink() && isBegun) this.#take();
    if ("steps" in this.dataset) new Steps(this, this.#form, signal);
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  get #name() {
    return String(this.dataset.calculator);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector(".calc-form"));
  }

  /** Once in view, Python may start where it is on the device already. @param {AbortSignal} signal */
  #await(signal) {
    const view = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      view.disconnect();
      runtime.startKept();
    });
    view.observe(this);
    signal.addEventListener("abort", () => view.disconnect());
  }

  /** Start Python at the first sign of interest, unless megabytes are dear: then ask. */
  #intend() {
    if (runtime.state().phase === "idle" && !mayFetch()) offer(this);
    else this.#answer();
  }

  /** @param {Event} event */
  #changed(event) {
    untick(/** @type {HTMLInputElement} */ (event.target));
    this.#card?.follow();
    this.#take();
    // With the answer, if that comes soon: the page is laid out once for both.
    if (runtime.state().phase === "ready") this.#untidy ??= setTimeout(() => this.#tidy(), SOON);
    else this.#tidy();
  }

  /** A day is taken as it stands once its field is left. @param {HTMLInputElement} input */
  #left(input) {
    if (input.type === "date") this.#intend();
  }

  /** Ask for the answer to what is in the form and, while Python works it out, keep that. */
  #take() {
    this.#intend();
    const answers = read(asking(this));
    keep(this.#name, answers);
    rememberLimit(answers);
  }

  /** Show what goes with the answers, and the tools that there is a use for. */
  #tidy() {
    clearTimeout(this.#untidy);
    this.#untidy = undefined;
    const answers = read(asking(this));
    arrange(asking(this), answers, JSON.parse(this.dataset.labels ?? "{}"));
    this.#card?.follow();
    const some = Object.keys(answers).length > 0;
    const uses = { ...this.#undo.can, clear: some, link: some, print: some };
    for (const [what, use] of Object.entries(uses)) {
      const button = /** @type {HTMLElement | null} */ (this.querySelector(`[data-do="${what}"]`));
      if (button) show(button, use);
    }
    const link = /** @type {HTMLElement | null} */ (this.querySelector(".calc-link"));
    if (link) show(link, false);
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = /** @type {Element} */ (event.target).closest("button, .calc-next a, .calc-why a");
    if (!button) return;
    if (button.classList.contains("calc-reopen")) this.#reopen(button);
    else if (button instanceof HTMLAnchorElement) go(this, event, button);
    else this.#do(/** @type {HTMLElement} */ (button));
  }

  /** @param {HTMLElement} button */
  #do(button) {
    const what = button.dataset.do;
    useTool(this, button);
    this.#card?.do(what, button);
    if (what === "retry") runtime.retry();
    if (what === "start") {
      agree();
      find(this, ".calc-ask").hidden = true;
      this.#answer();
    }
    // How long a note may be hangs on the account, not on the note.
    if (what === "clear") this.#replace(this.#card ? rememberedLimit() : {}, true);
    if (what === "undo" || what === "redo") {
      this.#undo.go(what);
      this.#retake();
    }
    // The button pressed may be gone now; the one that takes it back has its place.
    if (what === "clear" || ((what === "undo" || what === "redo") && button.hidden)) find(this, `[data-do="${what === "undo" ? "redo" : "undo"}"]`).focus();
  }

  /** Put answers in place of those that there are, which "Undo" brings back.
   * @param {Answers} answers @param {boolean} isWhole  whether all of them are replaced */
  #replace(answers, isWhole = false) {
    this.#undo.replace(answers, isWhole);
    this.#retake();
  }

  /** Take answers that no hand has put into the form. */
  #retake() {
    this.#take();
    this.#tidy();
  }

  /** @param {Element} button */
  #reopen(button) {
    const question = /** @type {HTMLElement} */ (button.closest("[data-question]"));
    const rest = read(asking(this));
    delete rest[String(question.dataset.question)];
    this.#replace(rest);
    /** @type {HTMLElement | null} */ (question.querySelector("input, select, textarea"))?.focus();
  }

  /** Take answers from the address, once; the reader's own can be brought back. */
  #takeLink() {
    if ("private" in this.dataset) return false;
    const answers = fromFragment(location.hash, asking(this));
    if (!answers) return false;
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#replace(answers, true);
    return true;
  }

  /** Work out the answer for what is in the form now; changes meanwhile are taken up after it. */
  async #answer() {
    this.#stale = true;
    if (this.#busy) return;
    this.#busy = true;
    // Of Python that is ready there is nothing to follow: it is not waited for.
    if (runtime.state().phase !== "ready") follow(this, this.#busy);
    expect(this, this.#name);
    try {
      while (this.#stale && this.isConnected) {
        this.#stale = false;
        const heard = await this.#rounds?.ask(() => this.#stale);
        if (heard) this.#conclude(heard);
      }
    } catch (error) {
      say(this, /** @type {Error} */ (error).message);
    } finally {
      this.#busy = false;
    }
  }

  /** Say what came of a round. @param {import("./rounds.js").Heard[]} heard */
  #conclude(heard) {
    if (this.#untidy) this.#tidy();
    else this.#card?.follow(); // a draft may have come
    const [first] = heard;
    const last = heard.findLast(({ answered }) => answered.result);
    const wrong = heard.flatMap((one) => one.wrong);
    const answers = read(asking(this));
    mark(asking(this), wrong);
    show(find(this, ".calc-why"), Boolean(this.#card || (first?.answered.result && Object.keys(answers).length)));
    suggest(asking(this), first?.answered.result?.next_question ?? null);
    const isShown = !wrong.length && !find(this, ".calc-headline").hidden;
    const sentence = wrong[0]?.message ?? last?.answered.result.summary ?? this.#needed(first?.answered.problems ?? []);
    say(this, sentence, isShown, this.#card?.isWritten);
    keep(this.#name, answers);
    this.dispatchEvent(new CustomEvent("calculator-answer", { bubbles: true, detail: first?.answered }));
  }

  /** @param {Problem[]} problems */
  #needed(problems) {
    return `Still needed: ${problems.map(({ field }) => `“${nameOf(this, field)}”`).join(", ")}.`;
  }
}

customElements.define("guide-calculator", GuideCalculator);

export { read, write } from "./answers.js";
export { arrange, mark, untick } from "./form.js";
export { fill, find, guide, list, put, show, slot, write as say } from "./parts.js";
