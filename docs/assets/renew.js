// Makes way for a newer version of the site. A browser may still show a page out of its own cache
// when what this names is gone. Pages load this script at such a time alone, so its own name stays.

/** @typedef {import("./calculator/form/answers.js").Answers} Answers */

/** Of two files that are missing, one is enough. */
let isAsked = false;

/** Load the page anew, once, if the host has one by now that does without a file which is missing.
 * @param {HTMLScriptElement | HTMLLinkElement} file */
export async function renew(file) {
  const [visit] = performance.getEntriesByType("navigation");
  if (isAsked || /** @type {PerformanceNavigationTiming | undefined} */ (visit)?.type === "reload") return;
  isAsked = true;
  // The theme may have written its address in full by now.
  const address = file instanceof HTMLLinkElement ? file.href : file.src;
  const name = address.slice(address.lastIndexOf("/assets/"));
  const response = await fetch(location.href, { cache: "reload" }).catch(() => null);
  if (!response?.ok || (await response.text()).includes(name)) return;
  // What was answered before any script could hear it: form/answers.js takes it over.
  window.name = JSON.stringify([...document.querySelectorAll("form")].flatMap(typed));
  location.reload();
}

/** @param {HTMLFormElement} form @returns {[string, Answers][]} by the name of its calculator, if it has one */
function typed(form) {
  const calculator = form.closest("guide-calculator")?.getAttribute("data-calculator");
  if (!calculator) return [];
  /** @type {Answers} */
  const answers = {};
  for (const input of form.elements) {
    const { name, type, value, checked } = /** @type {HTMLInputElement} */ (input);
    if (type === "checkbox" && checked) answers[name] = [answers[name] ?? [], value].flat().filter(Boolean);
    else if (type === "radio" ? checked : type !== "checkbox" && name && value) answers[name] = value;
  }
  return [[calculator, answers]];
}
