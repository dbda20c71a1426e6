// Material's one-letter keys: "n" leads to the next page, "s" to the search. In the middle of a form
// nobody means them, and speech that is typed as letters presses many (WCAG 2.1.4).

const FORMS = "guide-calculator, guide-list, guide-files";

/** Keep keys that write a character from the theme, which hears them on the window, while anything of
 * a calculator has the focus. */
export function silenceKeys() {
  document.addEventListener("keydown", (event) => {
    const isOurs = event.target instanceof Element && event.target.closest(FORMS);
    if (isOurs && event.key.length === 1) event.stopPropagation();
  });
}
