// Pyodide in one Node process: reads an order as JSON, boots an archive, imports modules,
// answers cases through the calculators' door, and writes what it saw as one line of JSON.
// The build traces the modules with it; the tests compare its answers with CPython's.

import { readFileSync } from "node:fs";
import { add, lacking } from "../../../docs/assets/calculator/python/further.js";
import { boot, gist } from "./boot.mjs";

const order = JSON.parse(readFileSync(0, "utf8"));
const { python, seen } = await boot(order, {
  ...(order.memory && { _loadSnapshot: readFileSync(order.memory) }),
  ...(order.env && { env: order.env }),
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
  const added = new Set();
  const bring = (/** @type {string} */ one) => {
    if (!added.has(one)) add(python, one, readFileSync(order.archives[one]));
    added.add(one);
  };
  const answer = (/** @type {string} */ name, /** @type {string} */ text) => {
    try {
      return door.answer(name, text);
    } catch (error) {
      throw new Error(`${name} did not survive ${JSON.stringify(text).slice(0, 80)}: ${gist(error)}`);
    }
  };
  for (const { name, text } of order.cases) {
    for (const own of order.further[name] ?? []) bring(own);
    const first = answer(name, text);
    const wanted = lacking(first);
    if (wanted) bring(wanted);
    answers.push(wanted ? answer(name, text) : first);
  }
}

// An error on its way to JavaScript is formatted in Python: that path must be whole, too.
try {
  python.runPython("raise ValueError('traced on purpose')");
} catch {
  // Expected.
}
const usual = { cooled: seen.cold.length, ran: seen.ran() };

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
