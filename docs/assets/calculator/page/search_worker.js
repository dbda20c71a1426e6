// Stands around the theme's worker for the search, and has it look for what a reader means. By
// itself the theme takes every word, "a" and "how" too, for the beginning of others, and no form
// of a word for another. Here the words that say nothing are left out, and the others become
// stems, as in the index; what was found is told in words again. Pages and questions are found by
// readers' words for them too, which keywords.json has beside the guide's own.

import keywords from "./keywords.json";

/**
 * @typedef {{title: string, text: string, terms: Record<string, boolean>}} Entry
 * @typedef {{items: Entry[][], suggest?: string[]}} Found
 * @typedef {{type: number, data: Found}} Message  of the theme, if it is a result
 *
 * @typedef {{update: (change: () => string) => Token}} Token
 * @typedef {(token: Token) => Token | undefined} Step  of lunr's pipeline: nothing leaves the word out
 *
 * @typedef {object} Lunr
 * @property {new (word: string, metadata: object) => Token} Token
 * @property {Step} stemmer
 * @property {Step} stopWordFilter
 * @property {{registerFunction: (step: Step, name: string) => void}} Pipeline
 */

/** The kinds of the theme's messages. */
const SETUP = 0;
const QUERY = 2;
const RESULT = 3;

/** Words that lunr leaves out, though questions differ by them. */
const TELLING = new Set("after me no now often own say".split(" "));

/** Words that lunr keeps, though they tell no question from another. */
const IDLE = new Set(
  "being cant does doing don dont im linkedin need person please really someone somebody still stuff thing want".split(" "),
);

/** Letters from which on a word may be typed beyond its stem. */
const LONG = 6;

const scope = /** @type {{name: string, importScripts: (address: string) => void, lunr: Lunr,
 *   postMessage: (message: Message) => void}} */ (/** @type {unknown} */ (globalThis));

/** What was asked last: its words, by their stems. @type {Map<string, string>} */
let asked = new Map();

// Before the theme, whose script adds a listener of its own.
addEventListener("message", ({ data }) => {
  if (data.type === SETUP) data.data.docs.forEach(addKeywords);
  if (data.type === QUERY) data.data = query(data.data);
});
scope.importScripts(scope.name);
const send = scope.postMessage.bind(scope);
scope.postMessage = (/** @type {Message} */ { type, data }) => send({ type, data: type === RESULT ? inWords(data) : data });

const { lunr } = scope;
const { stopWordFilter, stemmer } = lunr;
/** @type {Step} */
const telling = (token) => {
  const word = String(token);
  if (TELLING.has(word)) return token;
  return word.length > 1 && !IDLE.has(word) ? stopWordFilter(token) : undefined;
};
lunr.stopWordFilter = telling;
lunr.Pipeline.registerFunction(telling, "telling");

/** Stems by their words: finding one takes longer than all else that is done with a word. */
const stems = new Map();
/** @type {Step} */
const stemmed = (token) => {
  const word = String(token);
  if (!stems.has(word)) stems.set(word, String(stemmer(new lunr.Token(word, {}))));
  return token.update(() => stems.get(word));
};
lunr.stemmer = stemmed;
lunr.Pipeline.registerFunction(stemmed, "stemmed");

/** @param {{location: string, keywords?: string}} entry  of the index: a page or a heading */
function addKeywords(entry) {
  const words = /** @type {Record<string, string>} */ (keywords)[entry.location];
  if (words) entry.keywords = words;
}

/** What the theme is to look for in place of a reader's words: their stems. A boost keeps it from
 * taking them for the beginning of others, which the last one may be, as far as it was typed.
 * @param {string} text */
function query(text) {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const some = all.filter((word) => telling(new lunr.Token(word, {})));
  const words = some.length ? some : all.slice(-1);
  asked = new Map(words.map((word) => [stem(word), word]));
  const last = words.at(-1);
  const begun = last && !TELLING.has(last) ? beginning(last) : [];
  return [...[...asked.keys()].map((term) => `${term}^4`), ...begun.map((term) => `${term}^1`)].join(" ");
}

/** What begins with a word that may not be at its end, and, a stem being shorter than its word, the
 * stems that it may begin with itself.
 * @param {string} word */
function beginning(word) {
  const shorter = word.length < LONG ? [] : [1, 2, 3].map((less) => word.slice(0, -less));
  return [`${stem(word)}*`, ...shorter];
}

/** @param {string} word */
function stem(word) {
  return String(stemmed(new lunr.Token(word, {})));
}

/** The theme marks the terms of a result on its page, and names those that it lacks: from here on
 * they are the words found there, and of the words asked for those that were not.
 * @param {Found} found @returns {Found} */
function inWords({ items, suggest }) {
  const titles = items.flat().flatMap(({ title }) => marked(title));
  const last = [...asked.values()].at(-1) ?? "";
  return {
    items: items.map((entries) => entries.map((entry) => ({ ...entry, terms: terms(entry) }))),
    ...(suggest && { suggest: titles.filter((word) => word.startsWith(last)).slice(0, 1) }),
  };
}

/** @param {Entry} entry */
function terms(entry) {
  const found = Object.keys(entry.terms).filter((term) => entry.terms[term]);
  // A result that only holds others has no terms.
  const lacking = [...asked].filter(
    ([term, word]) => term in entry.terms && !found.some((one) => one === term || word.startsWith(one)),
  );
  const there = marked(entry.title + entry.text).map((word) => [word, true]);
  return Object.fromEntries([...there, ...lacking.map(([, word]) => [word, false])]);
}

/** The words that the theme has marked, but for the shortest: they would be marked inside of others.
 * @param {string} text */
function marked(text) {
  const words = [...text.matchAll(/<mark>([^<]+)<\/mark>/gu)].map(([, word = ""]) => word.toLowerCase());
  return words.filter((word) => word.length > 2);
}
