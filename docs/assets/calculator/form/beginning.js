// What a form begins with: what its page presets, what is remembered, what "Should I connect?" was
// told, and what the reader has put into it.

import { asking, read, write } from "./answers.js";
import { dayFrom, written } from "./days.js";
import { keep, kept, rememberedLimit } from "./kept.js";
import { give } from "./parts.js";

/** @typedef {import("./answers.js").Answers} Answers */

/** Fill the form in. @param {HTMLElement} calculator
 * @returns {boolean} whether any of it is the reader's own */
export function begin(calculator) {
  const { calculator: name = "", preset = "{}", clues = "[]" } = calculator.dataset;
  const form = asking(calculator);
  const stored = kept(name);
  const heard = told(JSON.parse(clues));
  // What a quick reader chose before this script arrived comes before everything else.
  const early = read(form);
  write(form, { ...JSON.parse(preset), ...rememberedLimit(), ...heard, ...stored, ...(isNews(name, heard) && heard), ...early });
  // What was filled in for the reader is to be seen.
  for (const rest of calculator.querySelectorAll("details.calc-rest")) {
    const isTold = Object.keys(heard).some((id) => rest.querySelector(`[data-question="${id}"]`));
    if (isTold) give(rest, "open", "");
  }
  return Object.keys({ ...stored, ...early }).length > 0;
}

/**
 * What the answers of "Should I connect?" tell: for each field, by the first clue that fits.
 * @param {{when: {question: string, choices: string[]}[], field: string, answer: string, days: string}[]} clues
 * @returns {Answers}
 */
function told(clues) {
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
function isNews(calculator, answers) {
  const before = JSON.stringify(kept(`${calculator}-told`));
  keep(`${calculator}-told`, answers);
  return before !== JSON.stringify(answers);
}
