// Pyodide's wasm without what nothing can reach, and in three: the functions that were seen to run,
// those that run in some calculators only, and a cold rest. A part is loaded when the first of its
// functions is called.
//
// Binaryen's own tool for this, wasm-split, is not in its npm package, and Debian's cannot read this
// wasm; its library does the reading, the checking, the dropping and the writing.
//
// Functions go by the numbers that Binaryen reads them under, which is why a profile holds for one
// build of Pyodide. What is added to the wasm for the cold part is exported with a mark: cold.js
// keeps it from Emscripten's own linker.

import binaryen from "binaryen";

const { Features } = binaryen;
/** What Pyodide is compiled with, and the second table. */
const FEATURES =
  Features.MutableGlobals |
  Features.BulkMemory |
  Features.BulkMemoryOpt |
  Features.SignExt |
  Features.NontrappingFPToInt |
  Features.ExceptionHandling |
  Features.ReferenceTypes |
  Features.Multivalue |
  Features.CallIndirectOverlong;

const MARK = "+";
/** The module that the import of what loads later parts goes by. */
const COLD = "cold";
const HOT = "hot";
const { none, i32 } = binaryen;

/** @typedef {InstanceType<typeof binaryen.Module>} Module */

/**
 * The wasm, for a main module that loads no side module: without the exports that its glue never
 * mentions but to pass them on, and without what only they could reach.
 * @param {Uint8Array} wasm
 * @param {Map<string, number>} mentions  of names in the glue and its loader
 */
export function pruned(wasm, mentions) {
  const module = binaryen.readBinary(wasm);
  module.setFeatures(FEATURES);
  for (const { name } of list(module, "Export")) {
    // var _name=Module["_name"]=wasmExports["name"], or a constant in place of the latter.
    const bare = mentions.get(name) ?? 0;
    const prefixed = mentions.get(`_${name}`) ?? 0;
    if ((bare === 0 && prefixed <= 2) || (bare === 1 && prefixed === 2)) module.removeExport(name);
  }
  sweep(module);
  return module;
}

/** Have every function leave a mark when it runs: a global of its own, exported under its name.
 * @param {Module} module */
export function instrument(module) {
  for (const { name, body, results, ref } of functions(module).filter(isOwn)) {
    const mark = MARK + name;
    module.addGlobal(mark, i32, true, module.i32.const(0));
    module.addGlobalExport(mark, mark);
    const marked = module.block(null, [module.global.set(mark, module.i32.const(1)), body], results);
    binaryen.Function.setBody(ref, marked);
  }
}

/**
 * Leave the hot functions in one module, those that are warm in another, and the rest in a third.
 *
 * In a module, a function of a later one is a call through a table, which that one fills when it is
 * instantiated. It shares memory, tables, globals and functions of those before it.
 * @param {Module} module
 * @param {Module} second  the same once more: a module cannot be copied
 * @param {Module} third  and once more
 * @param {Set<string>} hot @param {Set<string>} warm
 */
export function split(module, second, third, hot, warm) {
  const isWarm = (/** @type {Function_} */ { name }) => warm.has(name);
  const called = hollowed(module, hot);
  for (const later of [second, third]) cool(later, hot, module);
  fill(second, "others", called, isWarm);
  fill(third, "others", called, (one) => !isWarm(one));
  stand(module, "others", called, (one) => (isWarm(one) ? 1 : 2));

  const both = new Set([...hot, ...warm]);
  const rest = hollowed(second, both);
  share(third, both, second);
  fill(third, "rest", rest, () => true);
  stand(second, "rest", rest, () => 2);
  sweep(third);
  // What the second takes of the first, and what the third takes of both.
  give(second, new Set(), third);
  give(module, warm, second, third);
}

/** Empty what is in a module and not hot, and return what of that is still called.
 * @param {Module} module @param {Set<string>} hot @returns {Function_[]} */
function hollowed(module, hot) {
  const isCold = (/** @type {Function_} */ one) => isOwn(one) && !hot.has(one.name);
  for (const { ref } of functions(module).filter(isCold)) {
    binaryen.Function.setBody(ref, module.unreachable());
  }
  sweep(module);
  return functions(module).filter(isCold);
}

/** Leave only what is not hot, to be joined to the hot module.
 * @param {Module} module @param {Set<string>} hot @param {Module} first  the hot module */
function cool(module, hot, first) {
  for (const { name } of list(module, "Export")) module.removeExport(name);
  for (const { name } of list(module, "ElementSegment")) module.removeElementSegment(name);
  share(module, hot, first);
  for (const { name } of list(module, "Table").filter(isOwn)) {
    module.addTableImport(name, HOT, MARK + name);
  }
  module.runPasses(["remove-memory-init"]);
}

