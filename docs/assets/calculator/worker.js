// Python in a worker: fetches its parts all at once, starts them, and answers what it is asked.
// Whatever fails on the way is told to the page: Pyodide alone may stay silent for ever.

export {};

/**
 * One file, by its absolute address; `doubt` is 0, or differs at every attempt after a failure
 * that may lie in the copy that the browser keeps.
 * @typedef {import("./bundle.js").BundleFile & {doubt: number}} Part
 *
 * @typedef {object} Start  the first message
 * @property {"start"} type
 * @property {string} runtime
 * @property {string} python
 * @property {number} memory  bytes of the snapshot unpacked; 0 if `python` is an archive
 * @property {object} lock
 * @property {Part[]} files
 * @property {Part | null} cold
 *
 * @typedef {{type: "ask", id: number, name: string, text: string}} Ask
 *
 * @typedef {"missing" | "damaged" | "stopped"} Trouble
 *
 * @typedef {{type: "progress", loaded: number}
 *   | {type: "ready"}
 *   | {type: "answer", id: number, text: string}
 *   | {type: "refused", id: number, fatal: boolean}
 *   | {type: "failed", trouble: Trouble, part: Part | null, detail: string}} Reply
 */

/** Milliseconds between two reports of progress: more often than that nobody sees. */
const PACE = 100;

/** What went wrong, and with which part. */
class Failure extends Error {
  /** @param {Trouble} trouble @param {Part | null} part @param {unknown} cause */
  constructor(trouble, part, cause) {
    super(`${part?.url ?? "Python"}: ${cause}`);
    this.trouble = trouble;
    this.part = part;
  }
}

/** @type {(name: string, text: string) => string} */
let answer;

/** What is fetched while nobody has asked yet. */
const ours = Promise.all([join("cold"), join("memory")]);
ours.catch(() => {});

/** @param {Reply} message */
const reply = (message) => postMessage(message);

addEventListener("message", ({ data }) => {
  const order = /** @type {Start | Ask} */ (data);
  if (order.type === "ask") respond(order);
  else start(order);
});

/** @param {Ask} ask */
function respond({ id, name, text }) {
  try {
    reply({ type: "answer", id, text: answer(name, text) });
  } catch (error) {
    const { pyodide_fatal_error: fatal } = /** @type {{pyodide_fatal_error?: boolean}} */ (error);
    console.error(error);
    reply({ type: "refused", id, fatal: Boolean(fatal) });
  }
}

/** @param {Start} order */
async function start(order) {
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  const failed = /** @type {Promise<never>} */ (new Promise((_, reject) => (fail = reject)));
  // A start that died inside Pyodide may show nowhere else.
  const stray = (/** @type {PromiseRejectionEvent} */ event) => fail(event.reason);
  addEventListener("unhandledrejection", stray);
  try {
    await Promise.race([boot(order, fail), failed]);
    reply({ type: "ready" });
  } catch (error) {
    const { trouble, part, message } =
      error instanceof Failure ? error : new Failure("stopped", null, error);
    reply({ type: "failed", trouble, part, detail: message });
  } finally {
    removeEventListener("unhandledrejection", stray);
  }
}

/**
 * @param {Start} order
 * @param {(reason: unknown) => void} fail  takes what Pyodide would swallow
 */
