// What comes of an export: who to write to, the weeks to come, two pictures, and what was read.

import { fill, part, put, show, slot, write } from "../form/parts.js";

/** People who are shown at a time beyond those of this week: nobody writes to more at once, and a page
 * that draws hundreds stands still meanwhile. */
const LOT = 20;

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

/**
 * @typedef {{name: string, profile: string, company: string, position: string, tier: string,
 *   reason: string, opening: string}} Due
 * @typedef {{field: string, message: string, choices: {value: string, label: string}[]}} Question
 * @typedef {{from: string, people: {name: string}[]}} Week
 */

/** Draw a result over the last one.
 * @param {HTMLElement} reader @param {HTMLElement} view @param {any} result */
export function draw(reader, view, result) {
  const first = Math.min(result.due.length, result.plan[0].people.length);
  write(view, "counts", result.people ? counts(result) : "We found no one to write to.");
  show(slot(view, "found"), result.people > 0);
  items(slot(view, "missing"), result.missing);
  fill(slot(view, "questions"), result.questions.map((/** @type {Question} */ one) => question(reader, one)));
  const everyone = result.due.length ? "That’s everyone for this week" : "No one is due this week";
  write(view, "week", first ? "Write to them this week" : everyone);
  const people = (/** @type {number} */ from, /** @type {number} */ to) =>
    result.due.slice(from, to).map((/** @type {Due} */ one) => person(reader, one, result.tiers));
  fill(slot(view, "due"), people(0, first));
  const more = /** @type {HTMLDetailsElement} */ (slot(view, "more"));
  const last = first + (more.open ? LOT * Number(more.dataset.lots ?? 1) : 0);
  fill(slot(view, "later"), people(first, last));
  show(slot(view, "next"), last < result.due.length);
  show(more, result.due.length > first);
  const rest = result.due.length - first;
  write(view, "rest", `${number(rest)} more ${rest === 1 ? "is" : "are"} due`);
  const weeks = result.plan.slice(1).filter((/** @type {Week} */ one) => one.people.length);
  fill(slot(view, "plan"), weeks.map((/** @type {Week} */ one) => week(reader, one)));
  bars(reader, slot(view, "by_year"), result.by_year, "year");
  bars(reader, slot(view, "freshness"), result.freshness, "label");
  items(slot(view, "cannot_tell"), result.cannot_tell);
  const read = result.files.filter((/** @type {{read: boolean}} */ file) => file.read).length;
  write(view, "opened", `Files: ${read} read, ${result.files.length - read} left unopened`);
  fill(
    slot(view, "files"),
    result.files.map((/** @type {any} */ file) => row(reader, file.name, file.read ? `Read. Rows: ${number(file.rows)}. ${file.why}` : file.why)),
  );
  const bad = [...result.not_understood, ...result.noted];
  const unread = result.bad_rows + result.noted_rows;
  show(slot(view, "bad"), unread > 0);
  write(view, "unread", `Rows with something we didn’t understand: ${number(unread)}`);
  fill(slot(view, "not_understood"), [
    ...bad.map((one) => row(reader, `${one.file}, line ${one.line}`, one.why)),
    ...(unread > bad.length ? [row(reader, "", `And ${number(unread - bad.length)} more.`)] : []),
  ]);
}

/** Show more of those who are due. @param {HTMLElement} reader @param {HTMLElement} view @param {any} result */
export function drawMore(reader, view, result) {
  const { dataset } = slot(view, "more");
  dataset.lots = String(Number(dataset.lots ?? 1) + 1);
  draw(reader, view, result);
}

/** @param {any} result */
function counts({ people, hidden, duplicates, bad_rows: bad, messages, gone }) {
  const told = [`${number(people)} ${people === 1 ? "person" : "people"}, ${number(messages)} ${messages === 1 ? "message" : "messages"}.`];
  if (hidden) told.push(`Hidden profiles: ${number(hidden)}. The export has a date for each, but no name.`);
  if (duplicates) told.push(`Listed twice: ${number(duplicates)}, counted once.`);
  if (bad) told.push(`Rows not understood: ${number(bad)}, listed at the end.`);
  const names = gone.map((/** @type {{name: string, profile: string}} */ one) => one.name || one.profile).join(", ");
  if (names) told.push(`In your plan, but no longer in the export: ${names}.`);
  return told.join(" ");
}

/** @param {HTMLElement} reader @param {Due} due @param {{id: string, name: string, rhythm: string}[]} tiers */
function person(reader, due, tiers) {
  const view = part(reader, "person");
  view.dataset.profile = due.profile;
  write(view, "name", due.name);
  if (due.profile.startsWith("https://")) slot(view, "name").setAttribute("href", due.profile);
  write(view, "work", [due.position, due.company].filter(Boolean).join(", "));
  write(view, "reason", due.reason);
  write(view, "opening", due.opening);
  write(view, "who", ` with ${due.name}`);
  for (const option of view.querySelectorAll("option")) {
    option.toggleAttribute("selected", option.value === due.tier);
    const tier = tiers.find(({ id }) => id === option.value);
    if (tier?.rhythm) put(option, `${tier.name}, ${tier.rhythm}`);
  }
  return view;
}

/** @param {HTMLElement} reader @param {Question} asked */
function question(reader, asked) {
  const view = part(reader, "question");
  write(view, "message", asked.message);
  fill(
    slot(view, "choices"),
    asked.choices.map(({ value, label }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "md-button";
      button.textContent = label;
      Object.assign(button.dataset, { do: "answer", field: asked.field, value });
      return button;
    }),
  );
  return view;
}

/** @param {HTMLElement} reader @param {Week} one */
function week(reader, one) {
  const view = part(reader, "week");
  write(view, "from", `From ${DAY.format(new Date(`${one.from}T12:00`))}`);
  write(view, "people", one.people.map(({ name }) => name).join(", "));
  return view;
}

/** @param {HTMLElement} reader @param {string} head @param {string} cell */
function row(reader, head, cell) {
  const view = part(reader, "row");
  write(view, "head", head);
  write(view, "cell", cell);
  return view;
}

/** @param {HTMLElement} reader @param {HTMLElement} place @param {any[]} rows @param {string} label */
function bars(reader, place, rows, label) {
  const most = Math.max(1, ...rows.map(({ people }) => people));
  fill(
    place,
    rows.map((one) => {
      const view = part(reader, "bar");
      write(view, "head", String(one[label]));
      write(view, "cell", number(one.people));
      slot(view, "length").setAttribute("width", String(Math.round((one.people / most) * 1000) / 10));
      return view;
    }),
  );
}

/** @param {HTMLElement} place @param {string[]} sentences */
function items(place, sentences) {
  show(place, sentences.length > 0);
  fill(
    place,
    sentences.map((sentence) => {
      const item = document.createElement("li");
      put(item, sentence);
      return item;
    }),
  );
}

/** @param {number} value */
function number(value) {
  return value.toLocaleString("en-GB");
}
