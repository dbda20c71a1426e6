// The only script of ours that every page loads: it brings in the calculator where there is one,
// and sees to the search and to keys.

import { silenceKeys } from "./keys.js";
import { keepGuide, reload } from "./offline.js";
import { hearSearch, holdSearch } from "./search.js";

const ELEMENT = 'head script[src$="/element.js"]';

let isFirst = true;

holdSearch();
hearSearch();
silenceKeys();
begin();

async function begin() {
  await themed();
  // Material announces each page, the first one and those that instant navigation brings.
  const { document$: pages } = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis);
  if (pages) pages.subscribe(load);
  else load();
}

async function load() {
  // Instant navigation brought a page of a newer version, which needs the scripts of that.
  if (!isFirst && !namesThisScript()) reload();
  else {
    isFirst = false;
    const element = /** @type {HTMLScriptElement | null} */ (document.querySelector(ELEMENT));
    if (element) await import(element.src);
    if (document.querySelector("guide-list")) await import("../lists/list.js");
    await loaded();
    keepGuide();
  }
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
