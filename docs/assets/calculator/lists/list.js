// <guide-list>: the people of a list, filled in one after the other or pasted, for a calculator
// that takes them as text. What is typed is kept in the tab until it is closed.

import { arrange, fill, find, list, put, read, say, show, slot, untick, write } from "../form/element.js";
import { Card } from "./card.js";
import { keep, parsed, saved } from "./kept.js";
import { Paste } from "./paste.js";
import { Plan } from "./plan.js";
import { people as peopleOf, written } from "./rows.js";

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {import("../form/answers.js").Answers} Answers */
/** @typedef {{line: number, field: string, message: string}} Problem */

/** Names listed at once, and characters of each. */
const LISTED = 200;
const SEEN = 100;

/** The file of the whole list. */
const TAKEN = "people.csv";

/** Days that have names. */
const AGO = ["today", "yesterday"];

class GuideList extends HTMLElement {
  #leave = new AbortController();
  /** @type {Person[]} */
  #people = [];
  /** Those of them that were sent to Python, in the order of its lines. @type {Person[]} */
  #sent = [];
  /** Who is being filled in. @type {Person | null} */
  #current = null;
  /** @type {Problem[]} */
  #problems = [];
  /** What each of those sent has come to, in a word. @type {Map<Person | undefined, string>} */
  #states = new Map();
  /** Who was taken off the list last, and from which place. @type {{one: Person, place: number} | null} */
  #removed = null;
  /** The rows as they were taken along last. */
  #taken = "";
  #plan = new Plan(slot(this.#calculator, "plan"), (name) => this.#template(name));
  #card = new Card(this.#form("person"));
  #paste = new Paste(this.#form("paste"), this.#headings, (name) => this.#template(name));

