// The only script of ours that every page loads: it brings in the calculator where there is one,
// and wakes the search.

const HAS_CALCULATOR = 'head script[src$="/element.js"]';

let isFirst = true;

begin();
wakeSearch();

async function begin() {
  await themed();
  // Material announces each page, the first one and those that instant navigation brings.
  const { document$: pages } = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis);
  if (pages) pages.subscribe(load);
  else load();
}

/** Material's search (../search.js) wakes once its field has the focus. Which script that is stands
 * behind the # of the address that the theme got for it. */
function wakeSearch() {
  const search = new BroadcastChannel("search");
  const call = () => {
    if (!document.activeElement?.matches("[data-md-component=search-query]")) return;
    const config = JSON.parse(String(document.querySelector("#__config")?.textContent));
    search.postMessage({ script: config.search.split("#")[1] });
  };
  addEventListener("focusin", call);
  search.addEventListener("message", ({ data }) => data === "awake" && call());
}

async function load() {
  // Instant navigation brought a page of a newer version, which needs the scripts of that.
  if (!isFirst && !namesThisScript()) renew();
  else {
    isFirst = false;
    if (document.querySelector(HAS_CALCULATOR)) await import("./element.js");
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

/** Material's scripts run after this one, and before the page's content is said to be loaded. */
async function themed() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("DOMContentLoaded", done));
}

async function loaded() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
}
