// Material's search, held back until someone is about to search: it learns all words of the site
// by heart as it begins, which keeps a phone busy just when its reader wants something else. It
// then hears all that comes into its field, and search_worker.js stands around its worker.

const FIELD = "[data-md-component=search-query]";
const TOGGLE = "[data-md-toggle=search]";

/** Have the theme's worker for the search begin when its field has the focus: to be called before
 * the theme asks for it. */
export function holdSearch() {
  globalThis.Worker = new Proxy(Worker, {
    construct(worker, [address, options]) {
      if (!String(address).includes("/workers/search.")) return new worker(address, options);
      const name = new URL(address, document.baseURI).href;
      return held(() => new worker(new URL("./search_worker.js", import.meta.url), { name }));
    },
  });
}

/** Have the theme search for whatever comes into its field: it hears keys alone, and nothing that is
 * pasted or dictated; and it closes the search a moment after a link was followed, under a hand that
 * was already there too. */
export function hearSearch() {
  addEventListener("input", ({ target }) => {
    if (!(target instanceof Element && target.matches(FIELD))) return;
    /** @type {HTMLInputElement | null} */ (document.querySelector(`${TOGGLE}:not(:checked)`))?.click();
    target.dispatchEvent(new Event("keyup"));
  });
}

/** What stands in for a worker until the field has the focus, and passes on what is said.
 * @param {() => Worker} hire */
function held(hire) {
  /** @type {unknown[]} */
  const early = [];
  const stand = new EventTarget();
  /** @type {(data: unknown) => void} */
  let post = (data) => {
    early.push(data);
  };
  const wake = () => {
    if (!document.activeElement?.matches(FIELD)) return;
    removeEventListener("focusin", wake);
    const worker = hire();
    worker.addEventListener("message", ({ data }) => stand.dispatchEvent(new MessageEvent("message", { data })));
    post = (data) => worker.postMessage(data);
    early.forEach(post);
  };
  addEventListener("focusin", wake);
  wake();
  return Object.assign(stand, { postMessage: (/** @type {unknown} */ data) => post(data) });
}
