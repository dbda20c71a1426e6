// What the device keeps for a visit without a network: the guide, and Python once it was used.

const WORKER = new URL("../../../sw.js", import.meta.url);

/** Keep the guide, less than a megabyte: not while a reader waits for Python, which brings it along. */
export function keepGuide() {
  if (!document.querySelector('[data-phase="loading"]')) register();
}

/** Keep Python, which has just been used, and the guide with it.
 * @param {string[]} further  the packages of the further calculators that were used */
export async function keepPython(further) {
  if (!(await register())) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: further });
}

/** Whether Python is kept; its files come and go together. Where a browser refuses storage, the mere
 * mention of it fails. @param {string} url  of one of them */
export async function keepsPython(url) {
  try {
    return Boolean(await caches.match(url));
  } catch {
    return false;
  }
}

/** Not for a reader who saves data. Without a secure address or without storage there is none, and
 * all works as before.
 * @returns {Promise<boolean>} */
async function register() {
  if (savesData()) return false;
  try {
    return Boolean(await navigator.serviceWorker.register(WORKER));
  } catch {
    return false;
  }
}

/** Whether the host can be reached, and still has this version of the site.
 * @returns {Promise<"reached" | "updated" | "offline">} */
export async function host() {
  try {
    // A service worker and the browser's cache leave this one to the host.
    const { status } = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
    return status === 404 ? "updated" : "reached";
  } catch {
    return "offline";
  }
}

/** Load the page again as the host has it now, without the version that the device keeps. */
export async function reload() {
  const registration = await navigator.serviceWorker?.getRegistration(WORKER).catch(() => undefined);
  await registration?.unregister();
  location.reload();
}

/** Whether megabytes are dear: the reader said so, or the line is very slow. */
export function savesData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean, effectiveType?: string}}} */ (navigator);
  return Boolean(connection?.saveData || connection?.effectiveType?.endsWith("2g"));
}

const AGREED = "before-you-connect:agreed";

/** Whether Python may be fetched without asking: megabytes are not dear, or the reader has agreed
 * to them on this visit. */
export function mayFetch() {
  try {
    return !savesData() || sessionStorage.getItem(AGREED) !== null;
  } catch {
    return false;
  }
}

/** Remember for this visit that the reader agreed. Where a browser refuses storage, it is asked again. */
export function agree() {
  try {
    sessionStorage.setItem(AGREED, "yes");
  } catch {
    // The page that is open has begun by now.
  }
}
