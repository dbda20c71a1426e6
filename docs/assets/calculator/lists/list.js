// <guide-list>: the people of a list, filled in one after the other or pasted, for a calculator
// that takes them as text. What is typed is kept in the tab until it is closed.

import { find, show, slot, untick } from "../form/element.js";
import { Asked } from "./asked.js";
import { Card } from "./card.js";
import { Everybody } from "./everybody.js";
import { keep, saved } from "./kept.js";
import { Names } from "./names.js";
import { drawn, formOf, headings, takeBack } from "./parts.js";
import { Paste } from "./paste.js";
import { People } from "./people.js";
import { Plan } from "./plan.js";
import { people as peopleOf } from "./rows.js";

/** @typedef {import("./rows.js").Person} Person */

/** The file of the whole list. */
const TAKEN = "people.csv";

class GuideList extends HTMLElement {
  #leave = new AbortController();
  #people = new People();
  /** Who is being filled in. @type {Person | null} */
  #current = null;
  /** The rows as they were taken along last. */
  #taken = "";
  #draw = (/** @type {string} */ name) => drawn(this.#calculator, name);
  #asked = new Asked(this.#main);
  #everybody = new Everybody(this, formOf(this, "everybody"));
  #names = new Names(this, this.#draw);
  #card = new Card(formOf(this, "person"));
  #paste = new Paste(formOf(this, "paste"), headings(this), JSON.parse(this.dataset.results ?? "[]"), this.#draw);
  #plan = new Plan(slot(this.#calculator, "plan"), this.#draw);

