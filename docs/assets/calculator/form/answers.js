// The answers of a form: read from it, written to it, kept for the visit, put in a link.

import { dayFrom, written } from "./days.js";

/** @typedef {Record<string, string | string[]>} Answers  open questions are left out */

const LINK = "answers";

/** The parts of a form, which stay as the build wrote them: looked up once.
 * @type {WeakMap<HTMLElement, HTMLElement[]>} */
const parts = new WeakMap();

/** @param {HTMLElement} whole @param {string} selector  of the one kind of parts that it has here
 * @returns {HTMLElement[]} */
function partsOf(whole, selector) {
  const found = parts.get(whole) ?? [...whole.querySelectorAll(selector)].map((node) => /** @type {HTMLElement} */ (node));
  parts.set(whole, found);
  return found;
}

/** @param {HTMLFormElement} form @returns {HTMLElement[]} */
export function questions(form) {
  return partsOf(form, "[data-question]");
}

/** @param {HTMLElement} question @returns {HTMLInputElement[]} */
function inputs(question) {
  return /** @type {HTMLInputElement[]} */ (partsOf(question, "input, select, textarea"));
}

/** Whether an input holds its answer itself, and is not one of several to tick.
 * @param {HTMLInputElement} input */
function holds(input) {
  return input.type !== "radio" && input.type !== "checkbox";
}

/**
 * The answer to one question: undefined while it is open.
 * @param {HTMLElement} question
 * @returns {string | string[] | undefined}
 */
export function answerTo(question) {
  const { kind } = question.dataset;
  const [first] = inputs(question);
  if (first && holds(first)) {
    const { value } = first;
    return value.trim() ? (kind === "Text" ? value : value.trim()) : undefined;
  }
  const chosen = inputs(question).filter((input) => input.checked);
  if (kind === "OneOf") return chosen[0]?.value;
  return chosen.length ? chosen.map((input) => input.value).filter((value) => value !== "") : undefined;
}

/** Whether a question is asked at all, given the answer to the one that it hangs on.
 * @param {HTMLElement} question @param {Answers} answers */
export function asked(question, answers) {
  const { onlyIf, onlyChoices = "" } = question.dataset;
  return !onlyIf || onlyChoices.split(" ").includes(String(answers[onlyIf] ?? ""));
}

/** @param {HTMLFormElement} form @returns {Answers} */
export function read(form) {
  /** @type {Answers} */
  const answers = {};
  for (const question of questions(form)) {
    const answer = answerTo(question);
    if (answer !== undefined && asked(question, answers)) answers[String(question.dataset.question)] = answer;
  }
  return answers;
}

/**
 * Put answers into the form; what they leave out is opened.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 */
export function write(form, answers) {
  for (const question of questions(form)) {
    const answer = answers[String(question.dataset.question)];
    const values = answer === undefined ? [] : [answer].flat().map(String);
    for (const input of inputs(question)) {
      if (holds(input)) input.value = values[0] ?? "";
      else if ("none" in input.dataset) input.checked = answer !== undefined && values.length === 0;
      else input.checked = values.includes(input.value);
    }
  }
}

/** The number that a field may hold; LinkedIn itself writes "500+". */
const NUMBER = /^[+-]?\d{1,12}\+?$/;

/** The answers that may go along in a link or be stored: no names and texts, and a number field may
 * hold any text, such as a name that was pasted into it.
 * @param {HTMLFormElement} form @param {Answers} answers @returns {Answers} */
export function portable(form, answers) {
  const kinds = new Map(questions(form).map(({ dataset }) => [dataset.question, dataset.kind]));
  return Object.fromEntries(
    Object.entries(answers).filter(([id, value]) => {
      const kind = kinds.get(id);
      return kind !== "Text" && (kind !== "WholeNumber" || NUMBER.test(String(value)));
    }),
  );
}

/** The reader's own date, where a form's calculator goes by it: nobody is asked for that.
 * @param {HTMLFormElement} form @returns {Answers} */
export function now({ dataset }) {
  return dataset.now ? { [dataset.now]: written(dayFrom(0)) } : {};
}

/** The part of a link behind the #, which browsers never send to a server.
 * @param {Answers} answers */
