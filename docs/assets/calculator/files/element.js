// <guide-files>: files come in, Python reads them in a worker, and what comes of them is drawn.
// Nothing leaves the page, and nothing is kept: what is decided about people goes into a file.

import { copyText, offerFile } from "../form/clipboard.js";
import { follow, go, mention, offer, say } from "../form/bar.js";
import { dayFrom, written } from "../form/days.js";
import { mark } from "../form/form.js";
import { find, part, put, show } from "../form/parts.js";
import { agree, mayFetch } from "../page/offline.js";
import * as runtime from "../python/runtime.js";
import { draw, drawMore } from "./network.js";
import { receive } from "./receiving.js";
import { visit } from "./visit.js";

/** Days that "In a month" puts someone off. */
const MONTH = 30;

addEventListener("beforeunload", (event) => visit.isUnsaved && event.preventDefault());

class GuideFiles extends HTMLElement {
  #leave = new AbortController();
  /** @type {AbortController | null} */
  #reading = null;

  connectedCallback() {
    const { signal } = (this.#leave = new AbortController());
    find(this, ".calculator-fallback").hidden = true;
    this.classList.add("calc-live");
    receive(this, (files) => this.#take(files), signal);
    this.addEventListener("click", (event) => this.#clicked(event), { signal });
    this.addEventListener("change", (event) => this.#changed(event), { signal });
    // What is folded away is drawn once it is opened. That event does not bubble.
    this.addEventListener("toggle", () => this.#view && draw(this, this.#view, visit.result), { signal, capture: true });
    find(this, "form").addEventListener("submit", (event) => event.preventDefault(), { signal });
    runtime.events.addEventListener("state", () => follow(this, Boolean(this.#reading)), { signal });
    runtime.prepare();
    follow(this, false);
    for (const field of this.#numbers) field.value = visit.numbers[field.name] ?? field.value;
    if (visit.result) this.#draw();
    else this.#tidy();
  }

  /** How many people a week, and the days of each rhythm. */
  get #numbers() {
    return /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll(".files-number input"));
  }

  /** The result that is drawn, if any is. */
  get #view() {
    return /** @type {HTMLElement | null} */ (find(this, ".calc-output").firstElementChild);
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#reading?.abort();
  }

  /** Take files beside those that are there. @param {File[]} files */
  #take(files) {
    if (!files.length) return;
    if (visit.isSample) this.#clear(); // nobody invented is in the reader's own network
    visit.take(files);
    this.#begin();
  }

  /** Read what is there, unless megabytes are dear: then ask first. */
  #begin() {
    if (runtime.state().phase === "idle" && !mayFetch()) offer(this);
    else this.#read();
  }

  async #read() {
    const answered = await this.#ask(true);
    if (answered) this.#answered(answered);
  }

  /** Ask about the files; what was asked before is waited for no more.
   * @param {boolean} isBrief  whether to leave out what is rarely wanted, and long
   * @returns {Promise<any>} null where there is no answer */
  async #ask(isBrief) {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    const progress = find(this, ".files-progress");
    follow(this, true);
    if (runtime.state().phase === "ready") say(this, "Reading the files.");
    const heard = (/** @type {string} */ doing, /** @type {number} */ percent) => {
      show(progress, true);
      /** @type {HTMLProgressElement} */ (find(progress, "progress")).value = percent;
      say(this, `${doing}.`);
    };
    show(progress, true);
    try {
      const answer = await runtime.askFrom(String(this.dataset.calculator), this.#settings(isBrief), visit.files, heard, reading.signal);
      return JSON.parse(answer);
    } catch (error) {
      if (!reading.signal.aborted) say(this, /** @type {Error} */ (error).message);
      return null;
    } finally {
      if (this.#reading === reading) {
        this.#reading = null;
        show(progress, false);
      }
    }
  }

  /** @param {boolean} isBrief */
  #settings(isBrief) {
    const { weekly, ...cadences } = Object.fromEntries([...this.#numbers].map(({ name, value }) => [name, value || null]));
    const clock = Math.floor(Date.now() / 1000);
    const set = { today: written(dayFrom(0)), clock, weekly, cadences, people: visit.people, sample: visit.isSample, brief: isBrief };
    return JSON.stringify({ ...set, ...visit.told });
  }

  /** @param {any} answered */
  #answered(answered) {
    /** @type {{field: string, message: string}[]} */
    const problems = answered.problems ?? [];
    mark(find(this, "form"), problems.map(({ field, message }) => ({ field: field.replace("cadences.", ""), message })));
    if (!answered.ok) {
      say(this, problems.map(({ message }) => message).join(" "));
      return;
    }
    visit.result = answered.result;
    this.#draw();
    say(this, answered.result.summary);
  }

  #draw() {
    const output = find(this, ".calc-output");
    const view = this.#view ?? part(this, "result");
    draw(this, view, visit.result);
    if (!this.#view) output.replaceChildren(view);
    this.#tidy();
  }

  #tidy() {
    show(find(this, ".calc-tools"), Boolean(visit.result) || visit.canUndo);
    show(find(this, '[data-do="undo"]'), visit.canUndo);
    show(find(this, '[data-do="clear"]'), Boolean(visit.result));
    show(find(this, ".calc-why"), Boolean(visit.result));
    put(find(this, ".calc-why a"), visit.result?.people === 0 ? "See why" : "See the result");
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button, .calc-why a"));
    if (!button) return;
    if (button instanceof HTMLAnchorElement) go(this, event, button);
    const what = button.dataset.do;
    if (what === "sample") {
      this.#clear();
      visit.isSample = true;
      this.#begin();
    }
    if (what === "cancel") this.#cancel();
    if (what === "start") {
      agree();
      show(find(this, ".calc-ask"), false);
      this.#read();
    }
    if (what === "retry") runtime.retry();
    if (what === "clear") {
      this.#clear();
      say(this, "Everything is cleared. “Undo” brings it back, until you choose other files or close the page.");
      find(this, '[data-do="undo"]').focus();
    }
    if (what === "undo") this.#undo();
    if (what === "copy") copyText(button).then((said) => mention(this, said));
    if (what === "more" && this.#view) drawMore(this, this.#view, visit.result);
    if (what === "take") this.#takeAlong(button);
    if (what === "table") this.#takeTable(button);
    if (what === "answer") {
      visit.told[String(button.dataset.field)] = String(button.dataset.value);
      this.#read();
    }
    if (what === "done") this.#decide(button, { done_on: written(dayFrom(0)) });
    if (what === "later") this.#decide(button, { snooze: written(dayFrom(MONTH)) });
    if (what === "rest") this.#decide(button, { rest: true });
  }

  /** @param {Event} event */
  #changed(event) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
    if (field.dataset.do === "tier") this.#decide(field, { tier: field.value });
    if (field.closest(".files-number")) {
      visit.numbers[field.name] = field.value;
      if (visit.result) this.#read();
    }
  }

  /** Decide something about the person that a control stands with.
   * @param {HTMLElement} control @param {Record<string, unknown>} decision */
  #decide(control, decision) {
    visit.decide(String(/** @type {HTMLElement} */ (control.closest("[data-profile]")).dataset.profile), decision);
    this.#read();
    find(this, ".calc-output").focus({ preventScroll: true });
  }

  /** Take back the last decision; where there is none, that everything was cleared. */
  #undo() {
    const wasCleared = visit.undo();
    if (wasCleared) {
      find(this, ".calc-output").replaceChildren();
      this.#tidy();
    }
    // The button that was pressed will be gone.
    if (wasCleared || !visit.canUndo) find(this, ".calc-output").focus({ preventScroll: true });
    this.#begin();
  }

  /** @param {HTMLElement} button */
  #takeAlong(button) {
    const { file = "", name = "", type = "" } = button.dataset;
    mention(this, offerFile(name, type, visit.result[file]));
    if (file === "plan_file") visit.isUnsaved = false;
  }

  /** The table of everyone is written when it is wanted: it is a hundred times the rest.
   * @param {HTMLElement} button */
  async #takeTable(button) {
    const { name = "", type = "" } = button.dataset;
    const answered = await this.#ask(false);
    if (!answered?.ok) return;
    say(this, visit.result.summary);
    mention(this, offerFile(name, type, answered.result.table));
  }

  #cancel() {
    this.#reading?.abort();
    this.#reading = null;
    show(find(this, ".files-progress"), false);
    follow(this, false);
    say(this, visit.result ? "Stopped. What you see is from before." : "Stopped. Nothing was read.");
    if (!visit.result) visit.files = [];
  }

  /** Stop reading, and empty the page. */
  #clear() {
    this.#reading?.abort();
    this.#reading = null;
    visit.clear();
    runtime.forget();
    find(this, ".calc-output").replaceChildren();
    show(find(this, ".files-progress"), false);
    this.#tidy();
  }
}

customElements.define("guide-files", GuideFiles);
