// Small pieces that results and forms are drawn with: templates from the build, and text into them.

/** The site's root, found from where this module lies, whatever sub-path the site is under. */
const ROOT = new URL("../../../", import.meta.url).href;

/** @param {HTMLElement} view @param {string} selector @returns {HTMLElement} */
export function find(view, selector) {
  return /** @type {HTMLElement} */ (view.querySelector(selector));
}

/** A fresh copy of one of a calculator's templates.
 * @param {HTMLElement} calculator @param {string} name @returns {HTMLElement} */
export function part(calculator, name) {
  const template = /** @type {HTMLTemplateElement} */ (calculator.querySelector(`template[data-part="${name}"]`));
  return /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
}

/** @param {HTMLElement} view @param {string} name @returns {HTMLElement} */
export function slot(view, name) {
  if (view.dataset.slot === name) return view;
  return find(view, `[data-slot="${name}"]`);
}

// What is set costs a browser a new look at the element, even if it was the same before.

/** Show an element, or hide it. @param {HTMLElement} element @param {boolean} isShown */
export function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

/** @param {Element} element @param {string} name @param {string} value */
export function give(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Have a place hold these words. @param {Element} place @param {string} words */
export function put(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

/** @param {HTMLElement} view @param {string} name @param {string | undefined} text */
export function write(view, name, text) {
  put(slot(view, name), text ?? "");
}

/** Point a link at a page of the guide.
 * @param {HTMLElement} view @param {string} name @param {string} page */
export function guide(view, name, page) {
  give(slot(view, name), "href", `${ROOT}${page}/`);
}

/**
 * Draw things into a list, or hide it if there are none.
 * @template T
 * @param {HTMLElement} view @param {string} name @param {T[]} things @param {(thing: T) => HTMLElement} draw
 */
export function list(view, name, things, draw) {
  const place = slot(view, name);
  show(place, Boolean(things.length));
  fill(place.matches("ul, ol") ? place : find(place, "ul"), things.map(draw));
}

/** Have a place hold these instead, and leave alone those that are the same.
 * @param {Element} place @param {(Node | string)[]} drawn */
export function fill(place, drawn) {
  const fresh = /** @type {Element} */ (place.cloneNode(false));
  fresh.append(...drawn);
  renew(place, fresh);
}

/** A question of the form. @param {HTMLElement} calculator @param {string} id @returns {HTMLElement | null} */
export function question(calculator, id) {
  return document.getElementById(`${calculator.dataset.calculator}-${id}`);
}

/** The name of a question, as the form has it.
 * @param {HTMLElement} calculator @param {string} id @returns {string | undefined} */
export function nameOf(calculator, id) {
  return question(calculator, id)?.dataset.name;
}

/**
 * Bring what is shown to what was drawn again, and leave alone all that is the same: a browser has
 * less to lay out, and a selection or the focus stays where it is. The calculator listens
 * for all of its parts.
 * @param {ChildNode} shown @param {ChildNode} drawn
 */
function renew(shown, drawn) {
  if (shown.isEqualNode(drawn)) return;
  if (shown instanceof Text && drawn instanceof Text) {
    shown.data = drawn.data;
    return;
  }
  if (!(shown instanceof HTMLElement) || !(drawn instanceof HTMLElement) || shown.nodeName !== drawn.nodeName) {
    shown.replaceWith(drawn);
    return;
  }
  for (const name of shown.getAttributeNames()) if (!drawn.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of drawn.attributes) give(shown, name, value);
  // What comes next is one more, if what stands there comes later; or what stands there is gone, if
  // it comes further on; or it is the same part, with other words.
  const old = [...shown.childNodes];
  for (const node of [...drawn.childNodes]) {
    const [next] = old;
    const same = old.findIndex((one) => one.isEqualNode(node));
    if (!next || (same && comesAfter(node, next))) shown.insertBefore(node, next ?? null);
    else {
      for (const gone of old.splice(0, Math.max(same, 0))) gone.remove();
      renew(/** @type {ChildNode} */ (old.shift()), node);
    }
  }
  for (const node of old) node.remove();
}

/** Whether behind a node comes one that is the same as another.
 * @param {ChildNode} node @param {ChildNode} other */
function comesAfter(node, other) {
  for (let next = node.nextSibling; next; next = next.nextSibling) if (next.isEqualNode(other)) return true;
  return false;
}
