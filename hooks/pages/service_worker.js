// The service worker: the guide at hand without a network, and Python once it was used.
//
// A tab lives in one version of the site. A newer one is fetched whole, each file checked against
// its hash, and then waits until no page of the older one is open: no page ever meets the scripts,
// the words or the Python of another version.

/** @typedef {import("workbox-core")} Core */
/** @typedef {import("workbox-precaching")} Precaching */
/** @typedef {import("workbox-routing")} Routing */
/** @typedef {import("workbox-precaching").PrecacheEntry} Entry */

const worker = /** @type {ServiceWorkerGlobalScope & {
  lists: {guide: Entry[], python: Entry[], further: Record<string, Entry>},
  workbox: {core: Core, precaching: Precaching, routing: Routing},
}} */ (/** @type {unknown} */ (self));

const { core, precaching, routing } = worker.workbox;

// With the address of the site at the end: hosts such as GitHub Pages keep many sites together.
core.setCacheNameDetails({ prefix: "before-you-connect", precache: "guide", runtime: "python" });
const PYTHON = core.cacheNames.runtime;

/** The hashes of Python's files, by their addresses, which change with their content. */
const python = hashes(worker.lists.python);

/** The archives of further calculators, by their names: kept once they were used. */
const further = worker.lists.further;

const all = new Map([...python, ...hashes(Object.values(further))]);

/** A page that is asked for while a newer version waits comes from that, if no other is open. */
const newest = {
  /** @param {{request: Request, response?: Response}} handled @returns {Promise<Response>} */
  async handlerWillRespond({ request, response }) {
    const { waiting } = worker.registration;
    if (request.mode === "navigate" && waiting && (await worker.clients.matchAll()).length < 2) {
      waiting.postMessage("take over");
      // Asked again at once, it would still be the older one that answers: it has to come to rest.
      return new Response("", { headers: { Refresh: "1" } });
    }
    return /** @type {Response} */ (response);
  },
};

precaching.addPlugins([newest]);
// What stands behind a ? never changes a file: search marks its words by it, links their origin.
precaching.precacheAndRoute(worker.lists.guide, { ignoreURLParametersMatching: [/./] });

routing.registerRoute(
  ({ url }) => all.has(url.origin + url.pathname),
  async ({ request, url }) => {
    const kept = await caches.match(url.origin + url.pathname, { cacheName: PYTHON });
    return kept ?? fetch(request);
  },
);

// A page that the guide does not have: without a network too, it is the guide that says so.
routing.registerRoute(new routing.NavigationRoute(({ request }) => fetch(request).catch(notHere)));

core.clientsClaim();

worker.addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keepPython(event.data.keep));
  if (event.data === "take over") worker.skipWaiting();
});

worker.addEventListener("install", (event) => {
  event.waitUntil(renewPython());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldPython());
});

async function notHere() {
  const { body, headers } = /** @type {Response} */ (await precaching.matchPrecache("404.html"));
  return new Response(body, { status: 404, headers });
}

/** Keep Python, most of which the browser's own cache still holds when it was just used.
 * @param {string[]} names  of the further calculators to keep with it */
async function keepPython(names) {
  const cache = await caches.open(PYTHON);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const archives = names.flatMap((name) => further[name] ?? []);
  const missing = [...python, ...hashes(archives)].filter(([url]) => !kept.has(url));
  await cache.addAll(missing.map(([url, integrity]) => new Request(url, { integrity })));
}

/** Where it was used before, it is to be at hand in the new version too: if there is room. */
async function renewPython() {
  if (!(await caches.has(PYTHON))) return;
  const kept = (await (await caches.open(PYTHON)).keys()).map(({ url }) => fileOf(url));
  const names = Object.keys(further).filter((name) => kept.includes(fileOf(further[name]?.url ?? "")));
  await keepPython(names).catch(() => {});
}

/** @param {Entry[]} entries @returns {Map<string, string>} their hashes, by their addresses */
function hashes(entries) {
  return new Map(entries.map(({ url, integrity = "" }) => [new URL(url, location.href).href, integrity]));
}

/** What a file is called, in whatever version. @param {string} url */
function fileOf(url) {
  return url.slice(url.lastIndexOf("/") + 1);
}

async function forgetOldPython() {
  if (!(await caches.has(PYTHON))) return;
  const cache = await caches.open(PYTHON);
  const old = (await cache.keys()).filter(({ url }) => !all.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}
