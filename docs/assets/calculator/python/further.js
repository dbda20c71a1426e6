// Packages of further calculators, which come in an archive each; Node adds them by this module, too.

/** The package that the calculators are parts of. */
const PACKAGE = "calculators";

/** Let Python import from an archive as well.
 * @param {any} python @param {string} name  of the package
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

/** What the door says alone where it could not import a package (calculators/door.py). */
const LACKING = '{"lacking": ';

/** The package that an answer has to wait for, as Python has not got it yet.
 * @param {string} answer @returns {string | undefined} */
export function lacking(answer) {
  return answer.startsWith(LACKING) ? JSON.parse(answer).lacking.replace(`${PACKAGE}.`, "") : undefined;
}
