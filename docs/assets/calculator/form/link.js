// A link that holds answers: choices and numbers, never names or texts.

import { NUMBER, questions } from "./answers.js";

/** @typedef {import("./answers.js").Answers} Answers */

const LINK = "answers";

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