async function boot({ runtime, python, memory: length, lock, files, cold }, fail) {
  const count = counter();
  const find = (/** @type {string} */ url) =>
    /** @type {Part} */ (files.find((part) => part.url === url));
  const parts = {
    module: find(`${runtime}pyodide.mjs`),
    glue: find(`${runtime}pyodide.asm.js`),
    wasm: find(`${runtime}pyodide.asm.wasm`),
    python: find(python),
  };

  const compiled = get(parts.wasm).then((response) => compile(response, parts.wasm, count));
  const content = get(parts.python)
    .then((response) => whole(response, parts.python, count))
    .then((compressed) => unpack(compressed, parts.python));
  const scripts = [parts.module, parts.glue].map(async (part) => {
    const loaded = await load(part);
    count(part, part.bytes);
    return loaded;
  });
  const [{ withCold }, { NOTHING, differ, filled }] = await ours;
  const memory = length ? content.then((bytes) => filled(bytes, length)) : null;

  // Pyodide's own requests take what is on its way already.
  serve({
    [parts.wasm.url]: Promise.resolve(new Response()),
    [python]: memory ? Promise.resolve(new Response(NOTHING)) : content.then((bytes) => new Response(bytes)),
  });
  const begin = async (/** @type {unknown} */ _, /** @type {WebAssembly.Imports} */ imports) => {
    try {
      const module = await compiled;
      const instance = await WebAssembly.instantiate(module, imports);
      if (memory) differ(await memory, /** @type {WebAssembly.Memory} */ (imports["env"]?.["memory"]).buffer);
      return { module, instance };
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  WebAssembly.instantiateStreaming = withCold(begin, () => compileNow(/** @type {Part} */ (cold)));

  const [begun, { loadPyodide }] = await Promise.all([
    memory,
    /** @type {Promise<typeof import("pyodide")>} */ (scripts[0]),
    ...scripts,
    compiled,
    content,
  ]);
  const interpreter = await loadPyodide({
    indexURL: runtime,
    stdLibURL: python,
    lockFileContents: /** @type {any} */ (lock),
    ...(begun && { _loadSnapshot: begun }),
  });
  answer = interpreter.pyimport("calculators.door").answer;
}

/** Fetch a part, past the browser's cache if that may hold what failed.
 * @param {Part} part @returns {Promise<Response>} */
async function get(part) {
  let response;
  try {
    response = await fetch(part.url, { cache: part.doubt ? "reload" : "default" });
  } catch (error) {
    throw new Failure("missing", part, error);
  }
  if (!response.ok) throw new Failure("missing", part, response.status);
  return response;
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

/** Import a module. An import cannot pass the browser's cache by: in doubt it has another address.
 * @param {Part} part @returns {Promise<unknown>} */
async function load(part) {
  try {
    return await import(part.doubt ? `${part.url}?attempt=${part.doubt}` : part.url);
  } catch (error) {
    throw new Failure(error instanceof SyntaxError ? "damaged" : "missing", part, error);
  }
}

/** @typedef {{cold: typeof import("./cold.js"), memory: typeof import("./memory.js")}} Scripts */

/** Import a script of ours: under an address as new as this one's own.
 * @template {keyof Scripts} Name
 * @param {Name} name @returns {Promise<Scripts[Name]>} */
async function join(name) {
  try {
    return await import(`./${name}.js${new URL(import.meta.url).search}`);
  } catch (error) {
    throw new Failure(error instanceof SyntaxError ? "damaged" : "missing", null, error);
  }
}

/** Compile as it comes. Counted on a clone: Chromium keeps compiled code for a response as it came
 * from the network.
 * @param {Response} response @param {Part} part @param {Count} count */
async function compile(response, part, count) {
  const counted = read(response.clone(), part, count);
  try {
    const [module] = await Promise.all([WebAssembly.compileStreaming(response), counted]);
    return module;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(error instanceof WebAssembly.CompileError ? "damaged" : "missing", part, error);
  }
}

/** Read a response to its end, counting.
 * @param {Response} response @param {Part} part @param {Count} count
 * @param {(chunk: Uint8Array<ArrayBuffer>) => void} [take] */
async function read(response, part, count, take = () => {}) {
  try {
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      take(value);
      count(part, value.length);
    }
  } catch (error) {
    throw new Failure("missing", part, error);
  }
}

/** Hold a response back until all of it is there, as long as it should be.
 * @param {Response} response @param {Part} part @param {Count} count @returns {Promise<Blob>} */
async function whole(response, part, count) {
  /** @type {BlobPart[]} */
  const chunks = [];
  await read(response, part, count, (chunk) => chunks.push(chunk));
  const blob = new Blob(chunks);
  if (blob.size !== part.bytes) throw new Failure("damaged", part, `${blob.size} bytes`);
  return blob;
}

/** @param {Blob} compressed @param {Part} part @returns {Promise<ArrayBuffer>} */
async function unpack(compressed, part) {
  try {
    const plain = compressed.stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(plain).arrayBuffer();
  } catch (error) {
    throw new Failure("damaged", part, error);
  }
}

/** Let Pyodide's own requests take what is on its way already.
 * @param {Record<string, Promise<Response>>} responses */
function serve(responses) {
  const { fetch } = globalThis;
  globalThis.fetch = (input, options) =>
    responses[input instanceof Request ? input.url : String(input)] ?? fetch(input, options);
}

/** @typedef {(part: Part, bytes: number) => void} Count */

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
