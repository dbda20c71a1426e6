// The parts of Pyodide's wasm that run less often: each loaded, after those before it, when the first
// of its functions is called.
// The build made it (hooks/bundle/js/wasm.mjs); Node runs it by this module, too.

/** How the exports begin that are for the cold part only: Emscripten would link them otherwise. */
const MARK = "+";

/** The sections of a wasm that hold what else the hot one goes without, in rows. */
const TABLES = "tables";

/**
 * Instantiation of the hot wasm that joins the others to it on first need, one after the other.
 * @template {BufferSource | Response | PromiseLike<Response>} Source
 * @param {(source: Source, imports: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} instantiate
 * @param {(() => WebAssembly.Module)[]} others  each at once: the call that needs it waits
 * @returns {(source: Source, imports?: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
export function withCold(instantiate, others) {
  return async (source, imports = {}) => {
    /** @type {WebAssembly.Exports} */
    let hot = {};
    let joined = 0;
    const load = (/** @type {number} */ wanted) => {
      for (const next of others.slice(joined, wanted)) {
        const module = next();
        const { buffer } = /** @type {WebAssembly.Memory} */ (imports["env"]?.["memory"]);
        for (const rows of tables(module)) lay(new Uint8Array(buffer), rows);
        const { exports } = new WebAssembly.Instance(module, { ...imports, hot, cold: { load } });
        hot = { ...hot, ...exports };
        joined += 1;
      }
    };
    const { module, instance } = await instantiate(source, { ...imports, cold: { load } });
    hot = instance.exports;
    const exports = Object.fromEntries(Object.entries(hot).filter(([name]) => !name.startsWith(MARK)));
    return { module, instance: { exports } };
  };
}

/** What the hot wasm goes without. @param {WebAssembly.Module} module */
export function tables(module) {
  return WebAssembly.Module.customSections(module, TABLES).map((section) => new Uint8Array(section));
}

/**
 * Lay rows into memory: each an address, a length and as many bytes, to one of no length or the end.
 * The build puts this function into Pyodide's glue as well, for the memory that a start begins with.
 * @param {Uint8Array} memory @param {Uint8Array} rows
 */
export function lay(memory, rows) {
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength);
  for (let row = 0; row < rows.length; ) {
    const length = view.getUint32(row + 4, true);
    if (!length) return;
    memory.set(rows.subarray(row + 8, row + 8 + length), view.getUint32(row, true));
    row += 8 + length;
  }
}
