// The rows of a list: read from what a spreadsheet or a person writes, and written for Python.

/** @typedef {Record<string, string>} Person  cells by column; what is open is left out */
/** @typedef {{id: string, name: string}} Heading */

/** What may stand between cells, the surest first: nobody types a tab. */
const SEPARATORS = ["\t", ";", ","];

/** Words without case, marks and spaces, for comparison. @param {string} words */
export function plain(words) {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The cells of a text, of the rows that are not empty. @param {string} text @returns {string[][]} */
export function cells(text) {
  const [first = ""] = text.trimStart().split(/\r\n?|\n/, 1);
  const outside = first.replace(/"[^"]*"/g, "");
  const separator = SEPARATORS.find((one) => outside.includes(one)) ?? "\t";
  /** @type {string[][]} */
  const rows = [[]];
  let cell = "";
  let isQuoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (const part of text.replace(/^\ufeff/, "").match(/""|"|\r\n?|\n|[^"\r\n\t;,]+|[\t;,]/g) ?? []) {
    if (part === '""') cell += isQuoted ? '"' : "";
    else if (part === '"' && (isQuoted || !cell.trim())) isQuoted = !isQuoted;
    else if (isQuoted) cell += part;
    else if (part === separator) end();
    else if (/^[\r\n]/.test(part)) {
      end();
      rows.push([]);
    } else cell += part;
  }
  end();
  return rows.filter((row) => row.some(Boolean));
}

/** The column that a heading names, if any. @param {string} words @param {Heading[]} headings */
export function named(words, headings) {
  const meant = plain(words);
  return headings.find(({ id, name }) => meant && (plain(id) === meant || plain(name) === meant))?.id ?? "";
}

/** The text of a list, with a line for each person: what Python says of line 2 is about the first.
 * @param {Person[]} people @returns {string} */
export function written(people) {
  const ids = ["name", ...new Set(people.flatMap((one) => Object.keys(one)))];
  const columns = [...new Set(ids)];
  const lines = people.map((one) => columns.map((id) => quoted(one[id] ?? "")));
  return [columns, ...lines].map((line) => line.join(",")).join("\n");
}

/** @param {string} cell */
function quoted(cell) {
  return `"${cell.replace(/\s+/g, " ").replaceAll('"', '""')}"`;
}

/** People out of a text that has a line of headings. @param {string} text @param {Heading[]} headings
 * @returns {Person[]} */
export function people(text, headings) {
  const [first = [], ...rows] = cells(text);
  return taken(rows, first.map((words) => named(words, headings)));
}

/** People out of rows, by the column that each place is. @param {string[][]} rows @param {string[]} ids
 * @returns {Person[]} */
export function taken(rows, ids) {
  return rows.map((row) =>
    Object.fromEntries(ids.flatMap((id, place) => (id && row[place] ? [[id, unguarded(row[place])]] : []))),
  );
}

/** Text without the apostrophe that our own files put before what could be a formula.
 * @param {string} cell */
function unguarded(cell) {
  return /^'\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;
}
