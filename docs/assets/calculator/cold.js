// The part of Pyodide's wasm that seldom runs: loaded when the first of its functions is called.
// The build made it (hooks/wasm.mjs); Node runs it by this module, too.

/** How the exports begin that are for the cold part only: Emscripten would link them otherwise. */
const MARK = "+";

/** The section of the cold wasm that holds what else the hot one goes without: rows of an address,
 * a length and as many bytes. */
const TABLES = "tables";

/**
 * Instantiation of the hot wasm that joins the cold one to it on first need.
 * @template {BufferSource | Response | PromiseLike<Response>} Source
 * @param {(source: Source, imports: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} instantiate
 * @param {() => WebAssembly.Module} cold  the cold wasm, at once: the call that needs it waits
 * @returns {(source: Source, imports?: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
export function withCold(instantiate, cold) {
  return async (source, imports = {}) => {
    /** @type {WebAssembly.Exports} */
    let hot = {};
    const load = () => {
      const module = cold();
      const { buffer } = /** @type {WebAssembly.Memory} */ (imports["env"]?.["memory"]);
      for (const { address, bytes } of tables(module)) new Uint8Array(buffer).set(bytes, address);
      new WebAssembly.Instance(module, { ...imports, hot });
    };
    const { module, instance } = await instantiate(source, { ...imports, cold: { load } });
    hot = instance.exports;
    const exports = Object.fromEntries(Object.entries(hot).filter(([name]) => !name.startsWith(MARK)));
    return { module, instance: { exports } };
  };
}

/** What the hot wasm goes without, and where it belongs in memory. @param {WebAssembly.Module} module */
export function tables(module) {
  return WebAssembly.Module.customSections(module, TABLES).flatMap((section) => {
    const view = new DataView(section);
    const found = [];
    for (let row = 0; row < section.byteLength; row += 8 + view.getUint32(row + 4, true)) {
      const bytes = new Uint8Array(section, row + 8, view.getUint32(row + 4, true));
      found.push({ address: view.getUint32(row, true), bytes });
    }
    return found;
  });
}
