// The panel in which rows are pasted, or a file is opened, and columns are told apart.

import { fill, put, show, slot } from "../form/element.js";
import { cells, named, taken } from "./rows.js";

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {import("./rows.js").Heading} Heading */

/** Characters that are read: as many as Python takes. */
const LONGEST = 3_000_000;

/** Characters that the box shows of a text: laying out millions takes a browser many seconds. */
const SEEN = 20_000;

/** Columns that a reader may be asked about. */
const WIDEST = 60;

export class Paste {
  #form;
  #headings;
  #results;
  #draw;
  /** @type {string[][] | null} What was read, while its columns are being told apart. */
  #rows = null;
  /** All of a text of which the box shows the beginning. */
  #whole = "";

  /** @param {HTMLFormElement} form @param {Heading[]} headings
   * @param {string[]} results  headings of our own file that bring nothing in
   * @param {(name: string) => HTMLElement} draw  a template's copy */
  constructor(form, headings, results, draw) {
    this.#form = form;
    this.#headings = headings;
    this.#results = results;
    this.#draw = draw;
    slot(form, "file").addEventListener("change", () => this.#open());
    this.#box.addEventListener("paste", (event) => this.#pasted(event));
    this.#box.addEventListener("input", () => (this.#whole = ""));
    slot(form, "headed").addEventListener("change", () => this.#pick());
  }

  /** Begin again, empty. */
  begin() {
    this.#form.reset();
    this.#rows = null;
    this.#whole = "";
    this.#tell("");
    show(slot(this.#form, "text"), true);
    show(slot(this.#form, "columns"), false);
    this.#box.focus();
  }

  /** The people pasted; null while it has to be told first which column is what.
   * @returns {Person[] | null} */
  take() {
    if (this.#rows) return this.#picked(this.#rows);
    const rows = this.#read(this.#whole || this.#box.value);
    if (!rows) return null;
    const [first = []] = rows;
    if (first.length > WIDEST) return this.#tell(`This has ${first.length.toLocaleString("en")} columns. Copy only those that matter: the names, and up to ${WIDEST - 1} others.`);
    const ids = first.map((words) => named(words, this.#headings));
    if (ids.includes("name") && ids.every((id, place) => id || this.#results.includes(first[place] ?? ""))) return taken(rows.slice(1), ids);
    if (first.length === 1) return taken(ids[0] ? rows.slice(1) : rows, ["name"]);
    this.#rows = rows;
    const isHeaded = ids.some(Boolean) || (likely(first) < 0 && likely(rows[1] ?? []) >= 0);
    /** @type {HTMLInputElement} */ (slot(this.#form, "headed")).checked = isHeaded;
    this.#pick();
    show(slot(this.#form, "text"), false);
    show(slot(this.#form, "columns"), true);
    slot(this.#form, "columns").focus();
    return null;
  }

  get #box() {
    return /** @type {HTMLTextAreaElement} */ (this.#form.querySelector("textarea"));
  }

  /** Whether the first line says what the columns are. */
  get #isHeaded() {
    return /** @type {HTMLInputElement} */ (slot(this.#form, "headed")).checked;
  }

  /** @param {string} text @returns {string[][] | null} */
  #read(text) {
    if (text.length > LONGEST) return this.#tell(tooLong(text));
    if (text.includes("\0")) return this.#tell("This isn’t plain text. Copy the rows from a spreadsheet, or type one name per line.");
    const rows = cells(text);
    return rows.length ? rows : this.#tell("There’s nothing here yet: paste some rows, or type one name per line.");
  }

  async #open() {
    const [file] = /** @type {HTMLInputElement} */ (slot(this.#form, "file")).files ?? [];
    if (!file) return;
    // Four bytes may make one character.
    if (file.size > 4 * LONGEST) this.#tell(`${file.name} is too large for a list of people. Copy only their rows.`);
    else {
      const text = await file.text();
      if (/[\0\ufffd]/.test(text)) this.#tell(`${file.name} isn’t plain text. Save it as CSV (UTF-8) first, or copy its rows.`);
      else this.#hold(text);
    }
  }

  /** @param {ClipboardEvent} event */
  #pasted(event) {
    const text = event.clipboardData?.getData("text") ?? "";
    setTimeout(() => this.#form.querySelector('[data-list="take"]')?.scrollIntoView({ block: "nearest" }));
    if (text.length <= SEEN) return;
    event.preventDefault();
    this.#hold(text);
  }

  /** Hold a text, and show it as far as it is good to look at. @param {string} text */
  #hold(text) {
    this.#box.value = text.slice(0, SEEN);
    this.#whole = text.length > SEEN ? text : "";
    this.#tell(text.length > LONGEST ? tooLong(text) : "");
  }

  /** Ask which column is what, with a guess. */
  #pick() {
    const [first = [], second = []] = this.#rows ?? [];
    const ids = first.map((words) => (this.#isHeaded ? named(words, this.#headings) : ""));
    if (!ids.includes("name")) ids[Math.max(likely(this.#isHeaded ? second : first), 0)] = "name";
    fill(
      slot(this.#form, "picks"),
      first.map((words, place) => {
        const item = this.#draw("pick");
        put(slot(item, "heading"), this.#isHeaded ? words || `Column ${place + 1}` : `Column ${place + 1}`);
        put(slot(item, "example"), `such as “${(this.#isHeaded ? second : first)[place] ?? ""}”`);
        return item;
      }),
    );
    this.#form.querySelectorAll("select").forEach((pick, place) => (pick.value = ids[place] ?? ""));
  }

  /** @param {string[][]} rows @returns {Person[] | null} */
  #picked(rows) {
    const ids = [...this.#form.querySelectorAll("select")].map(({ value }) => value);
    const twice = ids.find((id, place) => id && ids.indexOf(id) < place);
    if (!ids.includes("name")) return this.#tell("Say which column has the names.");
    if (twice) return this.#tell(`Two columns are “${this.#headings.find(({ id }) => id === twice)?.name}”. Leave one of them out.`);
    return taken(rows.slice(Number(this.#isHeaded)), ids);
  }

  /** @param {string} problem  empty where there is none @returns {null} */
  #tell(problem) {
    const place = slot(this.#form, "paste-error");
    put(place, problem);
    show(place, Boolean(problem));
    return null;
  }
}

/** @param {string} text */
function tooLong(text) {
  return `This is ${text.length.toLocaleString("en")} characters long. Copy only the rows with the people.`;
}

/** The place of what looks like a name, -1 if nothing does. @param {string[]} row */
function likely(row) {
  return row.findIndex((cell) => /^\p{Lu}[\p{L}'’-]+ \p{Lu}/u.test(cell));
}