export function toFragment(answers) {
  const pairs = Object.entries(answers).map(([id, value]) => [id, [value].flat().join(" ")]);
  return `#${LINK}&${new URLSearchParams(pairs)}`;
}

/**
 * Answers out of a link, or null if it holds none. Anybody can write a link: only fields of the
 * form are taken, and what is in them passes the same validation as what a reader types.
 * @param {string} fragment
 * @param {HTMLFormElement} form
 * @returns {Answers | null}
 */
export function fromFragment(fragment, form) {
  const [head, ...rest] = fragment.replace(/^#/, "").split("&");
  if (head !== LINK) return null;
  const given = new URLSearchParams(rest.join("&"));
  /** @type {Answers} */
  const answers = {};
  for (const question of questions(form)) {
    const id = String(question.dataset.question);
    const value = given.get(id);
    const { kind } = question.dataset;
    if (value === null || kind === "Text") continue;
    if (kind === "AnyOf") answers[id] = value.split(" ").filter(Boolean);
    else answers[id] = kind === "WholeNumber" ? value.slice(0, 12) : value;
  }
  return answers;
}

/** Names and texts, and what is no number in a field for one, are held by the page alone: gone with
 * the tab, never stored.
 * @type {Map<string, Answers>} */
const unstored = new Map(handedOver());

/** Where the page has to load anew for a newer version of the site, the tab itself hands them over;
 * with what was answered before the older one had its scripts, if it never got them (renew.js). */
addEventListener("guide-reload", () => (window.name = JSON.stringify([...unstored])));

/** @returns {[string, Answers][]} */
function handedOver() {
  const [visit] = performance.getEntriesByType("navigation");
  // Whoever opened the tab may have named it.
  if (!(visit instanceof PerformanceNavigationTiming) || visit.type !== "reload") return [];
  try {
    const found = [...new Map(JSON.parse(window.name))];
    window.name = "";
    return found;
  } catch {
    return [];
  }
}

/** Kept for this tab only. A browser may refuse storage: then the form alone keeps them.
 * @param {string} calculator @param {Answers} answers
 * @param {Answers} stored  those of them that may be */
export function keep(calculator, answers, stored) {
  const others = Object.entries(answers).filter(([id]) => !(id in stored));
  unstored.delete(calculator);
  if (others.length) unstored.set(calculator, Object.fromEntries(others));
  save("sessionStorage", calculator, stored);
}

/** @param {string} calculator @returns {Answers} */
export function kept(calculator) {
  return { ...saved("sessionStorage", calculator), ...unstored.get(calculator) };
}

/** The limit of a note hangs on the reader's account: chosen once, it holds for every visit.
 * @param {Answers} answers */
export function rememberLimit({ limit }) {
  if (limit !== undefined) save("localStorage", "limit", { limit });
}

/** @returns {Answers} */
export function rememberedLimit() {
  return saved("localStorage", "limit") ?? {};
}

/** Where a browser refuses storage, the mere mention of it fails.
 * @typedef {"sessionStorage" | "localStorage"} Place */

/** @param {Place} place @param {string} name @param {Answers} answers */
function save(place, name, answers) {
  try {
    if (Object.keys(answers).length) window[place].setItem(key(name), JSON.stringify(answers));
    else window[place].removeItem(key(name));
  } catch {
    // The form still holds them.
  }
}

/** @param {Place} place @param {string} name @returns {Answers | null} */
function saved(place, name) {
  try {
    const found = JSON.parse(window[place].getItem(key(name)) ?? "null");
    return found && typeof found === "object" && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

/** @param {string} name */
function key(name) {
  return `before-you-connect:${name}`;
}

/**
 * What the answers of "Should I connect?" tell: for each field, by the first clue that fits.
 * @param {{when: {question: string, choices: string[]}[], field: string, answer: string, days: string}[]} clues
 * @returns {Answers}
 */
export function told(clues) {
  const score = kept("connection-score");
  /** @type {Answers} */
  const answers = {};
  for (const { when, field, answer, days } of clues) {
    const fits = when.every(({ question, choices }) => [score[question] ?? []].flat().some((one) => choices.includes(one)));
    const ago = parseInt(String(score[days]), 10);
    const value = days ? ago >= 0 && written(dayFrom(-ago)) : answer;
    if (fits && value) answers[field] ??= value;
  }
  return answers;
}
