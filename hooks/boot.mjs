// Pyodide in Node: its wasm whole, in two parts, or made to tell which functions run.

import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { withCold } from "../docs/assets/calculator/cold.js";

/**
 * @param {{home: string, archive: string, lock: object, marked: boolean, bare: boolean}} order  the
 *   folder of the runtime, the library, whether the functions tell when they run, and whether the
 *   cold part comes without its tables
 * @param {object} options  for Pyodide
 * @param {(memory: ArrayBuffer) => void} [laidOut]  called when the wasm has written into memory what
 *   it has there from the start
 * @returns {Promise<{python: any, seen: {cooled: number, ran: () => number[]}}>} what runs, how often
 *   the cold part was loaded, and the functions that ran
 */
export async function boot({ home, archive, lock, marked, bare }, options, laidOut = () => {}) {
  const seen = { cooled: 0, ran: () => /** @type {number[]} */ ([]) };
  const { instantiate } = WebAssembly;
  const joined = withCold(
    async (/** @type {BufferSource} */ source, imports) => {
      const made = await instantiate(source, imports);
      laidOut(imports.env.memory.buffer);
      if (marked) seen.ran = () => marks(made.instance);
      return made;
    },
    () => {
      seen.cooled += 1;
      return new WebAssembly.Module(readFileSync(`${home}pyodide.cold.wasm`));
    },
    bare ? () => {} : undefined,
  );
  // Pyodide instantiates a wasm of its own as well, which imports nothing.
  WebAssembly.instantiate = (source, imports) =>
    imports ? joined(source, imports) : instantiate(source);
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
