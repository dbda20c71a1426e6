// Copying, which a browser may refuse: then the text is laid ready for the reader's own hand.

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

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
    return "The link is copied. It holds your answers, nothing else.";
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
 * Copy the note that stands above a button; where that is refused, select it.
 * @param {HTMLElement} button
 * @returns {Promise<string>} what to say of it
 */
export async function copyNote(button) {
  const around = button.closest(".calc-card, .calc-result");
  const note = /** @type {HTMLElement} */ (around?.querySelector(".calc-note"));
  try {
    await navigator.clipboard.writeText(note.textContent ?? "");
    sayDone(button);
    return "The note is copied.";
  } catch {
    getSelection()?.selectAllChildren(note);
    return "The note is selected: copy it with your device's copy command.";
  }
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
