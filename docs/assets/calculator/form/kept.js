// Answers that last: for this tab, and a note's limit for every visit.

import { NUMBER } from "./answers.js";

/** @typedef {import("./answers.js").Answers} Answers */

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
