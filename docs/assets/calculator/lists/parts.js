// The parts of a list as the build wrote them: forms, columns and templates, and how an answer in
// them is taken back.

import { find, read, write } from "../form/element.js";

/** @param {HTMLElement} list @param {string} of  what a form is about @returns {HTMLFormElement} */
export function formOf(list, of) {
  return /** @type {HTMLFormElement} */ (find(list, `[data-of="${of}"]`));
}

/** The columns that a list may have. @param {HTMLElement} list @returns {import("./rows.js").Heading[]} */
export function headings({ dataset }) {
  return JSON.parse(dataset.headings ?? "[]");
}

/** A copy of a template. @param {HTMLElement} calculator @param {string} name @returns {HTMLElement} */
export function drawn(calculator, name) {
  const template = /** @type {HTMLTemplateElement} */ (calculator.querySelector(`template[data-list-part="${name}"]`));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  if (copy.childElementCount === 1) return /** @type {HTMLElement} */ (copy.firstElementChild);
  const whole = document.createElement("span");
  whole.append(copy);
  return whole;
}

/** "Clear" beside a question, in a form that the calculator itself does not know.
 * @param {Event} event */
export function takeBack(event) {
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
