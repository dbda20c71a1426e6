// The answers of a form: read from it, written to it, kept for the visit, put in a link.

/** @typedef {Record<string, string | string[]>} Answers  open questions are left out */

const LINK = "answers";

/** @param {HTMLFormElement} form @returns {HTMLElement[]} */
export function questions(form) {
  return [...form.querySelectorAll("[data-question]")].map((node) => /** @type {HTMLElement} */ (node));
}

/** @param {HTMLElement} question @returns {HTMLInputElement[]} */
function inputs(question) {
  return [...question.querySelectorAll("input")];
}

/**
 * The answer to one question: undefined while it is open.
 * @param {HTMLElement} question
 * @returns {string | string[] | undefined}
 */
export function answerTo(question) {
  const { kind } = question.dataset;
  if (kind === "WholeNumber") return inputs(question)[0]?.value.trim() || undefined;
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
      if (input.type === "text") input.value = values[0] ?? "";
      else if ("none" in input.dataset) input.checked = answer !== undefined && values.length === 0;
      else input.checked = values.includes(input.value);
    }
  }
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
    if (value === null) continue;
    answers[id] = question.dataset.kind === "AnyOf" ? value.split(" ").filter(Boolean) : value.slice(0, 12);
  }
  return answers;
}

/** Kept for this tab only. A browser may refuse storage: then the form alone keeps them.
 * @param {string} calculator @param {Answers} answers */
export function keep(calculator, answers) {
  try {
    sessionStorage.setItem(key(calculator), JSON.stringify(answers));
  } catch {
    // The form still holds them.
  }
}

/** @param {string} calculator @returns {Answers | null} */
export function kept(calculator) {
  try {
    const found = JSON.parse(sessionStorage.getItem(key(calculator)) ?? "null");
    return found && typeof found === "object" && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

/** @param {string} calculator */
function key(calculator) {
  return `before-you-connect:${calculator}`;
}
