// Copying, which a browser may refuse: then the text is laid ready for the reader's own hand.

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

/** How long a file that was offered can be taken, in milliseconds. */
const KEPT = 60_000;

/**
 * Copy a link that holds answers; where that is refused, show it in a field, selected.
 * @param {string} fragment
 * @param {HTMLElement} place
 * @returns {Promise<string>} what to say of it
 */
export async function copyLink(fragment, place) {
  const link = new URL(fragment, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    return "The link is copied. It holds your answers and nothing else.";
  } catch {
    const field = /** @type {HTMLInputElement} */ (place.querySelector("input"));
    place.hidden = false;
    field.value = link;
    field.focus();
    field.select();
    return "The link is ready to copy by hand.";
  }
}

/**
 * Copy the text that stands above a button; where that is refused, select it.
 * @param {HTMLElement} button
 * @returns {Promise<string>} what to say of it
 */
export async function copyText(button) {
  const text = textBeside(button);
  try {
    await navigator.clipboard.writeText(words(text));
    sayDone(button);
    return button.dataset.said ?? "It's copied.";
  } catch {
    if (text instanceof HTMLTextAreaElement) text.select();
    else getSelection()?.selectAllChildren(text);
    return "The text is selected: copy it with your device's copy command.";
  }
}

/** Offer the text beside a button as a file. @param {HTMLElement} button
 * @returns {string} what to say of it */
export function downloadText(button) {
  const { name = "", type = "" } = button.dataset;
  button.dataset.done ??= "On its way";
  sayDone(button);
  return offerFile(name, type, words(textBeside(button)));
}

/** Offer a text as a file. @param {string} name @param {string} type @param {string} text
 * @returns {string} what to say of it */
export function offerFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // A phone asks first, and takes the file only then.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
  return `${name} is on its way to your downloads.`;
}

/** @param {HTMLElement} button @returns {HTMLElement} */
function textBeside(button) {
  return /** @type {HTMLElement} */ (button.closest(".calc-copy, .calc-card, .calc-result")?.querySelector(".calc-note"));
}

/** @param {HTMLElement} text */
function words(text) {
  return text instanceof HTMLTextAreaElement ? text.value : (text.textContent ?? "");
}

/** Have a button say that it is done, until some time after it was pressed last.
 * @param {HTMLElement} button */
function sayDone(button) {
  const label = (button.dataset.label ??= button.textContent ?? "");
  const pressed = (button.dataset.pressed = String(performance.now()));
  button.textContent = button.dataset.done ?? label;
  setTimeout(() => {
    if (button.dataset.pressed === pressed) button.textContent = label;
  }, SAID);
}
