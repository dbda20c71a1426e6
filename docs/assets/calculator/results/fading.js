// What is left of something, as a curve with today on it.

import { give, slot, write } from "../form/parts.js";

/** Days up to which a curve is divided into weeks, and into months from there on (editorial). */
const WEEKS = 60;

/** @typedef {{heading: string, text: string, heights: number[], today: number}} Fading */

/** @param {HTMLElement} view @param {Fading} fading */
export function draw(view, { heading, text, heights, today }) {
  write(view, "heading", heading);
  write(view, "text", text);
  const end = heights.length - 1;
  const most = Math.max(...heights);
  const across = /** @param {number} day */ (day) => `${(100 * day) / end}%`;
  const line = heights.map((height, day) => `${day} ${most - height}`).join("L");
  const field = slot(view, "field");
  give(field, "viewBox", `0 0 ${end} ${most}`);
  give(slot(view, "area"), "d", `M${line}V${most}H0Z`);
  give(slot(view, "line"), "d", `M${line}`);

  const [length, name] = end < WEEKS ? [7, "week"] : [30, "month"];
  const [grid, ticks] = [slot(view, "grid"), slot(view, "ticks")];
  for (let count = 0; count * length <= end; count += 1) {
    const x = across(count * length);
    grid.append(shape("line", { class: "picture-grid", x1: x, x2: x, y2: "100%" }));
    const tick = shape("text", { x, class: count ? "picture-middle" : "" });
    tick.textContent = `${count}${count === 1 ? ` ${name}` : ""}`;
    if (count * length < 0.97 * end) ticks.append(tick);
  }
  const [mark, now] = [slot(view, "today"), slot(view, "now")];
  give(now, "class", today > end / 2 ? "picture-strong picture-end" : "picture-strong");
  // Before the first day, and after the last, there is nothing to mark.
  if (today < 0 || today > end) mark.remove();
  give(mark, "x", across(today));
  give(mark, "y", `${100 - (100 * (heights[today] ?? 0)) / most}%`);
}

/** @param {string} name @param {Record<string, string>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
