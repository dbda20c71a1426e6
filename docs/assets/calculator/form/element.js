// <guide-calculator>: a form from the build, brought to life by Python in a worker.

import {
  fromFragment,
  keep,
  kept,
  now,
  portable,
  read,
  rememberLimit,
  rememberedLimit,
  toFragment,
  told,
  write,
} from "./answers.js";
import { conclude, expect, follow, go, mention, offer, say } from "./bar.js";
import { copyLink, copyText, downloadText } from "./clipboard.js";
import { arrange, mark, suggest, untick } from "./form.js";
import { find, give, nameOf, part, show } from "./parts.js";
import { Steps } from "./steps.js";
import * as drafts from "../results/drafts.js";
import * as findings from "../results/findings.js";
import { agree, mayFetch } from "../page/offline.js";
import * as runtime from "../python/runtime.js";
import { draw } from "../results/views.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./form.js").Problem} Problem */

/** Milliseconds that a question may come after the answer that it hangs on. */
const SOON = 50;

class GuideCalculator extends HTMLElement {
  /** Whether an answer is being worked out, and whether the form has changed meanwhile. */
  #busy = false;
  #stale = false;
  /** @type {Answers | null} What "Undo" brings back. */
  #before = null;
  #leave = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} What hangs on the answers is not shown yet. */
  #untidy;

