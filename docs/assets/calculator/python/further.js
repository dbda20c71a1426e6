// A further calculator, whose modules come in an archive of their own; Node adds it by this module,
// too.

/** The package that the calculators are parts of. */
const PACKAGE = "calculators";

/** Let Python import from an archive as well.
 * @param {any} python @param {string} name  of the calculator
 * @param {Uint8Array} archive  a zip of compiled modules */
export function add(python, name, archive) {
  const path = `/${name}.zip`;
  python.FS.writeFile(path, archive);
  for (const [module, list, place] of [
    ["sys", "path", path],
    [PACKAGE, "__path__", `${path}/${PACKAGE}`],
  ]) {
    const imported = python.pyimport(module);
    const places = imported[String(list)];
    places.append(place);
    places.destroy();
    imported.destroy();
  }
}
