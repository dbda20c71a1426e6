// The only script of ours that every page loads: it brings in the calculator where there is one.

/** Material announces each page, the first one and those that instant navigation brings. */
const pages = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis).document$;

/** The folder of these scripts, named by their content. */
const FOLDER = new URL(".", import.meta.url).pathname;

async function load() {
  // Instant navigation brought a page of a newer version, which needs the scripts of that.
  if (!stylesheets().some((href) => href.includes(FOLDER))) renew();
  else {
    if (document.querySelector("guide-calculator")) await import("./element.js");
    await loaded();
    (await import("./offline.js")).keepGuide();
  }
}

/** Load the page anew; the means to may be gone with the older version. */
function renew() {
  import("./offline.js").then(({ reload }) => reload()).catch(() => location.reload());
}

function stylesheets() {
  return [...document.querySelectorAll("link")].map(({ href }) => href);
}

async function loaded() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
}

if (pages) pages.subscribe(load);
else load();
