// <guide-list>: the people of a list, filled in one after the other or pasted, for a calculator
// that takes them as text. What is typed is kept in the tab until it is closed.

import { arrange, fill, find, list, mark, put, read, say, show, slot, untick, write } from "../form/element.js";
import { Paste } from "./paste.js";
import { Plan } from "./plan.js";
import { named, people as peopleOf, plain, written } from "./rows.js";

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {import("../form/answers.js").Answers} Answers */
/** @typedef {{line: number, field: string, message: string}} Problem */

/** Where the tab keeps it. A browser may refuse: then the page alone does. */
const KEPT = "before-you-connect:people";

/** Names listed at once, and characters of each. */
const LISTED = 200;
const SEEN = 100;

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
    return peopleOf(text, this.#headings).map((one) => this.#chosen(one));
  }

  /** Somebody with choices by their ids, where they were given in words. @param {Person} one @returns {Person} */
  #chosen(one) {
    return Object.fromEntries(
      Object.entries(one).map(([id, cell]) => {
        const question = this.#form("person").querySelector(`[data-question="${CSS.escape(id)}"]`);
        const kind = /** @type {HTMLElement | null} */ (question)?.dataset.kind;
        if (!question || (kind !== "OneOf" && kind !== "AnyOf")) return [id, cell];
        const parts = kind === "OneOf" ? [cell] : cell.split(/[,;|+]/);
        return [id, parts.map((words) => choice(question, words.trim())).join(", ")];
      }),
    );
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
    if (of === "person" && this.#current) this.#take(this.#current);
    this.#arrange();
    this.#send();
  }

  /** Take over what the card says of somebody; columns that it does not ask about stay.
   * @param {Person} one */
  #take(one) {
    const form = this.#form("person");
    for (const question of form.querySelectorAll("[data-question]")) {
      delete one[String(/** @type {HTMLElement} */ (question).dataset.question)];
    }
    for (const [id, value] of Object.entries(read(form))) one[id] = [value].flat().join(", ") || "none";
  }

  /** @param {Person} one @returns {Answers}  as the card takes it */
  #answers(one) {
    return Object.fromEntries(
      Object.entries(one).map(([id, cell]) => {
        const question = /** @type {HTMLElement | null} */ (this.#form("person").querySelector(`[data-question="${CSS.escape(id)}"]`));
        if (question?.dataset.kind !== "AnyOf") return [id, cell];
        return [id, cell === "none" ? [] : cell.split(", ")];
      }),
    );
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
    for (const of of ["everybody", "person"]) arrange(this.#form(of), read(this.#form(of)), {});
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

  /** What is wrong with somebody's row. @param {Person} one */
  #wrong(one) {
    return this.#problems.filter(({ line }) => this.#sent[line - 2] === one);
  }

  /** Open somebody's card, or close it. @param {Person | null} one */
  #open(one) {
    if (this.#current && !this.#current.name && one !== this.#current) this.#drop(this.#current);
    this.#current = one;
    const form = this.#form("person");
    show(form, Boolean(one));
    show(this.#form("paste"), false);
    show(slot(this, "ways"), !one);
    this.classList.toggle("list-filling", Boolean(one));
    if (one) {
      write(form, this.#answers(one));
      put(slot(form, "place"), `Person ${this.#people.indexOf(one) + 1} of ${this.#people.length}`);
      this.#mark();
    }
    this.#arrange();
    if (one) {
      const name = /** @type {HTMLElement} */ (form.querySelector("input"));
      name.focus({ preventScroll: true });
      const { top } = form.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) form.scrollIntoView({ block: "start" });
    }
  }

  /** Take somebody off the list who has no name. @param {Person} one */
  #drop(one) {
    this.#people = this.#people.filter((other) => other !== one);
    if (Object.keys(one).length) this.#send();
  }

  /** Point out in the card what is wrong with it. */
  #mark() {
    const wrong = this.#current ? this.#wrong(this.#current) : [];
    const form = this.#form("person");
    mark(form, wrong);
    const rest = wrong.filter(({ field }) => !form.querySelector(`[data-question="${CSS.escape(field)}"]`));
    say(form, "row-error", rest.map(({ message }) => message).join(" "));
    show(slot(form, "row-error"), rest.length > 0);
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

  /** On to whoever comes next, or to somebody new. */
  #next() {
    const place = this.#people.findIndex((one) => one === this.#current);
    const name = /** @type {HTMLElement} */ (this.#form("person").querySelector("input"));
    if (!this.#current?.name) name.focus();
    else if (this.#people[place + 1]) this.#open(/** @type {Person} */ (this.#people[place + 1]));
    else this.#add();
  }

  #pasted() {
    const found = this.#paste.take();
    if (!found) return;
    this.#people.push(...found.map((one) => this.#chosen(one)));
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
    if (what === "template") offer("list.csv", "text/csv", JSON.parse(this.dataset.template ?? '""'));
    if (done === "download") this.#taken = this.#hidden("rows").value;
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

/** The id of the choice that words mean, or the words as they are.
 * @param {Element} question @param {string} words */
function choice(question, words) {
  const meant = plain(words);
  for (const input of question.querySelectorAll("input")) {
    const label = input.closest("label")?.querySelector("span")?.textContent ?? "";
    if (input.value && (plain(input.value) === meant || plain(label) === meant)) return input.value;
  }
  return words;
}

/** @param {string} name @param {string} type @param {string} text */
function offer(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // A phone asks first, and takes the file only then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {string} text @returns {Answers | null} */
function parsed(text) {
  try {
    const found = JSON.parse(text);
    return found && typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}

/** @typedef {{people: Person[], everybody: Answers, settings: Answers}} Kept */

/** @param {Kept | null} what */
function keep(what) {
  try {
    if (what) sessionStorage.setItem(KEPT, JSON.stringify(what));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // The page still holds it.
  }
}

/** @returns {Kept | null} */
function saved() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    return Array.isArray(found?.people) ? { people: found.people.filter(isPerson), everybody: found.everybody ?? {}, settings: found.settings ?? {} } : null;
  } catch {
    return null;
  }
}

/** @param {unknown} one */
function isPerson(one) {
  return Boolean(one) && typeof one === "object" && Object.values(/** @type {object} */ (one)).every((cell) => typeof cell === "string");
}

customElements.define("guide-list", GuideList);
