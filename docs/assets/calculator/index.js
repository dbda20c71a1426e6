// The only script of ours that every page loads: it brings in the calculator where there is one.

/** Material announces each page, the first one and those that instant navigation brings. */
const pages = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis).document$;

let isFirst = true;

async function load() {
  // Instant navigation brought a page of a newer version, which needs the scripts of that.
  if (!isFirst && !namesThisScript()) renew();
  else {
    isFirst = false;
    if (document.querySelector("guide-calculator")) await import("./element.js");
    await loaded();
    (await import("./offline.js")).keepGuide();
  }
}

/** Load the page anew; the means to may be gone with the older version. */
function renew() {
  import("./offline.js").then(({ reload }) => reload()).catch(() => location.reload());
}

/** Every page names it in its head, in a folder that is named by its content. */
function namesThisScript() {
  return [...document.querySelectorAll("link")].some(({ href }) => href === import.meta.url);
}

async function loaded() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
}

if (pages) pages.subscribe(load);
else load();
