// The part of Pyodide's wasm that seldom runs: loaded when the first of its functions is called.
// The build made it (hooks/wasm.mjs); Node runs it by this module, too.

/** How the exports begin that are for the cold part only: Emscripten would link them otherwise. */
const MARK = "+";

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
    const load = () => void new WebAssembly.Instance(cold(), { ...imports, hot });
    const { module, instance } = await instantiate(source, { ...imports, cold: { load } });
    hot = instance.exports;
    const exports = Object.fromEntries(Object.entries(hot).filter(([name]) => !name.startsWith(MARK)));
    return { module, instance: { exports } };
  };
}
