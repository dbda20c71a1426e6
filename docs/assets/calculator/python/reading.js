// A calculator that reads files, in a worker: step by step, so that it says how far it is and can be
// stopped at every one. The files stay where they are until Python wants their bytes.

/** Milliseconds of work between two reports. */
const PACE = 100;

/** What Python keeps of the files that were read, so that the next question about them is answered at
 * once: in this worker's memory, and nowhere else. @type {any} */
let kept = null;

/** Keep nothing of what was read. */
export function forget() {
  kept?.destroy();
  kept = null;
}

/**
 * Answer from files.
 * @param {any} python
 * @param {{name: string, text: string, files: File[]}} ask
 * @param {(doing: string, percent: number) => void} told
 * @param {() => boolean} isStopped
 * @returns {Promise<string | null>} JSON; null where it was stopped
 */
export async function answered(python, { name, text, files }, told, isStopped) {
  const { lent } = python.pyimport("calculators.files");
  const given = files.map((file) => lent(file.name, file.size, () => bytes(file), mark(file)));
  const list = python.toPy(given);
  kept ??= python.toPy({});
  const steps = python.pyimport("calculators.door").answering(name, text, list, kept);
  try {
    for (let heard = performance.now(); ; ) {
      const { done, value } = steps.next();
      if (done) return value;
      const { doing, percent } = value;
      value.destroy();
      if (performance.now() - heard < PACE) continue;
      told(doing, percent);
      // What stops it is a message, which is heard in between.
      await new Promise((next) => setTimeout(next));
      if (isStopped()) return null;
      heard = performance.now();
    }
  } finally {
    for (const proxy of [steps, list, ...given]) proxy.destroy();
  }
}

/** What tells a file from others, and from itself before it changed. @param {File} file */
function mark({ name, size, lastModified }) {
  return JSON.stringify([name, size, lastModified]);
}

/** All bytes of a file; it fails where the file has changed or gone since it was chosen.
 * @param {File} file */
function bytes(file) {
  const { FileReaderSync: Reader } = /** @type {{FileReaderSync: new () => {readAsArrayBuffer: (file: File) => ArrayBuffer}}} */ (
    /** @type {unknown} */ (globalThis)
  );
  return new Uint8Array(new Reader().readAsArrayBuffer(file));
}
