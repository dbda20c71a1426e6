// Makes Pyodide's runtime smaller: reads an order as JSON, reads the files from `home`, and writes
// those that change into `out`. With `hot` and `warm` the wasm is split by them; without, it is
// instrumented.

import { readFileSync, writeFileSync } from "node:fs";
import { mentions, thinned } from "./glue.mjs";
import { moved } from "./function_tables.mjs";
import { imported, instrument, pruned, split, written } from "./wasm.mjs";

const { home, out, hot, warm } = JSON.parse(readFileSync(0, "utf8"));
const wasm = readFileSync(`${home}pyodide.asm.wasm`);
const glue = readFileSync(`${home}pyodide.asm.js`, "utf8");
const loader = readFileSync(`${home}pyodide.mjs`, "utf8");
const known = mentions(glue + loader);

const module = pruned(wasm, known);
writeFileSync(`${out}pyodide.asm.js`, await thinned(glue, loader, imported(module, wasm)));
if (hot) {
  const [second, third] = [pruned(wasm, known), pruned(wasm, known)];
  split(module, second, third, new Set(hot), new Set(warm));
  const whole = written(module);
  writeFileSync(`${out}pyodide.warm.wasm`, written(second));
  writeFileSync(`${out}pyodide.cold.wasm`, await moved(whole, written(third), home));
  writeFileSync(`${out}pyodide.asm.wasm`, whole);
} else {
  instrument(module);
  writeFileSync(`${out}pyodide.asm.wasm`, written(module));
}
