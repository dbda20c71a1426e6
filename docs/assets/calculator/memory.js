// Python's memory as the build left it: a start begins there, and runs and imports nothing itself.
// The build took it (hooks/snapshot.mjs); Node runs it by this module, too.

/** Words of Pyodide's header: its own length and, in one that Pyodide leaves empty, the length of
 * what the wasm lays out at the start of the memory, in bytes. */
export const LENGTH = 1;
export const LAID_OUT = 3;

/** An empty archive, for the library that Pyodide asks for all the same. */
export const NOTHING = new Uint8Array(22).map((_, place) => [0x50, 0x4b, 5, 6][place] ?? 0);

/**
 * Tell apart what the wasm lays out and what Python has changed there, or bring the two together.
 * @param {Uint8Array<ArrayBuffer>} snapshot  with its header; changed in place
 * @param {ArrayBuffer} memory  as the wasm has laid it out
 */
export function differ(snapshot, memory) {
  const header = new Uint32Array(snapshot.buffer, 0, 4);
  const words = Number(header[LAID_OUT]) / 4;
  const ours = new Uint32Array(snapshot.buffer, header[LENGTH], words);
  const theirs = new Uint32Array(memory, 0, words);
  for (let place = 0; place < words; place++) ours[place] = Number(ours[place]) ^ Number(theirs[place]);
}
