// Material's search, held back until somebody is about to search: it learns all words of the site
// by heart as it begins, which keeps a phone busy just when its reader wants something else.
{
  const worker = /** @type {{importScripts: (url: string) => void}} */ (
    /** @type {unknown} */ (globalThis)
  );
  /** @type {unknown[]} */
  const early = [];
  const hold = (/** @type {MessageEvent} */ { data }) => early.push(data);
  addEventListener("message", hold);

  // The page says when, and which script it is (calculator/index.js); once more to a worker that
  // wakes too late to have heard it.
  const page = new BroadcastChannel("search");
  page.addEventListener("message", ({ data: { script } }) => {
    if (!script) return; // another tab's search, awake
    page.close();
    removeEventListener("message", hold);
    worker.importScripts(script);
    for (const message of early) dispatchEvent(new MessageEvent("message", { data: message }));
  });
  page.postMessage("awake");
}
