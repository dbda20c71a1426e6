// Pyodide's wasm without what nothing can reach, and in two: the functions that were seen to run,
// and a cold rest that is loaded when the first of its functions is called.
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
/** The table of the cold functions, and the module that imports go by. */
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
 * Leave the hot functions in one module and the others in its twin, which is changed as well.
 *
 * In the hot module, a cold function is a call through a table, which the cold module fills when it
 * is instantiated. It shares memory, tables, globals and functions of the hot one.
 * @param {Module} module
 * @param {Module} twin  the same once more: a module cannot be copied
 * @param {Set<string>} hot
 */
export function split(module, twin, hot) {
  const isCold = (/** @type {Function_} */ one) => isOwn(one) && !hot.has(one.name);
  for (const { ref } of functions(module).filter(isCold)) {
    binaryen.Function.setBody(ref, module.unreachable());
  }
  sweep(module);
  const called = functions(module).filter(isCold);
  const names = called.map(({ name }) => name);
  cool(twin, hot, names, new Set(list(module, "Global").map(({ name }) => name)));
  warm(module, called, twin);
}

/** Leave only what is not hot, to be joined to the hot module.
 * @param {Module} module @param {Set<string>} hot @param {string[]} called  from the hot module
 * @param {Set<string>} shared  globals that the hot module has, too */
function cool(module, hot, called, shared) {
  for (const { name } of list(module, "Export")) module.removeExport(name);
  for (const { name } of list(module, "ElementSegment")) module.removeElementSegment(name);
  for (const { name, params, results } of functions(module).filter(isOwn)) {
    if (!hot.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, HOT, MARK + name, params, results);
  }
  for (const { name, type, mutable } of list(module, "Global").filter(isOwn)) {
    if (mutable && shared.has(name)) module.addGlobalImport(name, HOT, MARK + name, type, true);
  }
  for (const { name } of list(module, "Table").filter(isOwn)) {
    module.addTableImport(name, HOT, MARK + name);
  }
  module.addTable(COLD, called.length, called.length);
  module.addTableImport(COLD, HOT, MARK + COLD);
  module.addActiveElementSegment(COLD, COLD, called, module.i32.const(0));
  module.runPasses(["remove-memory-init"]);
  sweep(module);
}

/** Have calls to the cold functions load them first, and give the cold module what it imports.
 * @param {Module} module @param {Function_[]} called @param {Module} cold */
function warm(module, called, cold) {
  const loaded = "loaded";
  const ensure = "ensure";
  module.addGlobal(loaded, i32, true, module.i32.const(0));
  module.addFunctionImport("load", COLD, "load", none, none);
  const load = module.block(null, [
    module.call("load", [], none),
    module.global.set(loaded, module.i32.const(1)),
  ]);
  const missing = module.i32.eqz(module.global.get(loaded, i32));
  module.addFunction(ensure, none, none, [], module.if(missing, load));
  module.addTable(COLD, called.length, called.length);
  called.forEach(({ ref, params, results }, slot) => {
    const given = binaryen.expandType(params).map((type, place) => module.local.get(place, type));
    const call = module.call_indirect(COLD, module.i32.const(slot), given, params, results);
    const body = module.block(null, [module.call(ensure, [], none), call], results);
    binaryen.Function.setBody(ref, body);
  });
  const wanted = (/** @type {{module: string | null}} */ { module }) => module === HOT;
  for (const { name, base } of functions(cold).filter(wanted)) module.addFunctionExport(name, base);
  for (const { name, base } of list(cold, "Global").filter(wanted)) module.addGlobalExport(name, base);
  for (const { name, base } of list(cold, "Table").filter(wanted)) module.addTableExport(name, base);
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
