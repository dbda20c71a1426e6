// Pyodide's glue without what only packages written in C would use: the glue of a main module keeps
// every function that some side module might import, windows and sound among them.

import { minify } from "terser";
import { lay } from "../../../docs/assets/calculator/python/cold.js";

/** How often each name occurs in a text. @param {string} text */
export function mentions(text) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const [name] of text.matchAll(/[\w$]+/g)) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

/**
 * The glue without its dead code, for a wasm that imports these names and loads no side module.
 * @param {string} glue
 * @param {string} loader  pyodide.mjs, which looks into the glue's module from outside
 * @param {Set<string>} imported
 * @returns {Promise<string>}
 */
export async function thinned(glue, loader, imported) {
  const publish = /Module\["([\w$]+)"\]=(?!=)/g;
  const read = new Set(
    [...(glue.replaceAll(publish, "") + loader).matchAll(/[."']([\w$]+)/g)].map(([, name]) => name),
  );
  /** @type {Set<string>} */
  const kept = new Set();
  const live = glue
    // Nobody looks for it on the module.
    .replaceAll(publish, (assignment, name) => (read.has(name) ? assignment : ""))
    // The wasm does not import it.
    .replace(/(?<=var wasmImports=\{)[^}]*/, (entries) =>
      entries
        .split(",")
        .filter((entry) => {
          const [name, own = name] = entry.replaceAll('"', "").split(":");
          if (imported.has(name)) kept.add(own);
          return imported.has(name);
        })
        .join(","),
    )
    // Signatures are for functions that the wasm is given.
    .replaceAll(/(?<=[;}])([\w$]+)\.sig="\w*";/g, (signature, name) => (kept.has(name) ? signature : ""))
    // Those that see the names around them are for side modules; terser spares whatever they see.
    .replaceAll(/\beval\(/g, "(0,eval)(");
  const { code } = await minify(renewed(live), { compress: { passes: 2, pure_getters: true } });
  return String(code);
}

/** The glue, for a snapshot in rows, and with one function made again after it. That one counts the
 * arguments of others; each engine makes its own, or does without, and the snapshot tells of the
 * builder's. @param {string} glue */
function renewed(glue) {
  const filled = "Module.HEAP8.set(t)";
  if (glue.split(filled).length !== 2) throw new Error(`The glue does not have one ${filled}`);
  return glue.replace(filled, () => `(${lay})(Module.HEAPU8,t),_PyEM_InitTrampoline_js()`);
}
