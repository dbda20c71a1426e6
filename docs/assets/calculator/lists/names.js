// The names on a list, each with what it has come to, and what is wrong with rows that are not open.

import { fill, find, list, put, say, show, slot } from "../form/element.js";

/** @typedef {import("./rows.js").Person} Person */
/** @typedef {import("./people.js").People} People */

/** Names listed at once, and characters of each. */
const LISTED = 200;
const SEEN = 100;

export class Names {
  #place;
  #draw;

  /** @param {HTMLElement} place  what holds the list and the buttons below it
   * @param {(name: string) => HTMLElement} draw  a template's copy */
  constructor(place, draw) {
    this.#place = place;
    this.#draw = draw;
  }

  /** List the names. @param {People} people @param {Person | null} current  who is being filled in */
  show(people, current) {
    const shown = people.all.slice(0, LISTED);
    fill(
      slot(this.#place, "names"),
      shown.map((one) => {
        const item = this.#draw("name");
        say(item, "name", one.name?.slice(0, SEEN) || "No name yet");
        say(item, "state", people.state(one));
        if (one === current) find(item, "button").setAttribute("aria-current", "true");
        return item;
      }),
    );
    show(slot(this.#place, "names"), shown.length > 0);
    show(slot(this.#place, "empty"), !shown.length);
    show(this.button("sample"), !shown.length);
    show(this.button("back"), Boolean(people.removed));
    put(this.button("back"), `Put ${people.removed?.name?.slice(0, SEEN) ?? ""} back`);
  }

  /** Say what is wrong with whoever is not shown. @param {People} people @param {Person | null} current */
  mark(people, current) {
    list(this.#place, "problems", people.wrongElsewhere(current).slice(0, LISTED), ({ line, message }) => {
      const item = document.createElement("li");
      const name = people.of(line)?.name;
      item.textContent = name ? `${name.slice(0, SEEN)}: ${message}` : message;
      return item;
    });
  }

  /** The place in the list of the name that an element is in, or -1. @param {Element} element */
  placeOf(element) {
    return [...slot(this.#place, "names").children].findIndex((item) => item.contains(element));
  }

  /** Go to a name, or to the way to add one. @param {number} place */
  focus(place) {
    const names = slot(this.#place, "names").querySelectorAll("button");
    (names[place] ?? this.button("add")).focus();
  }

  /** @param {string} what  a button does */
  button(what) {
    return find(this.#place, `[data-list="${what}"]`);
  }
}
