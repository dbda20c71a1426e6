// <guide-files>: files come in, Python reads them in a worker, and what comes of them is drawn.
// Nothing leaves the page, and nothing is kept: what is decided about people goes into a file.

import { copyText, offerFile } from "../form/clipboard.js";
import { follow, mention, offer, say } from "../form/bar.js";
import { find, part, show } from "../form/parts.js";
import { agree, mayFetch } from "../page/offline.js";
import * as runtime from "../python/runtime.js";
import { draw } from "./network.js";
import { receive } from "./receiving.js";

/** What was decided about people, by profile address. @typedef {Record<string, Record<string, unknown>>} People */

/** Days that "In a month" puts somebody off. */
const MONTH = 30;

class GuideFiles extends HTMLElement {
  /** @type {File[]} */
  #files = [];
  #isSample = false;
  /** @type {People[]} What was decided, and what before that: the last counts. */
  #decided = [{}];
  /** @type {Record<string, string>} Answers to what the files leave open. */
  #told = {};
  /** @type {any} */
  #result = null;
  /** Whether something was decided since the plan was downloaded. */
  #isUnsaved = false;
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
    find(this, "form").addEventListener("submit", (event) => event.preventDefault(), { signal });
    runtime.events.addEventListener("state", () => follow(this, Boolean(this.#reading)), { signal });
    addEventListener("beforeunload", (event) => this.#isUnsaved && event.preventDefault(), { signal });
    runtime.prepare();
    follow(this, false);
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#reading?.abort();
  }

  /** Take files beside those that are there. @param {File[]} files */
  #take(files) {
    if (!files.length) return;
    this.#isSample = false;
    this.#files = [...this.#files, ...files];
    this.#begin();
  }

  /** Read what is there, unless megabytes are dear: then ask first. */
  #begin() {
    if (runtime.state().phase === "idle" && !mayFetch()) offer(this);
    else this.#read();
  }

  async #read() {
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
      const answer = await runtime.askFrom(String(this.dataset.calculator), this.#settings(), this.#files, heard, reading.signal);
      this.#answered(JSON.parse(answer));
    } catch (error) {
      if (!reading.signal.aborted) say(this, /** @type {Error} */ (error).message);
    } finally {
      if (this.#reading === reading) {
        this.#reading = null;
        show(progress, false);
      }
    }
  }

  #settings() {
    const weekly = /** @type {HTMLInputElement} */ (find(this, '[name="weekly"]')).value;
    const people = this.#decided.at(-1);
    const sample = this.#isSample;
    return JSON.stringify({ today: iso(0), weekly: weekly || null, people, sample, ...this.#told });
  }

  /** @param {any} answered */
  #answered(answered) {
    if (!answered.ok) {
      say(this, answered.problems.map((/** @type {{message: string}} */ { message }) => message).join(" "));
      return;
    }
    this.#result = answered.result;
    const output = find(this, ".calc-output");
    const drawn = /** @type {HTMLElement | null} */ (output.firstElementChild);
    const view = drawn ?? part(this, "result");
    draw(this, view, answered.result, Number(this.querySelector("input[name=weekly]")?.getAttribute("value")));
    if (!drawn) output.replaceChildren(view);
    this.#tidy();
    say(this, answered.result.summary);
  }

  #tidy() {
    show(find(this, ".calc-tools"), Boolean(this.#result));
    show(find(this, '[data-do="undo"]'), this.#decided.length > 1);
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (!button) return;
    const what = button.dataset.do;
    if (what === "sample") {
      this.#clear();
      this.#isSample = true;
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
      say(this, "Everything is cleared.");
    }
    if (what === "undo") {
      this.#decided.pop();
      this.#read();
    }
    if (what === "copy") copyText(button).then((said) => mention(this, said));
    if (what === "take") this.#takeAlong(button);
    if (what === "answer") {
      this.#told = { ...this.#told, [String(button.dataset.field)]: String(button.dataset.value) };
      this.#read();
    }
    if (what === "done") this.#decide(button, { done_on: iso(0) });
    if (what === "later") this.#decide(button, { snooze: iso(MONTH) });
    if (what === "rest") this.#decide(button, { rest: true });
  }

  /** @param {Event} event */
  #changed(event) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
    if (field.dataset.do === "tier") this.#decide(field, { tier: field.value });
    if (field.name === "weekly" && this.#result) this.#read();
  }

  /** Decide something about the person that a control stands with.
   * @param {HTMLElement} control @param {Record<string, unknown>} decision */
  #decide(control, decision) {
    const profile = String(/** @type {HTMLElement} */ (control.closest("[data-profile]")).dataset.profile);
    const people = this.#decided.at(-1) ?? {};
    this.#decided.push({ ...people, [profile]: { ...people[profile], ...decision } });
    this.#isUnsaved = true;
    this.#read();
    find(this, ".calc-output").focus({ preventScroll: true });
  }

  /** @param {HTMLElement} button */
  #takeAlong(button) {
    const { file = "", name = "", type = "" } = button.dataset;
    mention(this, offerFile(name, type, this.#result[file]));
    if (file === "plan_file") this.#isUnsaved = false;
  }

  #cancel() {
    this.#reading?.abort();
    this.#reading = null;
    show(find(this, ".files-progress"), false);
    follow(this, false);
    say(this, this.#result ? "Stopped. What you see is from before." : "Stopped. Nothing was read.");
    if (!this.#result) this.#files = [];
  }

  #clear() {
    this.#reading?.abort();
    this.#reading = null;
    this.#files = [];
    this.#isSample = false;
    this.#decided = [{}];
    this.#told = {};
    this.#result = null;
    this.#isUnsaved = false;
    find(this, ".calc-output").replaceChildren();
    show(find(this, ".files-progress"), false);
    this.#tidy();
  }
}

/** The reader's own date, some days from now. @param {number} days */
function iso(days) {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}

customElements.define("guide-files", GuideFiles);
