// The only script of ours that every page loads: it brings in the calculator where there is one.

/** Material announces each page, the first one and those that instant navigation brings. */
const pages = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis).document$;

function load() {
  if (document.querySelector("guide-calculator")) import("./element.js");
}

if (pages) pages.subscribe(load);
else load();
