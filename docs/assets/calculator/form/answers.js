// The answers of a form: read from it and written to it.

import { dayFrom, written } from "./days.js";

/** @typedef {Record<string, string | string[]>} Answers  open questions are left out */

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
export const NUMBER = /^[+-]?\d{1,12}\+?$/;

/** Where the questions of a calculator are: in its form, and with a card in that as well.
 * @param {HTMLElement} calculator @returns {HTMLElement} */
export function asking(calculator) {
  return calculator.dataset.asks ? calculator : /** @type {HTMLElement} */ (calculator.querySelector(".calc-form"));
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
