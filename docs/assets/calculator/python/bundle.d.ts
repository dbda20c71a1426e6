/** What the build writes into bundle.js: the files to fetch, relative to that module. */

export interface BundleFile {
  url: string;
  bytes: number;
  /** Bytes as a server compresses them: what the reader's line carries. */
  gzip: number;
}

export interface Bundle {
  /** The folder of Pyodide's runtime. */
  runtime: string;
  /** Python's memory with the calculators in it or, without a snapshot, an archive of them. */
  python: string;
  /** Bytes of the snapshot unpacked; 0 for an archive. */
  memory: number;
  /** Pyodide's lock, of no packages. */
  lock: { info: object; packages: object };
  /** What every start fetches. */
  files: BundleFile[];
  /** The archives of packages that are not in Python's memory from its start. */
  archives: Record<string, BundleFile>;
  /** The packages of each such calculator: what it begins with, and what it may come to import. */
  further: Record<string, { first: string[]; later: string[] }>;
  /** The parts of the wasm that run less often, each fetched when it is called: what further
   * calculators run on, and the rest. */
  cold: BundleFile[];
}

declare const bundle: Bundle;
export default bundle;
