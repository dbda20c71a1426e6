// The connection score: verdict, range, boundaries, advice, and where the points come from.

import { guide, list, nameOf, part as partOf, question, slot, write } from "./parts.js";

/**
 * @typedef {{factor: string, points: number, of: number, reason: string, guide: string}} Contribution
 * @typedef {{rule: string, verdict: string, reason: string, guide: string}} Cap
 * @typedef {{change: Record<string, unknown>, gain: number, verdict: string, reason: string, guide: string}} Advice
 * @typedef {object} Result
 * @property {number | null} score
 * @property {string | null} verdict
 * @property {string} summary
 * @property {[number, number]} range
 * @property {string[]} possible_verdicts
 * @property {boolean} decided
 * @property {string | null} next_question
 * @property {Contribution[]} contributions
 * @property {Cap[]} caps
 * @property {Advice[]} advice
 */

/**
 * @param {HTMLElement} calculator
 * @param {Result} result
 * @returns {HTMLElement}
 */
export function draw(calculator, result) {
  const part = /** @param {string} name */ (name) => partOf(calculator, name);
  const view = part("result");
  const bands = [...view.querySelectorAll("[data-verdict]")].map((node) => /** @type {HTMLElement} */ (node));
  const band = /** @param {string} id */ (id) => bands.find((node) => node.dataset.verdict === id)?.dataset ?? {};
  const [lowest, highest] = result.range;
  const known = result.contributions;
  const sum = known.reduce((total, { points }) => total + points, 0);

  view.dataset.verdict = result.verdict ?? "open";
  for (const node of bands) node.classList.toggle("calc-possible", result.possible_verdicts.includes(String(node.dataset.verdict)));
  const label = slot(view, "label");
  const possible = result.possible_verdicts.map((id) => names(bands, id));
  const open = possible.length === bands.length ? label.dataset.open : possible.join(" · ");
  label.textContent = (result.verdict ? band(result.verdict).label : open) ?? "";
  write(view, "score", lowest === highest ? String(lowest) : `${lowest} to ${highest}`);
  write(view, "meaning", result.verdict ? band(result.verdict).meaning : "");
  slot(view, "decided").hidden = !(result.decided && result.score === null);
  const widths = bands.map((node, place) => {
    const end = bands[place + 1]?.dataset.lowest ?? 100;
    return `${Number(end) - Number(node.dataset.lowest)}fr`;
  });
  slot(view, "scale").style.setProperty("--bands", widths.join(" "));
  const mark = slot(view, "mark");
  mark.style.setProperty("--from", String(lowest));
  mark.style.setProperty("--to", String(highest));

  const next = slot(view, "next");
  const asked = result.next_question && question(calculator, result.next_question);
  next.hidden = !asked;
  if (asked) {
    const link = /** @type {HTMLAnchorElement} */ (next.querySelector("a"));
    link.textContent = asked.querySelector(".calc-legend")?.textContent ?? "";
    link.href = `#${asked.id}`;
  }

  list(view, "caps", result.caps, (cap) => {
    const item = part("cap");
    write(item, "limit", `At most “${names(bands, cap.verdict)}”.`);
    write(item, "reason", cap.reason);
    guide(item, "guide", cap.guide);
    return item;
  });
  list(view, "advice", result.advice, (advice) => {
    const item = part("advice");
    const gain = advice.gain > 0 ? `+${advice.gain}` : "";
    const better = advice.verdict === result.verdict ? "" : `→ ${band(advice.verdict).label}`;
    write(item, "reason", advice.reason);
    write(item, "gain", [gain, better].filter(Boolean).join(" "));
    guide(item, "guide", advice.guide);
    return item;
  });

  const onward = slot(view, "onward");
  onward.hidden = !result.verdict || !["prepare", "send"].includes(result.verdict);
  guide(onward, "write", "calculators/note");

  const table = slot(view, "contributions");
  table.hidden = !known.length;
  const rows = /** @type {HTMLElement} */ (table.querySelector("tbody"));
  rows.append(...known.map((contribution) => row(calculator, part("contribution"), contribution)));
  write(view, "sum-label", result.score === null ? "So far" : "Score");
  write(view, "sum", String(sum));
  return view;
}

/** @param {HTMLElement} calculator @param {HTMLElement} item @param {Contribution} contribution */
function row(calculator, item, { factor, points, of, reason, guide: page }) {
  write(item, "name", nameOf(calculator, factor) ?? "End of the scale");
  guide(item, "name", page);
  write(item, "reason", reason);
  write(item, "points", points > 0 ? `+${points}` : String(points).replace("-", "−"));
  write(item, "of", of ? `of ${of}` : "");
  const meter = /** @type {HTMLElement} */ (item.querySelector(".calc-meter"));
  const bar = /** @type {HTMLElement} */ (item.querySelector(".calc-meter i"));
  meter.style.setProperty("--of", String(Math.max(of, Math.abs(points))));
  bar.style.setProperty("--points", String(Math.abs(points)));
  bar.classList.toggle("calc-minus", points < 0);
  return item;
}

/** @param {HTMLElement[]} bands @param {string} id */
function names(bands, id) {
  return bands.find((node) => node.dataset.verdict === id)?.textContent ?? id;
}
