// Takes a snapshot: reads an order as JSON, boots an archive, runs a script, and writes Python's
// memory as it is then into `out`: at its start, how it differs from what the wasm lays out.

import crypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { tables } from "../docs/assets/calculator/cold.js";
import { differ, LAID_OUT, LENGTH } from "../docs/assets/calculator/memory.js";
import { boot } from "./boot.mjs";

const order = JSON.parse(readFileSync(0, "utf8"));
// The same memory at every build: no time, no chance, and no name of the builder's.
Date.now = performance.now = () => 0;
crypto.randomFillSync = (bytes) => bytes;
process.argv.length = 1;
let first = new Uint8Array();
const { python, seen } = await boot(order, { _makeSnapshot: true, env: order.env }, (memory) => {
  first = new Uint8Array(memory).slice();
});
python.runPython(order.script);
const snapshot = python.makeMemorySnapshot();
if (snapshot.length !== order.length) throw new Error(`The memory has grown to ${snapshot.length} bytes`);
const header = new Uint32Array(snapshot.buffer, 0, 4);
// A page's wasm begins without the tables of its cold part, as this one did.
for (const { address, bytes } of seen.cold.flatMap(tables)) {
  snapshot.fill(0, header[LENGTH] + address, header[LENGTH] + address + bytes.length);
}
const laidOut = first.findLastIndex(Boolean) + 1;
header[LAID_OUT] = Math.ceil(laidOut / 4) * 4;
differ(snapshot, first.buffer);
// The rest is empty.
writeFileSync(order.out, snapshot.subarray(0, snapshot.findLastIndex(Boolean) + 1));