/** Take from a module before what it has already.
 * @param {Module} module @param {Set<string>} hot @param {Module} before */
function share(module, hot, before) {
  const shared = new Set(list(before, "Global").map(({ name }) => name));
  for (const { name, params, results } of functions(module).filter(isOwn)) {
    if (!hot.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, HOT, MARK + name, params, results);
  }
  for (const { name, type, mutable } of list(module, "Global").filter(isOwn)) {
    if (mutable && shared.has(name)) module.addGlobalImport(name, HOT, MARK + name, type, true);
  }
}

/** Have a module fill its places in the table of one before it, row by row.
 * @param {Module} module @param {string} table @param {Function_[]} called
 * @param {(one: Function_) => boolean} isIts */
function fill(module, table, called, isIts) {
  module.addTable(table, called.length, called.length);
  module.addTableImport(table, HOT, MARK + table);
  for (let place = 0; place < called.length; place += 1) {
    const end = called.findIndex((one, other) => other >= place && !isIts(one));
    const row = called.slice(place, end < 0 ? called.length : end).map(({ name }) => name);
    if (row.length) module.addActiveElementSegment(table, `${table} ${place}`, row, module.i32.const(place));
    place += row.length;
  }
}

/** Have calls to functions of later modules load those first, up to the one that each is in.
 * @param {Module} module @param {string} table @param {Function_[]} called
 * @param {(one: Function_) => number} partOf */
function stand(module, table, called, partOf) {
  module.addFunctionImport("load", COLD, "load", i32, none);
  module.addTable(table, called.length, called.length);
  const parts = new Set(called.map(partOf));
  for (const part of parts) {
    const loaded = `loaded ${part}`;
    module.addGlobal(loaded, i32, true, module.i32.const(0));
    const load = module.block(null, [
      module.call("load", [module.i32.const(part)], none),
      module.global.set(loaded, module.i32.const(1)),
    ]);
    const missing = module.i32.eqz(module.global.get(loaded, i32));
    module.addFunction(`ensure ${part}`, none, none, [], module.if(missing, load));
  }
  called.forEach((one, slot) => {
    const { ref, params, results } = one;
    const given = binaryen.expandType(params).map((type, place) => module.local.get(place, type));
    const call = module.call_indirect(table, module.i32.const(slot), given, params, results);
    const ensured = module.call(`ensure ${partOf(one)}`, [], none);
    binaryen.Function.setBody(ref, module.block(null, [ensured, call], results));
  });
}

/** Export from a module what later ones import of it.
 * @param {Module} module @param {Set<string>} left  to a module between them
 * @param {Module[]} others */
function give(module, left, ...others) {
  for (const kind of ["Function", "Global", "Table"]) {
    const own = new Set(list(module, kind).filter(isOwn).map(({ name }) => name));
    const wanted = others
      .flatMap((other) => list(other, kind))
      .filter(({ name, module }) => module === HOT && own.has(name) && !left.has(name));
    const bases = new Map(wanted.map(({ name, base }) => [name, base]));
    for (const [name, base] of bases) module[`add${kind}Export`](name, base);
  }
}

/** The names that a module imports still, of the wasm that it was made of.
 * @param {Module} module @param {Uint8Array} wasm */
export function imported(module, wasm) {
  // Binaryen does not list memories and tags; those stay.
  const others = WebAssembly.Module.imports(new WebAssembly.Module(wasm))
    .filter(({ kind }) => kind !== "function" && kind !== "global")
    .map(({ name }) => name);
  const own = [...functions(module), ...list(module, "Global")].filter((one) => !isOwn(one));
  return new Set([...others, ...own.map(({ base }) => base)]);
}

/** The module as bytes, checked. @param {Module} module */
export function written(module) {
  if (!module.validate()) throw new Error("Binaryen made a wasm that is not valid");
  return module.emitBinary();
}

/** Drop what nothing can reach. @param {Module} module */
function sweep(module) {
  module.runPasses(["remove-unused-module-elements"]);
}

/** @typedef {ReturnType<typeof functions>[number]} Function_ */

/** @param {Module} module */
function functions(module) {
  return list(module, "Function");
}

/** All parts of a kind, as they are now. @param {Module} module @param {string} kind */
function list(module, kind) {
  return Array.from({ length: module[`getNum${kind}s`]() }, (_, place) => {
    const ref = module[`get${kind}ByIndex`](place);
    return { ref, ...binaryen[`get${kind}Info`](ref) };
  });
}

/** @param {{module: string | null}} one */
function isOwn({ module }) {
  return !module;
}
