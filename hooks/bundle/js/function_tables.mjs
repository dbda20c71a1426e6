// What the wasm holds and only functions of its cold part read, a sixth of what it weighs: the tables
// of East Asian character sets, and the bytecode of the modules that are frozen into Python, which
// a snapshot has imported already. It goes to the cold part, too.

import { pathToFileURL } from "node:url";

const CODECS = ["cn", "hk", "jp", "kr", "tw"];

/** What a cold wasm has them in; cold.js lays them out. */
const SECTION = "tables";

/** How many bytes tell a table from all else. */
const TELLING = 64;

/**
 * Move the tables from a hot wasm, which is changed in place, to the end of a cold one.
 * @param {Uint8Array} hot @param {Uint8Array} cold @param {string} home  of Pyodide
 * @returns {Promise<Uint8Array>} the cold wasm
 */
export async function moved(hot, cold, home) {
  const wasm = Buffer.from(hot.buffer, hot.byteOffset, hot.byteLength);
  const parts = (await tables(home)).map(({ address, bytes }) => {
    const place = wasm.indexOf(bytes);
    if (place < 0 || wasm.indexOf(bytes, place + 1) > 0) throw new Error(`No one table is at ${address}`);
    wasm.fill(0, place, place + bytes.length);
    return Buffer.concat([word(address), word(bytes.length), bytes]);
  });
  const name = Buffer.from(SECTION);
  const content = Buffer.concat([leb(name.length), name, ...parts]);
  return Buffer.concat([cold, Buffer.from([0]), leb(content.length), content]);
}

/** @param {string} home */
async function tables(home) {
  const { loadPyodide } = await import(pathToFileURL(`${home}pyodide.mjs`).href);
  const python = await loadPyodide({ indexURL: home });
  return joined([...charsets(python), ...frozen(python)]);
}

/** Where Python's own capsules say that the tables of character sets are, and what they hold.
 * @param {any} python @returns {Map<number, Buffer>} */
function charsets(python) {
  const capsules = python.runPython(`
[id(value) for codec in ${JSON.stringify(CODECS)}
 for name, value in vars(__import__("_codecs_" + codec)).items()
 if name.startswith("__map_") and not name.endswith("_pair")]`);
  const memory = python._module.HEAPU8;
  const at = (/** @type {number} */ address) => new DataView(memory.buffer).getUint32(address, true);
  /** @type {Map<number, Buffer>} */
  const found = new Map();
  for (const capsule of capsules.toJs()) {
    // A capsule holds a pointer to the name of a set, and to an index each way, of 256 rows.
    const map = at(capsule + 8);
    for (const index of [at(map + 4), at(map + 8)].filter(Boolean)) {
      for (let row = index; row < index + 256 * 8; row += 8) {
        const [bottom, top] = memory.subarray(row + 4, row + 6);
        const bytes = Buffer.from(memory.slice(at(row), at(row) + 2 * (top - bottom + 1)));
        if (at(row) && (found.get(at(row))?.length ?? 0) < bytes.length) found.set(at(row), bytes);
      }
    }
  }
  return found;
}

/** Where the bytecode of the frozen modules is, and what it is.
 * @param {any} python @returns {Map<number, Buffer>} */
function frozen(python) {
  const memory = Buffer.from(python._module.HEAPU8.buffer);
  const codes = python.runPython(`
import _imp
found = map(lambda name: _imp.find_frozen(name, withdata=True), _imp._frozen_module_names())
[bytes(each[0]) for each in found if each]`);
  return new Map(codes.toJs().map((/** @type {Uint8Array} */ code) => [memory.indexOf(code), Buffer.from(code)]));
}

/** Tables that touch or overlap, as one. @param {[number, Buffer][]} found */
function joined(found) {
  /** @type {{address: number, bytes: Buffer}[]} */
  const all = [];
  for (const [address, bytes] of found.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1);
    const gap = last ? address - last.address - last.bytes.length : Infinity;
    if (last && gap <= 0) last.bytes = Buffer.concat([last.bytes, bytes.subarray(-gap)]);
    else all.push({ address, bytes });
  }
  return all.filter(({ bytes }) => bytes.length > TELLING);
}

/** @param {number} value */
function word(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A number as wasm writes it. @param {number} value @returns {Buffer} */
function leb(value) {
  const rest = value >>> 7;
  return rest ? Buffer.concat([Buffer.from([(value & 127) | 128]), leb(rest)]) : Buffer.from([value]);
}
