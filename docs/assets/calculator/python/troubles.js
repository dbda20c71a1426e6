// What is said when Python fails: what went wrong, in plain words, and the way out.

import { host } from "../page/offline.js";

/** @typedef {import("./arrival.js").Trouble} Trouble */

const WAY_OUT = "Your answers are kept. Try again, or do it by hand, as described below.";

/** @type {Record<Trouble, string>} */
const TROUBLES = {
  missing: "didn't arrive",
  damaged: "arrived damaged",
  stopped: "didn't run",
};

export const REFUSED = `The calculator couldn't work with these answers. ${WAY_OUT}`;
export const STOPPED = `The calculator has stopped. ${WAY_OUT}`;

/** @param {boolean} isLoading @param {number} seconds */
export function silent(isLoading, seconds) {
  const what = isLoading ? "hasn't started: nothing has arrived" : "hasn't answered";
  return `The calculator ${what} for ${seconds} seconds. ${WAY_OUT}`;
}

/** @param {boolean} wasReady @param {Trouble} trouble @param {number} size  of the part, in bytes; 0 if it is not known */
export function broken(wasReady, trouble, size) {
  const part = size ? `part of it (${readable(size)})` : "part of it";
  return `The calculator ${wasReady ? "has stopped" : "couldn't start"}: ${part} ${TROUBLES[trouble]}. ${WAY_OUT}`;
}

/** More of why a part is missing, where the host knows; `updated` is whether loading the page again helps. */
export async function explained() {
  const found = await host();
  if (found === "offline") return { message: `The calculator isn't on this device yet: open it once while you're online. ${WAY_OUT}` };
  if (found === "updated") return { message: "This page has been updated since you opened it. Reload it to go on: nothing is lost.", updated: true };
  return null;
}

/** @param {number} bytes */
function readable(bytes) {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
