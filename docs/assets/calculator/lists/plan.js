// The plan of a list: by day who is sent a request, then everyone else by verdict.

import { fill, guide, list, put, say, show, slot } from "../form/element.js";
import * as runtime from "../python/runtime.js";

/**
 * @typedef {object} Planned  someone in the answer
 * @property {number} line
 * @property {string} name
 * @property {string | null} verdict
 * @property {number | null} score
 * @property {[number, number]} range
 * @property {[string, string]} verdict_range
 * @property {string} why
 * @property {string} next_step
 * @property {string} guide
 * @property {boolean} note
 * @property {boolean} note_next_month
 * @property {boolean} notes_spent
 * @property {boolean} tied
 * @property {string[]} lacks  what a note to them still needs, as the form calls it
 * @property {string | null} draft
 * @property {string | null} send_on
 * @property {Record<string, unknown>} answers
 * @property {Record<string, unknown>} details
 */

/** People drawn at once; more come when asked for. */
const SHOWN = 60;

/** The boundary of a request without a note. */
const NO_NOTE = "no_personal_note";

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });

export class Plan {
  #place;
  #draw;
  #most = SHOWN;
  /** Who is opened, by name: names are what stays as the ranking moves. @type {Set<string>} */
  #open = new Set();
  /** @type {Planned[]} */
  #people = [];