  connectedCallback() {
    const { signal } = (this.#leave = new AbortController());
    this.#restore();
    this.addEventListener("input", (event) => this.#changed(event), { signal });
    this.addEventListener("submit", (event) => this.#submitted(event), { signal });
    this.addEventListener("click", takeBack, { signal, capture: true });
    this.#calculator.addEventListener("click", (event) => this.#clicked(event), { signal });
    this.#calculator.addEventListener("calculator-answer", (event) => this.#answered(event), { signal });
    this.#main.addEventListener("input", () => this.#settle(), { signal });
    for (const intent of ["focusin", "pointerdown"]) {
      this.addEventListener(intent, () => this.#asked.begin(), { signal, once: true });
    }
    addEventListener("beforeunload", (event) => this.#warn(event), { signal });
    addEventListener("guide-reload", () => this.#leave.abort(), { signal });
    this.#arrange();
    if (this.#people.all.length) this.#send();
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  get #calculator() {
    return /** @type {HTMLElement} */ (this.closest("guide-calculator"));
  }

  /** The form that is asked of Python. */
  get #main() {
    return /** @type {HTMLFormElement} */ (find(this.#calculator, ".calc-form"));
  }

  /** What the tab has kept or, of a page that was left a moment ago, the page. */
  #restore() {
    const kept = saved();
    // What a quick reader typed before this script arrived comes before everything else.
    const early = this.#everybody.answers;
    this.#everybody.begin(kept?.everybody ?? this.#asked.shared);
    this.#everybody.begin({ ...this.#everybody.answers, ...early });
    this.#people.begin(kept?.people ?? this.#read(this.#asked.rows));
    if (kept) this.#asked.set(kept.settings);
  }

  /** People out of the text of a list, in the words of the form. @param {string} text */
  #read(text) {
    return peopleOf(text, headings(this)).map((one) => this.#card.chosen(one));
  }

  /** @param {Event} event */
  #changed(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const of = input.form?.dataset.of;
    if (of !== "everybody" && of !== "person") return;
    untick(input);
    if (of === "person" && this.#current) this.#card.take(this.#current);
    this.#arrange();
    this.#send();
  }

  /** Give Python the list as it is now, and keep it. */
  #send() {
    this.#asked.ask(this.#people.send(), this.#everybody.answers);
  }

  /** Keep what there is, and say what is set. */
  #settle() {
    const { all: people } = this.#people;
    keep(people.length ? { people, everybody: this.#everybody.answers, settings: this.#asked.settings } : null);
    this.#arrange();
  }

  /** Show what is asked, and in a few words what has been answered. */
  #arrange() {
    this.#everybody.arrange();
    this.#card.arrange();
    this.#asked.say();
    this.#names.show(this.#people, this.#current);
  }

  /** Open someone's card, or close it. @param {Person | null} one */
  #open(one) {
    const left = this.#current;
    this.#current = one;
    if (left && !left.name && one !== left) {
      this.#people.drop(left);
      if (Object.keys(left).length) this.#send();
    }
    show(formOf(this, "paste"), false);
    show(slot(this, "ways"), !one);
    this.classList.toggle("list-filling", Boolean(one));
    this.#arrange();
    this.#card.open(one, one ? `Person ${this.#people.all.indexOf(one) + 1} of ${this.#people.all.length}` : "");
    this.#card.mark(this.#people.wrong(one));
  }

  #add() {
    const one = /** @type {Person} */ ({});
    this.#people.add(one);
    this.#open(one);
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    const { of } = /** @type {HTMLFormElement} */ (event.target).dataset;
    if (of === "paste") this.#pasted();
    if (of === "person") this.#next();
  }

  /** On to whoever comes next, or to someone new. */
  #next() {
    const next = this.#people.after(this.#current);
    if (!this.#current?.name) this.#card.focus();
    else if (next) this.#open(next);
    else this.#add();
  }

  #pasted() {
    const found = this.#paste.take();
    if (!found) return;
    this.#people.add(...found.map((one) => this.#card.chosen(one)));
    this.#open(null);
    this.#send();
    this.#names.button("add").focus();
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-list], [data-do]"));
    if (!button) return;
    const { list: what, do: done } = button.dataset;
    const line = this.#plan.whose(button)?.line ?? 0;
    if (what === "add") this.#add();
    if (what === "done") this.#done();
    if (what === "remove") this.#remove();
    if (what === "back") this.#back();
    if (what === "open") this.#open(this.#people.all[this.#names.placeOf(button)] ?? null);
    if (what === "edit") this.#open(this.#people.of(line) ?? null);
    if (what === "give" && this.#people.note(line)) this.#send();
    if (what === "paste") this.#choose();
    if (what === "cancel") {
      this.#open(null);
      this.#names.button("paste").focus();
    }
    if (what === "sample") this.#try();
    if (done === "download" && button.dataset.name === TAKEN) this.#taken = this.#asked.rows;
    // The form holds by then what it had before, or nothing.
    if (done === "clear" || done === "undo" || done === "redo") setTimeout(() => this.#reread());
  }

  #done() {
    const place = this.#people.all.findIndex((one) => one === this.#current);
    this.#open(null);
    this.#names.focus(place);
  }

  #remove() {
    const gone = this.#current;
    if (!gone) return;
    this.#current = null;
    this.#people.remove(gone);
    this.#open(null);
    this.#send();
    this.#names.button(this.#people.removed ? "back" : "add").focus();
  }

  /** Put whoever was removed last back in their place. */
  #back() {
    const one = this.#people.restore();
    if (!one) return;
    this.#open(one);
    this.#send();
  }

  #choose() {
    show(slot(this, "ways"), false);
    show(formOf(this, "paste"), true);
    this.#paste.begin();
  }

  /** Show an invented list, behind what is there. */
  #try() {
    this.#people.add(...this.#read(JSON.parse(this.dataset.sample ?? '""')));
    this.#open(null);
    this.#send();
    slot(this.#calculator, "plan").focus({ preventScroll: true });
  }

  /** Take over what the calculator's own form holds after "Clear everything" and "Undo". */
  #reread() {
    this.#people.begin(this.#read(this.#asked.rows));
    this.#current = null;
    this.#everybody.begin(this.#asked.shared);
    this.#open(null);
    this.#send();
  }

  /** @param {Event} event */
  #answered(event) {
    const { result } = /** @type {CustomEvent<any>} */ (event).detail;
    const found = /** @type {import("./plan.js").Planned[]} */ (result?.people ?? []);
    this.#people.hear(result?.problems ?? [], found.map((one) => ({ line: one.line, state: this.#plan.called(one).label })));
    this.#plan.show(found);
    this.#names.show(this.#people, this.#current);
    this.#names.mark(this.#people, this.#current);
    this.#card.mark(this.#people.wrong(this.#current));
    this.#everybody.mark(this.#people.wrongForAll);
  }

  /** Rows that were not taken along would be lost with the tab. @param {Event} event */
  #warn(event) {
    if (this.#people.isSent && this.#asked.rows !== this.#taken) event.preventDefault();
  }
}

customElements.define("guide-list", GuideList);