  connectedCallback() {
    const { signal } = (this.#leave = new AbortController());
    const preset = /** @type {Answers} */ (JSON.parse(this.dataset.preset ?? "{}"));
    const stored = kept(this.#name);
    const clues = told(JSON.parse(this.dataset.clues ?? "[]"));
    // What a quick reader chose before this script arrived comes before everything else.
    const early = read(this.#form);
    const own = { ...stored, ...early };
    write(this.#form, { ...preset, ...rememberedLimit(), ...clues, ...own });
    const rest = /** @type {HTMLDetailsElement | null} */ (this.querySelector(".calc-rest"));
    // What was filled in for the reader is to be seen.
    if (rest && Object.keys(clues).length) rest.open = true;
    // Where it comes back after a failure, it moves nothing that is about to be touched.
    const fallback = find(this, ".calculator-fallback");
    fallback.hidden = true;
    find(this, ".calc-side").append(fallback);
    find(this, ".calc-tools").hidden = false;
    this.classList.add("calc-live");

    this.#form.addEventListener("input", (event) => this.#changed(event), { signal });
    this.#form.addEventListener("focusout", ({ target }) => this.#left(/** @type {HTMLInputElement} */ (target)), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#clicked(event), { signal });
    for (const intent of ["focusin", "pointerover", "pointerdown"]) {
      this.#form.addEventListener(intent, () => this.#intend(), { signal, once: true });
    }
    runtime.events.addEventListener("state", () => follow(this, this.#busy), { signal });
    // Before the theme hears of that address, which would go there once more.
    addEventListener("popstate", (event) => this.#takeLink() && event.stopImmediatePropagation(), { signal, capture: true });
    addEventListener("note-edit", (event) => this.#takeNote(event), { signal });
    addEventListener("beforeunload", (event) => this.#warn(event), { signal });
    addEventListener("guide-reload", () => this.#leave.abort(), { signal });

    this.#draw(null, {});
    this.#tidy();
    follow(this, this.#busy);
    runtime.prepare();
    this.#await(signal);
    if (!this.#takeLink() && Object.keys(own).length) this.#take();
    if ("steps" in this.dataset) new Steps(this, this.#form, signal);
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  get #private() {
    return "private" in this.dataset;
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
    this.#before = null;
    this.#take();
    // With the answer, if that comes soon: the page is laid out once for both.
    if (runtime.state().phase === "ready") this.#untidy ??= setTimeout(() => this.#tidy(), SOON);
    else this.#tidy();
  }

  /** A field that is left with what no browser can read of it is told of. @param {HTMLInputElement} input */
  #left(input) {
    if (input.validity?.badInput) this.#answer();
  }

  /** Ask for the answer to what is in the form and, while Python works it out, keep that. */
  #take() {
    this.#intend();
    const answers = read(this.#form);
    keep(this.#name, answers, this.#portable(answers));
    rememberLimit(answers);
  }

  /** The answers that may leave the page. @param {Answers} answers @returns {Answers} */
  #portable(answers) {
    return this.#private ? {} : portable(this.#form, answers);
  }

  /** Show what goes with the answers, and the tools that there is a use for. */
  #tidy() {
    clearTimeout(this.#untidy);
    this.#untidy = undefined;
    const answers = read(this.#form);
    arrange(this.#form, answers, JSON.parse(this.dataset.labels ?? "{}"));
    const some = Object.keys(answers).length > 0;
    const uses = { undo: Boolean(this.#before), clear: some, link: some, print: some };
    for (const [what, use] of Object.entries(uses)) {
      const button = /** @type {HTMLElement | null} */ (this.querySelector(`[data-do="${what}"]`));
      if (button) show(button, use);
    }
    show(find(this, ".calc-link"), false);
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
    const answers = read(this.#form);
    if (what === "retry") runtime.retry();
    if (what === "copy") this.#copy(() => copyText(button));
    if (what === "download") mention(this, downloadText(button));
    if (what === "select") findings.select(this, button);
    if (what === "edit") {
      this.dispatchEvent(new CustomEvent("note-edit", { bubbles: true, detail: drafts.taken(button, answers) }));
    }
    if (what === "print") print();
    if (what === "link") this.#copy(() => copyLink(toFragment(this.#portable(answers)), find(this, ".calc-link")));
    if (what === "points") give(button, "aria-pressed", String(this.#form.classList.toggle("calc-pointed")));
    if (what === "start") {
      agree();
      find(this, ".calc-ask").hidden = true;
      this.#answer();
    }
    if (what === "clear") this.#replace({}, answers);
    if (what === "undo") this.#replace(this.#before ?? answers);
    // The button pressed is gone now; the one that takes it back has its place.
    if (what === "clear") find(this, '[data-do="undo"]').focus();
    if (what === "undo") find(this, '[data-do="clear"]').focus();
  }

  /** Put answers into the form; "Undo" brings back those before, if there were any.
   * @param {Answers} answers @param {Answers} before */
  #replace(answers, before = {}) {
    this.#before = Object.keys(before).length ? before : null;
    write(this.#form, answers);
    this.#take();
    this.#tidy();
  }

  /** @param {Element} button */
  #reopen(button) {
    const question = /** @type {HTMLElement} */ (button.closest("[data-question]"));
    const rest = read(this.#form);
    delete rest[String(question.dataset.question)];
    this.#replace(rest, read(this.#form));
    /** @type {HTMLElement | null} */ (question.querySelector("input, select, textarea"))?.focus();
  }

  /** @param {() => Promise<string>} copy */
  async #copy(copy) {
    mention(this, await copy());
  }

  /** Take over a draft, to edit it. @param {Event} event */
  #takeNote(event) {
    if (this.#name !== "note-check") return;
    this.#replace(/** @type {CustomEvent<Answers>} */ (event).detail, read(this.#form));
    const box = this.querySelector("textarea");
    box?.scrollIntoView({ block: "center" });
    box?.focus({ preventScroll: true });
  }

  /** A note is never stored, so leaving for another site would lose it. @param {Event} event */
  #warn(event) {
    if (this.querySelector("textarea")?.value.trim()) event.preventDefault();
  }

  /** Take answers from the address, once; the reader's own can be brought back. */
  #takeLink() {
    if (this.#private) return false;
    const answers = fromFragment(location.hash, this.#form);
    if (!answers) return false;
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#replace(answers, read(this.#form));
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
        await this.#round(read(this.#form));
      }
    } catch (error) {
      say(this, /** @type {Error} */ (error).message);
    } finally {
      this.#busy = false;
    }
  }

  /** @param {Answers} answers */
  async #round(answers) {
    const ask = /** @param {Answers} given */ async (given) =>
      JSON.parse(await runtime.ask(this.#name, JSON.stringify({ ...given, ...now(this.#form) })));
    let answered = await ask(answers);
    if (this.#stale) return;
    /** @type {Problem[]} */
    const problems = answered.problems ?? [];
    const some = Object.keys(answers).length > 0;
    const wrong = problems.filter(({ field }) => field in answers);
    if (wrong.length) {
      // What is in order still counts; what is not stays in the form beside its message.
      const sound = Object.fromEntries(Object.entries(answers).filter(([id]) => !wrong.some(({ field }) => field === id)));
      answered = await ask(sound);
      if (this.#stale) return;
    }
    if (this.#untidy) this.#tidy();
    mark(this.#form, wrong);
    await this.#draw(answered.result, answers);
    show(find(this, ".calc-why"), answered.ok && some);
    suggest(this.#form, answered.result?.next_question ?? null);
    const isShown = !wrong.length && !find(this, ".calc-headline").hidden;
    say(this, wrong[0]?.message ?? answered.result?.summary ?? this.#needed(answered.problems), isShown);
    this.dispatchEvent(new CustomEvent("calculator-answer", { bubbles: true, detail: answered }));
  }

  /** Draw a result over the last one or, where there is none, what one will have.
   * @param {any} result @param {Answers} answers */
  async #draw(result, answers) {
    const output = find(this, ".calc-output");
    const isAwaited = this.querySelector('template[data-part="awaited"]') && !Object.keys(answers).length;
    if (!result || isAwaited) {
      output.replaceChildren(...(isAwaited ? [part(this, "awaited")] : []));
      conclude(this, null);
      return;
    }
    const drawn = /** @type {HTMLElement | null} */ (output.querySelector(":scope > :not(.calc-awaited)"));
    const view = drawn ?? part(this, "result");
    await draw(this, view, result, answers);
    if (!drawn) output.replaceChildren(view);
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
