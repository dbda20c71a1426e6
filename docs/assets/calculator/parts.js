// Small pieces that every result is drawn with: templates from the build, and text into them.

/** The site's root, found from where this module lies, whatever sub-path the site is under. */
const ROOT = new URL("../../", import.meta.url);

/** A fresh copy of one of a calculator's templates.
 * @param {HTMLElement} calculator @param {string} name @returns {HTMLElement} */
export function part(calculator, name) {
  const template = /** @type {HTMLTemplateElement} */ (calculator.querySelector(`template[data-part="${name}"]`));
  return /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
}

/** @param {HTMLElement} view @param {string} name @returns {HTMLElement} */
export function slot(view, name) {
  return /** @type {HTMLElement} */ (view.querySelector(`[data-slot="${name}"]`) ?? view);
}

/** @param {HTMLElement} view @param {string} name @param {string | undefined} text */
export function write(view, name, text) {
  slot(view, name).textContent = text ?? "";
}

/** Point a link at a page of the guide.
 * @param {HTMLElement} view @param {string} name @param {string} page */
export function guide(view, name, page) {
  /** @type {HTMLAnchorElement} */ (slot(view, name)).href = new URL(`${page}/`, ROOT).href;
}

/**
 * Draw things into a list, or hide it if there are none.
 * @template T
 * @param {HTMLElement} view @param {string} name @param {T[]} things @param {(thing: T) => HTMLElement} draw
 */
export function list(view, name, things, draw) {
  const place = slot(view, name);
  place.hidden = !things.length;
  (place.querySelector("ul, ol") ?? place).append(...things.map(draw));
}

/** The name of a question, as the form has it.
 * @param {HTMLElement} calculator @param {string} id @returns {string | undefined} */
export function nameOf(calculator, id) {
  const question = calculator.querySelector(`[data-question="${CSS.escape(id)}"]`);
  return /** @type {HTMLElement | null} */ (question)?.dataset.name;
}