  connectedCallback() {
    const { signal } = (this.#leave = new AbortController());
    this.#restore();
    this.addEventListener("input", (event) => this.#changed(event), { signal });
    this.addEventListener("submit", (event) => this.#submitted(event), { signal });
    this.addEventListener("click", (event) => this.#reopened(event), { signal, capture: true });
    this.#calculator.addEventListener("click", (event) => this.#clicked(event), { signal });
    this.#calculator.addEventListener("calculator-answer", (event) => this.#answered(event), { signal });
    this.#main.addEventListener("input", () => this.#settle(), { signal });
    for (const intent of ["focusin", "pointerdown"]) {
      this.addEventListener(intent, () => this.#begin(), { signal, once: true });
    }
    addEventListener("beforeunload", (event) => this.#warn(event), { signal });
    addEventListener("guide-reload", () => this.#leave.abort(), { signal });
    this.#arrange();
    if (this.#people.length) this.#send();
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

  /** @type {import("./rows.js").Heading[]} */
  get #headings() {
    return JSON.parse(this.dataset.headings ?? "[]");
  }

  /** @param {string} of @returns {HTMLFormElement} */
  #form(of) {
    return /** @type {HTMLFormElement} */ (find(this, `[data-of="${of}"]`));
  }

  /** @param {string} name @returns {HTMLElement} */
  #template(name) {
    const template = /** @type {HTMLTemplateElement} */ (this.#calculator.querySelector(`template[data-list-part="${name}"]`));
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    if (copy.childElementCount === 1) return /** @type {HTMLElement} */ (copy.firstElementChild);
    const whole = document.createElement("span");
    whole.append(copy);
    return whole;
  }

  /** What the tab has kept or, of a page that was left a moment ago, the page. */
  #restore() {
    const kept = saved();
    const everybody = kept?.everybody ?? parsed(this.#hidden("shared").value) ?? JSON.parse(this.dataset.everybody ?? "{}");
    this.#people = kept?.people ?? this.#read(this.#hidden("rows").value);
    // What a quick reader typed before this script arrived comes before everything else.
    write(this.#form("everybody"), { ...everybody, ...read(this.#form("everybody")) });
    if (kept) write(this.#main, { ...read(this.#main), ...kept.settings });
  }

  /** People out of the text of a list, in the words of the form. @param {string} text */
  #read(text) {
    return peopleOf(text, this.#headings).map((one) => this.#card.chosen(one));
  }

  /** Have Python at hand before it is needed. */
  #begin() {
    const rows = this.#hidden("rows");
    rows.value ||= "name";
    this.#main.dispatchEvent(new Event("pointerover"));
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #hidden(name) {
    return /** @type {HTMLInputElement} */ (find(this.#main, `input[type="hidden"][name="${name}"]`));
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
    this.#sent = this.#people.filter((one) => Object.keys(one).length);
    this.#hidden("rows").value = this.#sent.length ? written(this.#sent) : "name";
    this.#hidden("shared").value = JSON.stringify(read(this.#form("everybody")));
    this.#hidden("rows").dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Keep what there is, and say what is set. */
  #settle() {
    const { notes_left: notes, weekly } = read(this.#main);
    keep(this.#people.length ? { people: this.#people, everybody: read(this.#form("everybody")), settings: { ...(notes && { notes_left: notes }), ...(weekly && { weekly }) } } : null);
    this.#arrange();
  }

  /** Show what is asked, and in a few words what has been answered. */
  #arrange() {
    arrange(this.#form("everybody"), read(this.#form("everybody")), {});
    this.#card.arrange();
    put(slot(this, "everybody"), this.#inWords());
    const { notesLeft = "", weekly = "" } = this.#main.dataset;
    const set = read(this.#main);
    put(slot(this.#main, "settings"), `${set.notes_left ?? notesLeft} notes this month, ${set.weekly ?? weekly} invitations a week`);
    this.#names();
  }

  /** What holds for everybody, in a few words. */
  #inWords() {
    const form = this.#form("everybody");
    const { event, moment_days: days } = read(form);
    const met = form.querySelector('[name="familiarity"]:checked + span')?.textContent ?? "";
    const when = days === undefined ? "" : (AGO[Number(days)] ?? `${days} days ago`);
    return [event, when, met].filter(Boolean).join(" · ");
  }

  /** List the names, each with what it has come to. */
  #names() {
    const shown = this.#people.slice(0, LISTED);
    fill(
      slot(this, "names"),
      shown.map((one) => {
        const item = this.#template("name");
        say(item, "name", one.name?.slice(0, SEEN) || "No name yet");
        say(item, "state", this.#wrong(one).length ? "Needs mending" : (this.#states.get(one) ?? ""));
        if (one === this.#current) find(item, "button").setAttribute("aria-current", "true");
        return item;
      }),
    );
    show(slot(this, "names"), shown.length > 0);
    show(slot(this, "empty"), !shown.length);
    show(this.#button("sample"), !shown.length);
    show(this.#button("back"), Boolean(this.#removed));
    put(this.#button("back"), `Put ${this.#removed?.one.name?.slice(0, SEEN) ?? ""} back`);
  }

  /** What is wrong with someone's row. @param {Person} one */
  #wrong(one) {
    return this.#problems.filter(({ line }) => this.#sent[line - 2] === one);
  }

  /** Open someone's card, or close it. @param {Person | null} one */
  #open(one) {
    if (this.#current && !this.#current.name && one !== this.#current) this.#drop(this.#current);
    this.#current = one;
    show(this.#form("paste"), false);
    show(slot(this, "ways"), !one);
    this.classList.toggle("list-filling", Boolean(one));
    this.#arrange();
    this.#card.open(one, one ? `Person ${this.#people.indexOf(one) + 1} of ${this.#people.length}` : "");
    this.#mark();
  }

  #mark() {
    this.#card.mark(this.#current ? this.#wrong(this.#current) : []);
  }

  /** Take someone off the list who has no name. @param {Person} one */
  #drop(one) {
    this.#people = this.#people.filter((other) => other !== one);
    if (Object.keys(one).length) this.#send();
  }

  #add() {
    const one = /** @type {Person} */ ({});
    this.#people.push(one);
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
    const place = this.#people.findIndex((one) => one === this.#current);
    if (!this.#current?.name) this.#card.focus();
    else if (this.#people[place + 1]) this.#open(/** @type {Person} */ (this.#people[place + 1]));
    else this.#add();
  }

  #pasted() {
    const found = this.#paste.take();
    if (!found) return;
    this.#people.push(...found.map((one) => this.#card.chosen(one)));
    this.#open(null);
    this.#send();
    this.#button("add").focus();
  }

  /** @param {string} what */
  #button(what) {
    return find(this, `[data-list="${what}"]`);
  }

  /** "Take back" beside a question. @param {Event} event */
  #reopened(event) {
    const button = /** @type {Element} */ (event.target).closest(".calc-reopen");
    const form = button?.closest("form");
    if (!button || !form) return;
    event.stopPropagation();
    const question = /** @type {HTMLElement} */ (button.closest("[data-question]"));
    const rest = read(form);
    delete rest[String(question.dataset.question)];
    write(form, rest);
    const input = /** @type {HTMLElement} */ (find(question, "input, select"));
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @param {Event} event */
  #clicked(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-list], [data-do]"));
    if (!button) return;
    const { list: what, do: done } = button.dataset;
    const names = [...slot(this, "names").children];
    if (what === "add") this.#add();
    if (what === "done") this.#done();
    if (what === "remove") this.#remove();
    if (what === "back") this.#back();
    if (what === "open") this.#open(this.#people[names.findIndex((item) => item.contains(button))] ?? null);
    if (what === "edit") this.#open(this.#sent[(this.#plan.whose(button)?.line ?? 0) - 2] ?? null);
    if (what === "paste") this.#choose();
    if (what === "cancel") this.#cancel();
    if (what === "sample") this.#try();
    if (done === "download" && button.dataset.name === TAKEN) this.#taken = this.#hidden("rows").value;
    // The form holds by then what it had before, or nothing.
    if (done === "clear" || done === "undo") setTimeout(() => this.#reread());
  }

  #done() {
    const place = this.#people.findIndex((one) => one === this.#current);
    this.#open(null);
    const names = slot(this, "names").querySelectorAll("button");
    (names[place] ?? this.#button("add")).focus();
  }

  #remove() {
    const gone = this.#current;
    if (!gone) return;
    this.#removed = gone.name ? { one: gone, place: this.#people.indexOf(gone) } : null;
    this.#current = null;
    this.#people = this.#people.filter((one) => one !== gone);
    this.#open(null);
    this.#send();
    this.#button(this.#removed ? "back" : "add").focus();
  }

  /** Put whoever was removed last back in their place. */
  #back() {
    if (!this.#removed) return;
    const { one, place } = this.#removed;
    this.#removed = null;
    this.#people.splice(place, 0, one);
    this.#open(one);
    this.#send();
  }

  #choose() {
    show(slot(this, "ways"), false);
    show(this.#form("paste"), true);
    this.#paste.begin();
  }

  #cancel() {
    this.#open(null);
    this.#button("paste").focus();
  }

  /** Show an invented list, behind what is there. */
  #try() {
    this.#people.push(...this.#read(JSON.parse(this.dataset.sample ?? '""')));
    this.#open(null);
    this.#send();
    slot(this.#calculator, "plan").focus({ preventScroll: true });
  }

  /** Take over what the calculator's own form holds after "Clear everything" and "Undo". */
  #reread() {
    this.#people = this.#read(this.#hidden("rows").value);
    this.#sent = this.#people;
    this.#states.clear();
    this.#problems = [];
    this.#removed = null;
    this.#current = null;
    write(this.#form("everybody"), parsed(this.#hidden("shared").value) ?? JSON.parse(this.dataset.everybody ?? "{}"));
    this.#open(null);
    this.#settle();
  }

  /** @param {Event} event */
  #answered(event) {
    const { result } = /** @type {CustomEvent<any>} */ (event).detail;
    this.#problems = result?.problems ?? [];
    const found = /** @type {import("./plan.js").Planned[]} */ (result?.people ?? []);
    this.#states = new Map(found.map((one) => [this.#sent[one.line - 2], this.#plan.called(one).label]));
    this.#plan.show(found);
    this.#names();
    this.#mark();
    const elsewhere = this.#problems.filter(({ line }) => this.#sent[line - 2] !== this.#current);
    list(this, "problems", elsewhere.slice(0, LISTED), ({ line, message }) => {
      const item = document.createElement("li");
      const name = this.#sent[line - 2]?.name;
      item.textContent = name ? `${name}: ${message}` : message;
      return item;
    });
  }

  /** Rows that were not taken along would be lost with the tab. @param {Event} event */
  #warn(event) {
    const rows = this.#hidden("rows").value;
    if (this.#sent.length && rows !== this.#taken) event.preventDefault();
  }
}

customElements.define("guide-list", GuideList);
