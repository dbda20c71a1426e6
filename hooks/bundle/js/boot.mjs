// Pyodide in Node: its wasm whole, in two parts, or made to tell which functions run.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { withCold } from "../../../docs/assets/calculator/python/cold.js";

/** The export that sets up what hangs on where the wasm runs: its environment, for one. */
const CONSTRUCTORS = "__wasm_call_ctors";

/**
 * @param {{home: string, archive: string, lock: object, marked: boolean}} order  the folder of
 *   the runtime, the library, and whether the functions tell when they run
 * @param {object} options  for Pyodide
 * @param {(memory: ArrayBuffer, construct: () => void) => void} [begin]  called when the wasm has
 *   laid out its memory, to have it write there what hangs on where it runs
 * @returns {Promise<{python: any, seen: {cold: WebAssembly.Module[], ran: () => number[]}}>} what
 *   runs, the other parts of the wasm that were loaded, and the functions that ran
 */
export async function boot({ home, archive, lock, marked }, options, begin = (_, construct) => construct()) {
  const seen = { cold: /** @type {WebAssembly.Module[]} */ ([]), ran: () => /** @type {number[]} */ ([]) };
  const { instantiate } = WebAssembly;
  const joined = withCold(
    async (/** @type {BufferSource} */ source, imports) => {
      const made = await instantiate(source, imports);
      if (marked) seen.ran = () => marks(made.instance);
      return made;
    },
    ["warm", "cold"].map((name) => () => {
      const module = new WebAssembly.Module(readFileSync(`${home}pyodide.${name}.wasm`));
      seen.cold.push(module);
      return module;
    }),
  );
  // Pyodide instantiates a wasm of its own as well, which imports nothing.
  WebAssembly.instantiate = async (source, imports) => {
    if (!imports) return instantiate(source);
    const { module, instance } = await joined(source, imports);
    const construct = instance.exports[CONSTRUCTORS];
    const constructed = () => begin(imports.env.memory.buffer, construct);
    return { module, instance: { exports: { ...instance.exports, [CONSTRUCTORS]: constructed } } };
  };
  const { loadPyodide } = await import(pathToFileURL(`${home}pyodide.mjs`).href);
  const python = await loadPyodide({
    indexURL: home,
    stdLibURL: archive,
    lockFileContents: lock,
    ...options,
  });
  return { python, seen };
}

/** The functions that left a mark. @param {WebAssembly.Instance} instance */
function marks({ exports }) {
  return Object.entries(exports)
    .filter(([name, mark]) => name.startsWith("+") && mark.value)
    .map(([name]) => Number(name.slice(1)));
}

/** The line of an error that says what it is: in a Python error it comes after the way there.
 * @param {unknown} error */
export function gist(error) {
  const lines = String(error).trim().split("\n");
  return lines.findLast((line) => /^[\w.]+(Error|Exception|Exit)\b/.test(line)) ?? lines.at(-1);
}

process.on("uncaughtException", (error) => {
  console.error(gist(error));
  process.exit(1);
});
