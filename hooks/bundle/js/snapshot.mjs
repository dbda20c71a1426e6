// Takes a snapshot: reads an order as JSON, boots an archive, runs a script, and writes what is in
// Python's memory by then, and would not be there in a start without it, in rows into `out`.

import crypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { lay, tables } from "../../../docs/assets/calculator/python/cold.js";
import { boot } from "./boot.mjs";

/** The word of Pyodide's header that tells its own length. */
const LENGTH = 1;

/** Words that a gap between two rows is longer than: a row costs more than short ones. */
const GAP = 16;

const order = JSON.parse(readFileSync(0, "utf8"));
// The same memory at every build: no time, no chance, and no name of the builder's.
Date.now = performance.now = () => 0;
crypto.randomFillSync = (bytes) => bytes;
process.argv.length = 1;
/** The memory as every start has it, and what each then makes of it for itself. */
let first = new Uint8Array();
let own = new Uint8Array();
const { python, seen } = await boot(order, { _makeSnapshot: true, env: order.env }, (memory, construct) => {
  first = new Uint8Array(memory).slice();
  construct();
  own = new Uint8Array(memory).slice();
});
python.runPython(order.script);
const snapshot = python.makeMemorySnapshot();
if (snapshot.length !== order.length) throw new Error(`The memory has grown to ${snapshot.length} bytes`);
// The tables of the cold part come with that.
for (const rows of seen.cold.flatMap(tables)) for (const memory of [first, own]) lay(memory, rows);
const start = new Uint32Array(snapshot.buffer)[LENGTH];
writeFileSync(order.out, Buffer.concat([snapshot.subarray(0, start), ...rows(snapshot.subarray(start))]));

/** What lay() needs to make this memory of any start's. @param {Uint8Array} memory
 * @returns {Uint8Array[]} */
function rows(memory) {
  const [ours, before, after] = [memory, first, own].map(words);
  /** @type {[number, number][]} */
  const spans = [];
  ours.forEach((word, place) => {
    if (word === before[place] && word === after[place]) return;
    const last = spans.at(-1);
    if (last && place - last[1] <= GAP) last[1] = place + 1;
    else spans.push([place, place + 1]);
  });
  return spans.flatMap(([from, to]) => {
    const head = new Uint32Array([from * 4, (to - from) * 4]);
    return [new Uint8Array(head.buffer), memory.subarray(from * 4, to * 4)];
  });
}

/** @param {Uint8Array} bytes */
function words({ buffer, byteOffset, byteLength }) {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
