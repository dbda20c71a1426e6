// Pyodide in one Node process: reads an order as JSON, boots an archive, imports modules,
// answers cases through the calculators' door, and writes what it saw as one line of JSON.
// The build traces the modules with it; the tests compare its answers with CPython's.

import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { withCold } from "../docs/assets/calculator/cold.js";

/** The line of an error that says what it is: in a Python error it comes after the way there.
 * @param {unknown} error */
function gist(error) {
  const lines = String(error).trim().split("\n");
  return lines.findLast((line) => /^[\w.]+(Error|Exception|Exit)\b/.test(line)) ?? lines.at(-1);
}

process.on("uncaughtException", (error) => {
  console.error(gist(error));
  process.exit(1);
});

const order = JSON.parse(readFileSync(0, "utf8"));
let cooled = 0;
/** @type {[string, WebAssembly.Global][]} Which functions ran, in a wasm that was made to tell. */
let marks = [];
const { instantiate } = WebAssembly;
if (existsSync(`${order.home}pyodide.cold.wasm`) || order.marked) {
  const joined = withCold(
    async (source, imports) => {
      const made = await instantiate(source, imports);
      if (order.marked) marks = Object.entries(made.instance.exports).filter(([name]) => name.startsWith("+"));
      return made;
    },
    () => {
      cooled += 1;
      return new WebAssembly.Module(readFileSync(`${order.home}pyodide.cold.wasm`));
    },
  );
  // Pyodide instantiates a wasm of its own as well, which imports nothing.
  WebAssembly.instantiate = (source, imports) =>
    imports ? joined(source, imports) : instantiate(source);
}
const { loadPyodide } = await import(pathToFileURL(`${order.home}pyodide.mjs`).href);
const python = await loadPyodide({
  indexURL: order.home,
  stdLibURL: order.archive,
  lockFileContents: order.lock,
});

/** @type {Record<string, string>} */
const missing = {};
for (const name of order.imports) {
  try {
    python.pyimport(name).destroy();
  } catch (error) {
    missing[name] = gist(error) ?? "";
  }
}

const answers = [];
if (order.cases.length) {
  const door = python.pyimport("calculators.door");
  for (const { name, text } of order.cases) {
    try {
      answers.push(door.answer(name, text));
    } catch (error) {
      throw new Error(`${name} did not survive ${JSON.stringify(text).slice(0, 80)}: ${gist(error)}`);
    }
  }
}

// An error on its way to JavaScript is formatted in Python: that path must be whole, too.
try {
  python.runPython("raise ValueError('traced on purpose')");
} catch {
  // Expected.
}
const ran = marks.filter(([, mark]) => mark.value).map(([name]) => Number(name.slice(1)));
const usual = { cooled, ran };

const results = order.scripts.map((script) => {
  try {
    return String(python.runPython(script));
  } catch (error) {
    return gist(error);
  }
});

// Kept as text: Pyodide's own modules are counted before this report imports anything.
const [modules, builtin] = JSON.parse(
  python.runPython(`
import sys
loaded = {
    name: str(getattr(getattr(module, "__spec__", None), "origin", None))
    for name, module in sys.modules.items()
}
import _imp, json
json.dumps([loaded, [*sys.builtin_module_names, *_imp._frozen_module_names()]])
`),
);
console.log(JSON.stringify({ answers, results, modules, builtin, missing, ...usual }));
