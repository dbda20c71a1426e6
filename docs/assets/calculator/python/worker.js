// Python in a worker: fetches its parts all at once, starts them, and answers what it is asked.
// Whatever fails on the way is told to the page: Pyodide alone may stay silent for ever.

import { Failure, arriving, compile, fetched, load, serve, unpack } from "./arrival.js";
import bundle from "./bundle.js";
import { withCold } from "./cold.js";
import { add, lacking } from "./further.js";
import { answered, forget } from "./reading.js";

/**
 * @typedef {import("./arrival.js").Part} Part
 * @typedef {import("./arrival.js").Trouble} Trouble
 * @typedef {import("./arrival.js").Count} Count
 *
 * @typedef {{type: "start", doubts: Record<string, number>, names: string[]}} Start  doubts of parts,
 *   by their addresses; the calculators that are asked for
 * @typedef {{type: "ask", id: number, name: string, text: string, files: File[] | null}} Ask
 * @typedef {{type: "stop", id: number}} Stop
 * @typedef {{type: "forget"}} Forget
 *
 * @typedef {{type: "progress", loaded: number}
 *   | {type: "ready"}
 *   | {type: "answer", id: number, text: string}
 *   | {type: "step", id: number, doing: string, percent: number}
 *   | {type: "refused", id: number, fatal: boolean}
 *   | {type: "failed", trouble: Trouble, part: Part | null, detail: string}} Reply
 */

/** Milliseconds between two reports of progress: more often than that nobody sees. */
const PACE = 100;

/** An empty archive, for the library that Pyodide asks for all the same. */
const NOTHING = new Uint8Array(22).map((_, place) => [0x50, 0x4b, 5, 6][place] ?? 0);

/** @type {(name: string, text: string) => string} */
let answer;

/** @type {any} Pyodide, once it has started. */
let interpreter;

/** The doubts of this start. @type {Start["doubts"]} */
let doubts = {};

/** The archives of further packages, from when each is asked for until Python has it.
 * @type {Map<string, Promise<Uint8Array>>} */
const waiting = new Map();

/** @type {Set<string>} The further packages that Python has. */
const added = new Set();

/** The questions that nobody waits for any more. @type {Set<number>} */
const stopped = new Set();

/** @param {Reply} message */
const reply = (message) => postMessage(message);

addEventListener("message", ({ data }) => {
  const order = /** @type {Start | Ask | Stop | Forget} */ (data);
  if (order.type === "start") start(order);
  else if (order.type === "stop") stopped.add(order.id);
  else if (order.type === "forget") forget();
  else respondWith(own(order.name), order);
});

/** The packages that a further calculator begins with. @param {string} name */
function own(name) {
  return bundle.further[name]?.first ?? [];
}

/** @param {Ask} ask */
function respond(ask) {
  const { id, name, text, files } = ask;
  if (files) {
    readOut(id, { name, text, files });
    return;
  }
  try {
    const said = answer(name, text);
    const wanted = lacking(said);
    if (wanted) respondWith([wanted], ask);
    else reply({ type: "answer", id, text: said });
  } catch (error) {
    refuse(id, error);
  }
}

/** Answer from files. @param {number} id @param {{name: string, text: string, files: File[]}} ask */
async function readOut(id, ask) {
  try {
    const told = (/** @type {string} */ doing, /** @type {number} */ percent) =>
      reply({ type: "step", id, doing, percent });
    const text = await answered(interpreter, ask, told, () => stopped.delete(id));
    if (text !== null) reply({ type: "answer", id, text });
  } catch (error) {
    refuse(id, error);
  }
}

/** @param {number} id @param {unknown} error */
function refuse(id, error) {
  const { pyodide_fatal_error: fatal } = /** @type {{pyodide_fatal_error?: boolean}} */ (error);
  console.error(error);
  reply({ type: "refused", id, fatal: Boolean(fatal) });
}

/** Answer once Python has some packages. @param {string[]} names @param {Ask} ask */
async function respondWith(names, ask) {
  const missing = names.filter((name) => !added.has(name));
  missing.forEach(further); // all on their way at once
  try {
    for (const name of missing) {
      const archive = await further(name);
      if (!added.has(name)) add(interpreter, name, archive);
      added.add(name);
    }
    respond(ask);
  } catch (error) {
    failed(error);
  }
}

/** The archive of a further package, fetched once, or again after a failure. @param {string} name */
function further(name) {
  // It will need the next part of the wasm too, fetched in the middle of a call: from the cache by then.
  const [next] = bundle.cold;
  if (!waiting.has(name) && next) fetch(next.url).catch(() => {});
  const arriving = waiting.get(name) ?? fetched(part(/** @type {import("./bundle.js").BundleFile} */ (bundle.archives[name])));
  waiting.set(name, arriving);
  arriving.catch(() => waiting.delete(name));
  return arriving;
}

