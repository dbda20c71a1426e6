// The people of a list: who is on it, who of them Python was told of, and what it said of each.

import { written } from "./rows.js";

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {{line: number, field: string, message: string}} Problem */

export class People {
  /** @type {Person[]} */
  #all = [];
  /** Those of them that were sent to Python, in the order of its lines. @type {Person[]} */
  #sent = [];
  /** @type {Problem[]} */
  #problems = [];
  /** What each of those sent has come to, in a word. @type {Map<Person | undefined, string>} */
  #states = new Map();
  /** Who was taken off the list last, and from which place. @type {{one: Person, place: number} | null} */
  #removed = null;

  get all() {
    return this.#all;
  }

  /** Whether Python was told of anyone. */
  get isSent() {
    return this.#sent.length > 0;
  }

  /** Who would come back. @returns {Person | undefined} */
  get removed() {
    return this.#removed?.one;
  }

  /** Begin again, with people that Python knows of, or nobody. @param {Person[]} people */
  begin(people) {
    this.#all = people;
    this.#sent = [...people];
    this.#problems = [];
    this.#states.clear();
    this.#removed = null;
  }

  /** The text of the list as it is now, of those that anything is told of. */
  send() {
    this.#sent = this.#all.filter((one) => Object.keys(one).length);
    return this.#sent.length ? written(this.#sent) : "name";
  }

  /** Take in what Python said. @param {Problem[]} problems
   * @param {{line: number, state: string}[]} found  what people have come to */
  hear(problems, found) {
    this.#problems = problems;
    this.#states = new Map(found.map(({ line, state }) => [this.of(line), state]));
  }

  /** Who is on a line of the text: the first stands below its headings. @param {number} line */
  of(line) {
    return this.#sent[line - 2];
  }

  /** What is wrong with someone's row. @param {Person | null} one */
  wrong(one) {
    return one ? this.#problems.filter(({ line }) => this.of(line) === one) : [];
  }

  /** What is wrong with the others. @param {Person | null} one */
  wrongElsewhere(one) {
    return this.#problems.filter(({ line }) => line && this.of(line) !== one);
  }

  /** What is wrong with what holds for everyone, which is on no line. */
  get wrongForAll() {
    return this.#problems.filter(({ line }) => !line);
  }

  /** What someone has come to, in a word. @param {Person} one */
  state(one) {
    return this.wrong(one).length ? "To fix" : (this.#states.get(one) ?? "");
  }

  /** Have the reader want a note for someone: of those who are level, theirs goes first.
   * @param {number} line @returns {boolean} whether there is anyone on it */
  note(line) {
    const one = this.of(line);
    if (one) one.note = "personal";
    return Boolean(one);
  }

  /** @param {Person[]} people */
  add(...people) {
    this.#all.push(...people);
  }

  /** Whose turn is after someone's, or the first's after nobody's. @param {Person | null} one
   * @returns {Person | undefined} */
  after(one) {
    return this.#all[this.#all.findIndex((other) => other === one) + 1];
  }

  /** Take someone off the list for good. @param {Person} one */
  drop(one) {
    this.#all = this.#all.filter((other) => other !== one);
  }

  /** Take someone off the list; who has a name can be put back. @param {Person} one */
  remove(one) {
    this.#removed = one.name ? { one, place: this.#all.indexOf(one) } : null;
    this.drop(one);
  }

  /** Put whoever was removed last back in their place. @returns {Person | null} */
  restore() {
    if (!this.#removed) return null;
    const { one, place } = this.#removed;
    this.#removed = null;
    this.#all.splice(place, 0, one);
    return one;
  }
}
