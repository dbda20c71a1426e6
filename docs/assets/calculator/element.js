// <guide-calculator>: a form from the build, brought to life by Python in a worker.

import { answerTo, asked, fromFragment, keep, kept, questions, read, toFragment, write } from "./answers.js";
import { show } from "./result.js";
import * as runtime from "./runtime.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{field: string, message: string}} Problem */

class GuideCalculator extends HTMLElement {
  /** Whether an answer is being worked out, and whether the form has changed meanwhile. */
  #busy = false;
  #stale = false;
  /** @type {Answers | null} What "Undo" brings back. */
  #before = null;
  #leave = new AbortController();

  connectedCallback() {
    const { signal } = (this.#leave = new AbortController());
    const preset = /** @type {Answers} */ (JSON.parse(this.dataset.preset ?? "{}"));
    const stored = kept(this.#name);
    write(this.#form, { ...preset, ...stored });
    this.#find(".calculator-fallback").hidden = true;
    this.#find(".calc-tools").hidden = false;
    this.classList.add("calc-live");

    this.#form.addEventListener("input", (event) => this.#changed(event), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#clicked(event), { signal });
    for (const intent of ["focusin", "pointerover", "pointerdown"]) {
      this.#form.addEventListener(intent, () => this.#intend(), { signal, once: true });
    }
    runtime.events.addEventListener("state", () => this.#follow(), { signal });
    addEventListener("hashchange", () => this.#takeLink(), { signal });

    this.#tidy();
    this.#follow();
    if (!this.#takeLink() && stored && Object.keys(stored).length) this.#answer();
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  get #name() {
    return String(this.dataset.calculator);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** @param {string} selector @returns {HTMLElement} */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  /** Start Python at the first sign of interest, unless the reader asked to save data. */
  #intend() {
    if (savesData() && runtime.state().phase === "idle") this.#find(".calc-ask").hidden = false;
    else this.#answer();
  }

  /** @param {Event} event */
  #changed(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.type === "checkbox" && input.checked) {
      const none = "none" in input.dataset;
      for (const other of this.#form.querySelectorAll(`input[name="${CSS.escape(input.name)}"]`)) {
        const box = /** @type {HTMLInputElement} */ (other);
        if (box !== input && (none || "none" in box.dataset)) box.checked = false;
      }
    }
    this.#before = null;
    this.#update();
  }

  /** Keep what is in the form, show what hangs on it, and ask for the answer. */
  #update() {
    keep(this.#name, read(this.#form));
    this.#tidy();
    if (savesData() && runtime.state().phase === "idle") this.#intend();
    else this.#answer();
  }

  /** Show the questions that are asked, and offer to leave answered ones open. */
  #tidy() {
    const answers = read(this.#form);
    for (const question of questions(this.#form)) {
      question.hidden = !asked(question, answers);
      const reopen = /** @type {HTMLElement} */ (question.querySelector(".calc-reopen"));
      reopen.hidden = answerTo(question) === undefined;
    }
    this.#find('[data-do="undo"]').hidden = !this.#before;
    this.#find('[data-do="clear"]').hidden = !Object.keys(answers).length;
    this.#find('[data-do="link"]').hidden = !Object.keys(answers).length;
    this.#find(".calc-link").hidden = true;
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = /** @type {Element} */ (event.target).closest("button, .calc-next a, .calc-why a");
    if (!button) return;
    if (button.classList.contains("calc-reopen")) this.#reopen(button);
    else if (button instanceof HTMLAnchorElement) this.#go(event, button);
    else this.#do(String(/** @type {HTMLElement} */ (button).dataset.do));
  }

  /** @param {string} what */
  #do(what) {
    const answers = read(this.#form);
    if (what === "retry") runtime.retry();
    if (what === "print") print();
    if (what === "link") this.#copyLink(answers);
    if (what === "start") {
      this.#find(".calc-ask").hidden = true;
      this.#answer();
    }
    if (what === "clear") this.#replace({}, answers);
    if (what === "undo") this.#replace(this.#before ?? answers, null);
    // The button pressed is gone now; the one that takes it back has its place.
    if (what === "clear") this.#find('[data-do="undo"]').focus();
    if (what === "undo") this.#find('[data-do="clear"]').focus();
  }

  /** @param {Answers} answers @param {Answers | null} before */
  #replace(answers, before) {
    this.#before = before;
    write(this.#form, answers);
    this.#update();
  }

  /** @param {Element} button */
  #reopen(button) {
    const question = /** @type {HTMLElement} */ (button.closest("[data-question]"));
    const rest = read(this.#form);
    delete rest[String(question.dataset.question)];
    this.#replace(rest, read(this.#form));
    /** @type {HTMLElement | null} */ (question.querySelector("input"))?.focus();
  }

  /** A link to a question or to the result moves the focus there, and leaves the address alone.
   * @param {Event} event @param {HTMLAnchorElement} link */
  #go(event, link) {
    event.preventDefault();
    event.stopPropagation();
    const place = this.#find(`#${CSS.escape(link.hash.slice(1))}`);
    const input = /** @type {HTMLElement | null} */ (place.querySelector("input:checked, input"));
    place.scrollIntoView({ block: input ? "center" : "start" });
    (input ?? place).focus({ preventScroll: true });
  }

  /** @param {Answers} answers */
  async #copyLink(answers) {
    const link = new URL(toFragment(answers), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.#say("The link is copied. It holds your answers, nothing else.");
    } catch {
      // Refused or not there: the reader can still copy it by hand.
      const place = this.#find(".calc-link");
      const field = /** @type {HTMLInputElement} */ (place.querySelector("input"));
      place.hidden = false;
      field.value = link;
      field.focus();
      field.select();
    }
  }

  /** Take answers from the address, once; the reader's own can be brought back. */
  #takeLink() {
    const answers = fromFragment(location.hash, this.#form);
    if (!answers) return false;
    const own = read(this.#form);
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#replace(answers, Object.keys(own).length ? own : null);
    return true;
  }

  /** Work out the answer for what is in the form now; changes meanwhile are taken up after it. */
  async #answer() {
    this.#stale = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#stale && this.isConnected) {
        this.#stale = false;
        await this.#round(read(this.#form));
      }
    } catch {
      // The runtime has said what went wrong, and asks again after a retry.
    } finally {
      this.#busy = false;
    }
  }

  /** @param {Answers} answers */
  async #round(answers) {
    let answered = JSON.parse(await runtime.ask(this.#name, JSON.stringify(answers)));
    const problems = /** @type {Problem[]} */ (answered.problems ?? []);
    if (this.#stale) return;
    this.#mark(problems);
    if (problems.length) {
      // What is in order still counts; what is not stays in the form beside its message.
      const sound = { ...answers };
      for (const { field } of problems) delete sound[field];
      answered = JSON.parse(await runtime.ask(this.#name, JSON.stringify(sound)));
    }
    if (!answered.ok || this.#stale) return;
    show(this, this.#find(".calc-output"), answered.result);
    this.#find(".calc-why").hidden = false;
    for (const question of questions(this.#form)) {
      const next = question.dataset.question === answered.result.next_question;
      question.classList.toggle("calc-suggested", next);
    }
    this.#say(problems[0]?.message ?? answered.result.summary);
    this.dispatchEvent(new CustomEvent("calculator-answer", { bubbles: true, detail: answered.result }));
  }

  /** @param {Problem[]} problems */
  #mark(problems) {
    for (const question of questions(this.#form)) {
      const found = problems.find(({ field }) => field === question.dataset.question);
      const place = /** @type {HTMLElement} */ (question.querySelector(".calc-error"));
      place.hidden = !found;
      place.textContent = found?.message ?? "";
      question.querySelector("input[type=text]")?.setAttribute("aria-invalid", String(Boolean(found)));
    }
  }

  /** Follow the runtime: progress, readiness, failure. */
  #follow() {
    const { phase, loaded, total, message } = runtime.state();
    const bar = /** @type {HTMLProgressElement} */ (this.#find(".calc-progress"));
    /** @type {HTMLElement} */ (bar.parentElement).hidden = phase !== "loading";
    bar.value = total ? loaded / total : 0;
    bar.setAttribute("aria-valuetext", `${megabytes(loaded)} of ${megabytes(total)} MB`);
    this.dataset.phase = phase;
    this.#find(".calc-failure").hidden = phase !== "failed";
    if (phase === "failed") {
      this.#say(message);
      this.#find(".calculator-fallback").hidden = false;
    }
    if (phase === "loading") {
      this.#find(".calculator-fallback").hidden = true;
      this.#say(`Starting Python, ${megabytes(total)} MB, once.`);
      this.#find(".calc-loaded").textContent = `${megabytes(loaded)} of ${megabytes(total)} MB`;
    }
  }

  /** Say one sentence, unless it stands there already. @param {string} sentence */
  #say(sentence) {
    const status = this.#find(".calc-status");
    if (status.textContent !== sentence) status.textContent = sentence;
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

function savesData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  return Boolean(connection?.saveData);
}

customElements.define("guide-calculator", GuideCalculator);