/** @param {import("./bundle.js").BundleFile} file @returns {Part} */
function part(file) {
  return { ...file, doubt: doubts[file.url] ?? 0 };
}

/** @param {unknown} error */
function failed(error) {
  const { trouble, part, message } = error instanceof Failure ? error : new Failure("stopped", null, error);
  reply({ type: "failed", trouble, part, detail: message });
}

/** @param {Start} order */
async function start(order) {
  doubts = order.doubts;
  // On their way beside the rest; what fails is told when it is asked for.
  order.names.flatMap(own).forEach(further);
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  const stopped = /** @type {Promise<never>} */ (new Promise((_, reject) => (fail = reject)));
  // A start that died inside Pyodide may show nowhere else.
  const stray = (/** @type {PromiseRejectionEvent} */ event) => fail(event.reason);
  addEventListener("unhandledrejection", stray);
  try {
    await Promise.race([boot(fail), stopped]);
    reply({ type: "ready" });
  } catch (error) {
    failed(error);
  } finally {
    removeEventListener("unhandledrejection", stray);
  }
}

/** @param {(reason: unknown) => void} fail  takes what Pyodide would swallow */
async function boot(fail) {
  const count = counter();
  const files = new Map(bundle.files.map((file) => [file.url, part(file)]));
  const find = (/** @type {string} */ url) => /** @type {Part} */ (files.get(url));
  const parts = {
    module: find(`${bundle.runtime}pyodide.mjs`),
    glue: find(`${bundle.runtime}pyodide.asm.js`),
    wasm: find(`${bundle.runtime}pyodide.asm.wasm`),
    python: find(bundle.python),
  };

  const compiled = arriving(parts.wasm, count, compile);
  const memory = bundle.memory ? new Uint8Array(bundle.memory) : null;
  const content = arriving(parts.python, count, (response) => unpack(response, memory));
  const script = async (/** @type {Part} */ part) => {
    const loaded = /** @type {typeof import("pyodide")} */ (await load(part));
    count(part, part.bytes);
    return loaded;
  };
  const scripts = Promise.all([script(parts.module), script(parts.glue)]);

  // Pyodide's own requests take what is on its way already.
  serve({
    [absolute(parts.wasm.url)]: Promise.resolve(new Response()),
    [absolute(parts.python.url)]: memory ? Promise.resolve(new Response(NOTHING)) : content,
  });
  const begin = async (/** @type {unknown} */ _, /** @type {WebAssembly.Imports} */ imports) => {
    try {
      const [module] = await Promise.all([compiled, content]);
      const instance = await WebAssembly.instantiate(module, imports);
      return { module, instance };
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  WebAssembly.instantiateStreaming = withCold(begin, bundle.cold.map((file) => () => compileNow(part(file))));

  // It waits for wasm and memory only after it has prepared the rest. These stand beside it below,
  // so that a part that does not arrive is told by its name.
  const started = scripts.then(([{ loadPyodide }]) =>
    loadPyodide({
      indexURL: absolute(bundle.runtime),
      stdLibURL: absolute(bundle.python),
      lockFileContents: /** @type {any} */ (bundle.lock),
      ...(memory && { _loadSnapshot: memory }),
    }),
  );
  [interpreter] = await Promise.all([started, compiled, content]);
  answer = interpreter.pyimport("calculators.door").answer;
}

/** Fetch a wasm while Python waits in the middle of a call. What goes wrong is told here: the error
 * would lose on its way through Python what it is about.
 * @param {Part} part @returns {WebAssembly.Module} */
function compileNow(part) {
  const request = new XMLHttpRequest();
  request.open("GET", part.doubt ? `${part.url}?attempt=${part.doubt}` : part.url, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
    if (request.status === 200) return new WebAssembly.Module(request.response);
    throw request.status;
  } catch (error) {
    const trouble = error instanceof WebAssembly.CompileError ? "damaged" : "missing";
    const failure = new Failure(trouble, part, error);
    reply({ type: "failed", trouble, part, detail: failure.message });
    throw failure;
  }
}

/** @param {string} url */
function absolute(url) {
  return new URL(url, import.meta.url).href;
}

/** Report what has arrived, in bytes as they were sent. @returns {Count} */
function counter() {
  let loaded = 0;
  let reported = 0;
  return (part, bytes) => {
    loaded += (bytes * part.gzip) / part.bytes;
    if (performance.now() - reported < PACE) return;
    reported = performance.now();
    reply({ type: "progress", loaded: Math.round(loaded) });
  };
}
