// A result of standard parts, each drawn from the template of its kind.

import { dayFrom, written } from "../form/days.js";
import { draw as fading } from "./fading.js";
import { fill, guide, part as partOf, put, slot, write } from "../form/parts.js";

/**
 * A day is counted from the reader's own today.
 * @typedef {{in_days: number}} Day
 * @typedef {string | {text: string, guide: string} | Day} Cell
 * @typedef {{on: Day, title: string, text: string, guide: string, draft: string}} Step
 * @typedef {{part: string} & Record<string, any>} Part
 */

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long" });
const FAR_DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long", year: "numeric" });

/** How each kind is drawn into its template.
 * @type {Record<string, (view: HTMLElement, part: any, calculator: HTMLElement) => void>} */
const KINDS = { verdict, table, dates, copy, download, fading };

/** Draw a result over the last one.
 * @param {HTMLElement} calculator @param {HTMLElement} view @param {{parts: Part[]}} result */
export function draw(calculator, view, { parts }) {
  fill(
    view,
    parts.map((part) => {
      const kind = KINDS[part.part];
      if (!kind) throw new Error(`This page can't show “${part.part}”, which is part of the answer.`);
      const drawn = partOf(calculator, part.part);
      kind(drawn, part, calculator);
      return drawn;
    }),
  );
}

/** @param {HTMLElement} view @param {{text: string, tone: string, why: string}} part */
function verdict(view, { text, tone, why }) {
  view.dataset.tone = tone;
  write(view, "text", text);
  if (why) write(view, "why", why);
  else slot(view, "why").remove();
}

/** @param {HTMLElement} view @param {{caption: string, columns: string[], rows: Cell[][]}} part */
function table(view, { caption, columns, rows }) {
  write(view, "caption", caption);
  fill(slot(view, "columns"), columns.map((words) => heading("col", words)));
  fill(
    slot(view, "rows"),
    rows.map(([first, ...others]) => {
      const row = document.createElement("tr");
      row.append(heading("row", first ?? ""));
      for (const cell of others) {
        const place = document.createElement("td");
        place.append(words(cell));
        row.append(place);
      }
      return row;
    }),
  );
}

/** @param {HTMLElement} view @param {{heading: string, steps: Step[]}} part @param {HTMLElement} calculator */
function dates(view, { heading, steps }, calculator) {
  write(view, "heading", heading);
  fill(
    slot(view, "steps"),
    steps.map((step) => {
      const item = partOf(calculator, "step");
      slot(item, "on").append(words(step.on));
      write(item, "title", step.title);
      write(item, "text", step.text);
      guide(item, "guide", step.guide);
      if (step.draft) write(item, "draft", step.draft);
      else slot(item, "begun").remove();
      return item;
    }),
  );
}

/** @param {HTMLElement} view @param {{heading: string, text: string, said: string}} part */
function copy(view, { heading, text, said }) {
  write(view, "heading", heading);
  write(view, "text", text);
  const button = /** @type {HTMLElement} */ (view.querySelector('[data-do="copy"]'));
  button.dataset.said = said;
}

/** @param {HTMLElement} view @param {{name: string, type: string, text: string, label: string}} part */
function download(view, { name, type, text, label }) {
  const button = slot(view, "name");
  put(button, label || `Download ${name}`);
  button.dataset.name = name;
  button.dataset.type = type;
  write(view, "text", text);
}

/** @param {"col" | "row"} scope @param {Cell} cell */
function heading(scope, cell) {
  const place = document.createElement("th");
  place.scope = scope;
  place.append(words(cell));
  return place;
}

/** What stands in a cell. @param {Cell} cell @returns {Node | string} */
function words(cell) {
  if (typeof cell === "string") return cell;
  if ("in_days" in cell) return day(cell);
  const link = document.createElement("a");
  link.textContent = cell.text;
  link.dataset.slot = "guide";
  guide(link, "guide", cell.guide);
  return link;
}

/** @param {Day} day */
function day({ in_days: inDays }) {
  const [date, today] = [dayFrom(inDays), dayFrom(0)];
  const place = document.createElement("time");
  place.dateTime = written(date);
  const format = date.getFullYear() === today.getFullYear() ? DAY : FAR_DAY;
  place.textContent = inDays === 0 ? "Today" : format.format(date);
  return place;
}
