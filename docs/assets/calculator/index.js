// The only script of ours that every page loads: it brings in the calculator where there is one.

const HAS_CALCULATOR = 'link[rel="modulepreload"][href$="/element.js"]';

let isFirst = true;

begin();

/** Long before all of the page is there: a worker takes a while to wake, and Material to set up. */
async function begin() {
  if (hasCalculator()) import("./runtime.js").then(({ prepare }) => prepare());
  await parsed();
  // Material announces each page, the first one and those that instant navigation brings.
  const { document$: pages } = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis);
  if (hasCalculator()) import("./element.js");
  if (pages) pages.subscribe(load);
  else load();
}

async function load() {
  // Instant navigation brought a page of a newer version, which needs the scripts of that.
  if (!isFirst && !namesThisScript()) renew();
  else {
    isFirst = false;
    if (hasCalculator()) await import("./element.js");
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
  return [...document.scripts].some(({ src }) => src === import.meta.url);
}

function hasCalculator() {
  return document.querySelector(HAS_CALCULATOR) !== null;
}

async function parsed() {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("readystatechange", done, { once: true }));
  }
}

async function loaded() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
}
