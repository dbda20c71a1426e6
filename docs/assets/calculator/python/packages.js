// The packages that this visit's calculators run on: which are still to come, and which to keep.

import bundle from "./bundle.js";
import { keepPython } from "../page/offline.js";

/** Milliseconds after the first answer until Python is kept: what the reader looks at comes first. */
const PEACE = 1000;

/** @type {Set<string>} The calculators that have answered. */
const used = new Set();

/** Bytes of what a calculator's first question needs and no other has fetched. @param {string} name */
export function missing(name) {
  if (used.has(name)) return 0;
  const here = new Set([...used].flatMap((one) => bundle.further[one]?.first ?? []));
  const lacking = bundle.further[name]?.first.filter((one) => !here.has(one)) ?? [];
  return lacking.reduce((sum, one) => sum + (bundle.archives[one]?.gzip ?? 0), 0);
}

/** Keep what a calculator runs on, or may come to, once it has answered. @param {string} name */
export function use(name) {
  if (used.has(name)) return;
  const isNew = !used.size || name in bundle.further;
  used.add(name);
  if (isNew) setTimeout(() => keepPython([...used].flatMap(runsOn)), PEACE);
}

/** The packages that a calculator may run on. @param {string} name */
function runsOn(name) {
  const { first = [], later = [] } = bundle.further[name] ?? {};
  return [...first, ...later];
}
