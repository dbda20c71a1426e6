// The form as its answers change: what is asked, what is wrong, what is worth answering next.

import { answerTo, asked, questions, read } from "./answers.js";
import { find, give, put, show } from "./parts.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{field: string, message: string}} Problem */
/** @typedef {Record<string, {name: string, label: string, hint: string}>} Words  by question */
/** @typedef {Record<string, Record<string, Words>>} Labels  by the question they hang on, and the answer to it */

/**
 * Show the questions that are asked, in the words that fit, and offer to take answers back.
 * @param {HTMLElement} form
 * @param {Answers} answers
 * @param {Labels} labels
 */
export function arrange(form, answers, labels) {
  /** @type {Words} */
  const words = {};
  for (const [id, choices] of Object.entries(labels)) Object.assign(words, choices[String(answers[id] ?? "")]);
  for (const question of questions(form)) {
    show(question, asked(question, answers));
    const word = words[String(question.dataset.question)];
    if (word) {
      question.dataset.name = word.name;
      put(find(question, ".calc-legend"), word.label);
      put(find(question, ".calc-hint"), word.hint);
    }
    const isAnswered = answerTo(question) !== undefined;
    question.classList.toggle("calc-answered", isAnswered);
    const reopen = /** @type {HTMLElement | null} */ (question.querySelector(".calc-reopen"));
    if (reopen) show(reopen, isAnswered);
  }
  for (const place of form.querySelectorAll(".calc-values")) {
    const inside = questions(form).filter((question) => place.closest("details")?.contains(question));
    const values = inside.flatMap(valueOf).join(", ");
    put(place, values && `: ${values}`);
  }
}

/** The answer to a question in the words of the form, if it has one. @param {HTMLElement} question */
function valueOf(question) {
  const input = question.querySelector("select, input[type=text]");
  if (input instanceof HTMLSelectElement && input.value) return [input.selectedOptions[0]?.text ?? ""];
  if (input instanceof HTMLInputElement && input.value.trim()) return [input.value.trim()];
  return question.querySelector("input:checked + span")?.textContent ?? [];
}

/** Say below a note how much of the limit is used: at once, without Python.
 * @param {HTMLElement} form @param {Answers} answers */
export function count(form, answers) {
  const box = form.querySelector("textarea");
  const place = /** @type {HTMLElement | null} */ (form.querySelector(".calc-count"));
  if (!box || !place) return;
  const given = String(answers.limit);
  const limit = Number(/^\d+\+?$/.test(given) ? parseInt(given, 10) : place.dataset.limit);
  const { length } = box.value;
  put(place, length > limit ? `${length - limit} characters too many` : `${length} of ${limit} characters`);
  place.classList.toggle("calc-over", length > limit);
}

/** "None of these" and the others exclude each other. @param {HTMLInputElement} changed */
export function untick(changed) {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const none = "none" in changed.dataset;
  for (const other of changed.form?.querySelectorAll(`input[name="${CSS.escape(changed.name)}"]`) ?? []) {
    const box = /** @type {HTMLInputElement} */ (other);
    if (box !== changed && (none || "none" in box.dataset)) box.checked = false;
  }
}

/** What is wrong with days that are asked for and of which a browser gives nothing away, unless they
 * are being typed.
 * @param {HTMLElement} form @returns {Problem[]} */
export function unread(form) {
  return questions(form).flatMap((question) => {
    const input = /** @type {HTMLInputElement | null} */ (question.querySelector("input[type=date]"));
    if (!input?.validity.badInput || input === document.activeElement || !asked(question, read(form))) return [];
    const { question: field = "", name } = question.dataset;
    return [{ field, message: `${name} isn't complete, or isn't a real date.` }];
  });
}

/** Put each problem beside its question, and take away those that are mended.
 * @param {HTMLElement} form @param {Problem[]} problems */
export function mark(form, problems) {
  for (const question of questions(form)) {
    const input = /** @type {HTMLInputElement | null} */ (question.querySelector("input[type=text], input[type=date], textarea, select"));
    const found = problems.find(({ field }) => field === question.dataset.question);
    const place = /** @type {HTMLElement} */ (question.querySelector(".calc-error"));
    if (place.hidden && !found) continue;
    if (place.hidden) unfold(question);
    show(place, Boolean(found));
    put(place, found?.message ?? "");
    if (input) give(input, "aria-invalid", String(Boolean(found)));
  }
}

/** Open what a question is folded into, if it is. @param {HTMLElement} question */
export function unfold(question) {
  const fold = question.closest("details");
  if (fold) fold.open = true;
}

/** Point at the question that is worth answering next.
 * @param {HTMLElement} form @param {string | null} next */
export function suggest(form, next) {
  for (const question of questions(form)) {
    question.classList.toggle("calc-suggested", question.dataset.question === next);
  }
}
