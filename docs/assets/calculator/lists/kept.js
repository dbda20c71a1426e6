// What the tab keeps of a list until it is closed: people, what holds for everyone, what is set.

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {import("../form/answers.js").Answers} Answers */
/** @typedef {{people: Person[], everybody: Answers, settings: Answers}} Kept */

/** Where the tab keeps it. A browser may refuse: then the page alone does. */
const KEPT = "before-you-connect:people";

/** @param {string} text @returns {Answers | null} */
export function parsed(text) {
  try {
    const found = JSON.parse(text);
    return found && typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}

/** @param {Kept | null} what */
export function keep(what) {
  try {
    if (what) sessionStorage.setItem(KEPT, JSON.stringify(what));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // The page still holds it.
  }
}

/** @returns {Kept | null} */
export function saved() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    return Array.isArray(found?.people) ? { people: found.people.filter(isPerson), everybody: found.everybody ?? {}, settings: found.settings ?? {} } : null;
  } catch {
    return null;
  }
}

/** @param {unknown} one */
function isPerson(one) {
  return Boolean(one) && typeof one === "object" && Object.values(/** @type {object} */ (one)).every((cell) => typeof cell === "string");
}