  /** @param {HTMLElement} place @param {(name: string) => HTMLElement} draw  a template's copy */
  constructor(place, draw) {
    this.#place = place;
    this.#draw = draw;
    place.addEventListener("toggle", (event) => this.#toggled(event), { capture: true });
  }

  /** @param {Planned[]} people  ranked */
  show(people) {
    this.#people = people;
    /** @type {Map<string, Planned[]>} */
    const groups = new Map();
    for (const one of people.slice(0, this.#most)) {
      const key = heading(one);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const days = [...groups.keys()].filter((key) => key.startsWith("2")).sort();
    const others = [...groups.keys()].filter((key) => !days.includes(key));
    fill(this.#place, [...days, ...others].map((key) => this.#group(key, groups.get(key) ?? [])));
    if (people.length > this.#most) {
      const more = document.createElement("button");
      more.type = "button";
      more.className = "md-button";
      more.textContent = `Show the other ${(people.length - this.#most).toLocaleString("en")}`;
      more.addEventListener("click", () => {
        this.#most = Infinity;
        this.show(this.#people);
      });
      this.#place.append(more);
    }
    for (const item of this.#place.querySelectorAll("details[open]")) this.#tell(/** @type {HTMLElement} */ (item));
  }

  /** Someone whose place in the plan an element is in. @param {Element} element */
  whose(element) {
    const line = Number(/** @type {HTMLElement | null} */ (element.closest("[data-line]"))?.dataset.line);
    return this.#people.find((one) => one.line === line);
  }

  /** @param {string} key @param {Planned[]} people */
  #group(key, people) {
    const view = this.#draw("group");
    put(slot(view, "title"), key.startsWith("2") ? day(key) : key);
    put(slot(view, "count"), people.length === 1 ? "" : `${people.length} people`);
    slot(view, "people").append(...people.map((one) => this.#person(one)));
    return view;
  }

  /** @param {Planned} one */
  #person(one) {
    const view = this.#draw("person");
    const { label, tone } = this.called(one);
    view.dataset.line = String(one.line);
    /** @type {HTMLDetailsElement} */ (view.querySelector("details")).open = this.#open.has(one.name);
    /** @type {HTMLElement} */ (view.querySelector(".list-verdict")).dataset.tone = tone;
    const { score, range } = one;
    for (const [name, words] of Object.entries({
      name: one.name,
      verdict: label,
      score: score === null ? `${range[0]} to ${range[1]}` : String(score),
      why: one.why,
      next: one.next_step,
      text: one.draft ?? "",
    })) say(view, name, words);
    show(slot(view, "noted"), Boolean(one.send_on) && (one.note || one.note_next_month));
    show(slot(view, "give"), one.tied);
    show(slot(view, "draft"), Boolean(one.draft));
    guide(view, "guide", one.guide);
    for (const name of ["no-draft", "caps", "advice", "contributions"]) show(slot(view, name), false);
    return view;
  }

  /** What the verdict is called, as far as it is known. @param {Planned} one */
  called({ verdict, verdict_range: range }) {
    const names = this.#draw("verdicts");
    const band = /** @param {string} id */ (id) => /** @type {HTMLElement} */ (names.querySelector(`[data-verdict="${id}"]`));
    if (verdict) return { label: band(verdict).textContent ?? "", tone: String(band(verdict).dataset.tone) };
    const [worst, best] = [band(range[0]), band(range[1])];
    const isBoth = worst.nextElementSibling === best;
    return { label: isBoth ? `${worst.textContent} or ${best.textContent}` : "Still open", tone: "plain" };
  }

  /** @param {Event} event */
  #toggled(event) {
    const details = /** @type {HTMLDetailsElement} */ (event.target);
    const one = this.whose(details);
    if (!one) return;
    if (details.open) {
      this.#open.add(one.name);
      this.#tell(details);
    } else this.#open.delete(one.name);
  }

  /** The whole score and, where there is no note yet, what it lacks: worked out once someone is
   * opened. @param {HTMLElement} details */
  async #tell(details) {
    const one = this.whose(details);
    if (!one) return;
    const [score, note] = await Promise.all([
      runtime.ask("connection-score", JSON.stringify(one.answers)),
      one.draft || one.lacks.length || one.notes_spent ? "" : runtime.ask("note-draft", JSON.stringify(one.details)),
    ]);
    if (this.whose(details) !== one) return;
    const { result } = JSON.parse(score);
    const line = /** @param {string} lead @param {string} words @param {string} page */ (lead, words, page) => {
      const item = this.#draw("line");
      say(item, "lead", lead);
      say(item, "words", words);
      guide(item, "guide", page);
      return item;
    };
    /** What holds for want of a note is said of those that none is left for. @param {{rule: string}} cap */
    const isNews = ({ rule }) => !(one.notes_spent && rule === NO_NOTE);
    list(details, "caps", result.caps.filter(isNews), ({ reason, guide: page }) => line("", reason, page));
    /** Nobody is told to write a note where there is none left. @param {{change: Record<string, unknown>}} piece */
    const isOpen = ({ change }) => !(one.notes_spent && "note" in change);
    list(details, "advice", result.advice.filter(isOpen), ({ gain, reason, guide: page }) => line(gain > 0 ? `+${gain}` : "", reason, page));
    list(details, "contributions", result.contributions, ({ points, reason, guide: page }) =>
      line(points > 0 ? `+${points}` : String(points).replace("-", "−"), reason, page),
    );
    this.#drafted(details, one, note ? JSON.parse(note) : null);
  }

  /** @param {HTMLElement} details @param {Planned} one @param {any} answered  of the drafter, if it was asked */
  #drafted(details, one, answered) {
    const text = answered?.result?.drafts[0]?.text;
    if (text) say(details, "text", text);
    show(slot(details, "draft"), Boolean(slot(details, "text").textContent));
    const wrong = answered && !text ? answered.problems.map((/** @type {{message: string}} */ { message }) => message).join(" ") : "";
    const needed = one.lacks.length ? `Still needed: ${one.lacks.map((label) => `“${label}”`).join(", ")}.` : "";
    const lacks = one.notes_spent ? "" : needed || wrong;
    say(details, "no-draft", lacks && `No note yet. ${lacks}`);
    show(slot(details, "no-draft"), Boolean(lacks));
  }
}

/** Under which heading someone stands: a day, or what to do first. @param {Planned} one */
function heading({ send_on: day, verdict }) {
  if (day) return day;
  if (verdict === null) return "A question is still open";
  return { send: "Not this week", prepare: "Prepare first", warm_up: "Warm up first", hold: "Leave these" }[verdict] ?? verdict;
}

/** @param {string} written  such as 2026-11-30 */
function day(written) {
  const [year = 0, month = 1, date = 1] = written.split("-").map(Number);
  const then = new Date(year, month - 1, date);
  const today = new Date();
  const days = Math.round((then.getTime() - new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime()) / 864e5);
  const near = ["Send today", "Send tomorrow"][days];
  return near ? `${near}, ${DAY.format(then)}` : `Send on ${DAY.format(then)}`;
}
