// Makes way for a newer version of the site. A browser may still show a page out of its own cache
// when what this names is gone. Pages load this script at such a time alone, so its own name stays.

/** @typedef {import("./calculator/form/answers.js").Answers} Answers */

/** Of two files that are missing, one is enough. */
let isAsked = false;

/** Load the page again, once, if the host has one by now that does without a file which is missing.
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
  try {
    for (const form of document.querySelectorAll("form")) keep(form);
  } catch {
    return; // A browser that stores nothing would lose what was typed.
  }
  location.reload();
}

/** Keep what was answered before any script could hear it where form/answers.js looks for it.
 * @param {HTMLFormElement} form */
function keep(form) {
  const calculator = form.closest("guide-calculator")?.getAttribute("data-calculator");
  const answers = typed(form);
  if (!calculator || !Object.keys(answers).length) return;
  const key = `before-you-connect:${calculator}`;
  const before = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  sessionStorage.setItem(key, JSON.stringify({ ...before, ...answers }));
}

/** @param {HTMLFormElement} form */
function typed(form) {
  /** @type {Answers} */
  const answers = {};
  for (const input of form.elements) {
    const { name, type, value, checked } = /** @type {HTMLInputElement} */ (input);
    if (type === "checkbox" && checked) answers[name] = [answers[name] ?? [], value].flat().filter(Boolean);
    else if (type === "radio" ? checked : type !== "checkbox" && name && value) answers[name] = value;
  }
  return answers;
}
