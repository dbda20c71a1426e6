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

/** @param {HTMLElement} form  or the calculator that it is in, for a note that stands beside it
 * @returns {HTMLElement[]} */
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
    // In the middle of a year's four digits: no answer yet.
    if (kind === "Date" && value < "1000" && first === document.activeElement) return undefined;
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

/** @param {HTMLElement} form @returns {Answers} */
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
 * @param {HTMLElement} form
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

/** Where the questions of a calculator are: in its form, and with a card in that as well.
 * @param {HTMLElement} calculator @returns {HTMLElement} */
export function asking(calculator) {
  return calculator.dataset.asks ? calculator : /** @type {HTMLElement} */ (calculator.querySelector(".calc-form"));
}

/** Whether an answer may go along in a link: no text does, and a number field may hold any, such as a
 * name that was pasted into it.
 * @param {HTMLElement} question @param {string | string[]} answer */
function isPortable({ dataset: { kind } }, answer) {
  return kind !== "Text" && (kind !== "WholeNumber" || NUMBER.test(String(answer)));
}

/** The answers that may go along in a link: choices and numbers, never names or texts.
 * @param {HTMLElement} form @param {Answers} answers @returns {Answers} */
export function portable(form, answers) {
  const left = questions(form).flatMap((question) => {
    const id = String(question.dataset.question);
    const answer = answers[id];
    return answer !== undefined && isPortable(question, answer) ? [[id, answer]] : [];
  });
  return Object.fromEntries(left);
}

/** The reader's own date and the time in seconds, where a form's calculator goes by them: nobody is
 * asked for those.
 * @param {HTMLElement} form @returns {Answers} */
export function now({ dataset }) {
  return {
    ...(dataset.now && { [dataset.now]: written(dayFrom(0)) }),
    ...(dataset.clock && { [dataset.clock]: String(Math.floor(Date.now() / 1000)) }),
  };
}

/** The part of a link behind the #, which browsers never send to a server.
 * @param {Answers} answers */
export function toFragment(answers) {
  const pairs = Object.entries(answers).map(([id, value]) => [id, [value].flat().join(" ")]);
  return `#${LINK}&${new URLSearchParams(pairs)}`;
}

/**
 * Answers out of a link, or null if it holds none. Anyone can write a link: only fields of the
 * form are taken, and what is in them passes the same validation as what a reader types.
 * @param {string} fragment
 * @param {HTMLElement} form
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

/** What a browser refuses to store: held by the page alone.
 * @type {Map<string, Answers>} */
const refused = new Map();

/** Keep answers for this tab, never longer: a phone discards a tab whose reader looks something up in
 * another app, and nothing typed may be lost by that.
 * @param {string} calculator @param {Answers} answers */
export function keep(calculator, answers) {
  if (save("sessionStorage", calculator, answers)) refused.delete(calculator);
  else refused.set(calculator, answers);
}

/** @param {string} calculator @returns {Answers} */
export function kept(calculator) {
  return refused.get(calculator) ?? saved("sessionStorage", calculator) ?? {};
}

/** Whether leaving the page would lose answers. @param {string} calculator */
export function isUnkept(calculator) {
  return Object.keys(refused.get(calculator) ?? {}).length > 0;
}

/** The limit of a note hangs on the reader's account: chosen once, it holds for every visit.
 * @param {Answers} answers */
export function rememberLimit({ limit }) {
  if (limit !== undefined && NUMBER.test(String(limit))) save("localStorage", "limit", { limit });
}

/** @returns {Answers} */
export function rememberedLimit() {
  return saved("localStorage", "limit") ?? {};
}

/** Where a browser refuses storage, the mere mention of it fails.
 * @typedef {"sessionStorage" | "localStorage"} Place */

/** @param {Place} place @param {string} name @param {Answers} answers @returns {boolean} */
function save(place, name, answers) {
  try {
    if (Object.keys(answers).length) window[place].setItem(key(name), JSON.stringify(answers));
    else window[place].removeItem(key(name));
    return true;
  } catch {
    return false;
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

/** Whether that is another than before: told later, it counts for more than what was chosen meanwhile.
 * @param {string} calculator @param {Answers} answers */
export function isNews(calculator, answers) {
  const before = JSON.stringify(kept(`${calculator}-told`));
  keep(`${calculator}-told`, answers);
  return before !== JSON.stringify(answers);
}
