// Makes Pyodide's runtime smaller: reads an order as JSON, reads the files from `home`, and writes
// those that change into `out`. With `hot` the wasm is split by it; without, it is instrumented.

import { readFileSync, writeFileSync } from "node:fs";
import { mentions, thinned } from "./glue.mjs";
import { moved } from "./function_tables.mjs";
import { imported, instrument, pruned, split, written } from "./wasm.mjs";

const { home, out, hot } = JSON.parse(readFileSync(0, "utf8"));
const wasm = readFileSync(`${home}pyodide.asm.wasm`);
const glue = readFileSync(`${home}pyodide.asm.js`, "utf8");
const loader = readFileSync(`${home}pyodide.mjs`, "utf8");
const known = mentions(glue + loader);

const module = pruned(wasm, known);
writeFileSync(`${out}pyodide.asm.js`, await thinned(glue, loader, imported(module, wasm)));
if (hot) {
  const cold = pruned(wasm, known);
  split(module, cold, new Set(hot));
  const whole = written(module);
  writeFileSync(`${out}pyodide.cold.wasm`, await moved(whole, written(cold), home));
  writeFileSync(`${out}pyodide.asm.wasm`, whole);
} else {
  instrument(module);
  writeFileSync(`${out}pyodide.asm.wasm`, written(module));
}
