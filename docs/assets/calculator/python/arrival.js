// How Python's files arrive: fetched, counted, unpacked, and told by name where one does not.

/**
 * One file, by its address from here; `doubt` is 0, or differs at every attempt after a failure
 * that may lie in the copy that the browser keeps.
 * @typedef {import("./bundle.js").BundleFile & {doubt: number}} Part
 *
 * @typedef {"missing" | "damaged" | "stopped"} Trouble
 * @typedef {(part: Part, bytes: number) => void} Count
 */

/** What went wrong, and with which part. */
export class Failure extends Error {
  /** @param {Trouble} trouble @param {Part | null} part @param {unknown} cause */
  constructor(trouble, part, cause) {
    super(`${part?.url ?? "Python"}: ${cause}`);
    this.trouble = trouble;
    this.part = part;
  }
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

/** Import a module. An import cannot pass the browser's cache by: in doubt it has another address.
 * @param {Part} part @returns {Promise<unknown>} */
export async function load(part) {
  try {
    return await import(part.doubt ? `${part.url}?attempt=${part.doubt}` : part.url);
  } catch (error) {
    throw new Failure(error instanceof SyntaxError ? "damaged" : "missing", part, error);
  }
}

/** Fetch a part and use it as it comes. Counted on a clone: Chromium keeps compiled code for a
 * response as it came from the network.
 * @template T
 * @param {Part} part @param {Count} count
 * @param {(response: Response) => Promise<T>} use @returns {Promise<T>} */
export async function arriving(part, count, use) {
  const response = await get(part);
  const counted = counting(response.clone(), part, count);
  counted.catch(() => {});
  try {
    return await use(response);
  } catch (error) {
    await counted;
    throw new Failure("damaged", part, error);
  }
}

/** Compile a wasm as it comes, or from its bytes where a host sends it under another type: browsers
 * stream none but their own. @param {Response} response @returns {Promise<WebAssembly.Module>} */
export async function compile(response) {
  const type = response.headers.get("Content-Type")?.toLowerCase();
  if (type === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {Response} response @param {Part} part @param {Count} count */
async function counting(response, part, count) {
  try {
    await read(response, (chunk) => count(part, chunk.length));
  } catch (error) {
    throw new Failure("missing", part, error);
  }
}

/** Unpack what is compressed: into memory where there is some, and into a new response otherwise.
 * @param {Response} compressed @param {Uint8Array | null} memory @returns {Promise<Response>} used up
 *   where it went into memory */
export async function unpack({ body }, memory) {
  const gzip = /** @type {ReadableWritablePair<Uint8Array, Uint8Array>} */ (new DecompressionStream("gzip"));
  const plain = new Response(/** @type {ReadableStream<Uint8Array>} */ (body).pipeThrough(gzip));
  if (!memory) return new Response(await plain.arrayBuffer());
  let place = 0;
  await read(plain, (chunk) => {
    memory.set(chunk, place);
    place += chunk.length;
  });
  return plain;
}

/** @param {Response} response @param {(chunk: Uint8Array) => void} take */
async function read({ body }, take) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(value);
  }
}

/** @param {Part} part @returns {Promise<Uint8Array>} */
export async function fetched(part) {
  const response = await get(part);
  try {
    return new Uint8Array(await (await unpack(response, null)).arrayBuffer());
  } catch (error) {
    throw new Failure("damaged", part, error);
  }
}

/** Let Pyodide's own requests take what is on its way already.
 * @param {Record<string, Promise<Response>>} responses */
export function serve(responses) {
  const { fetch } = globalThis;
  globalThis.fetch = (input, options) =>
    responses[input instanceof Request ? input.url : String(input)] ?? fetch(input, options);
}
