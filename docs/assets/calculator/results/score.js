// The connection score: verdict, range, boundaries, advice, and where the points come from.

import { find, give, guide, list, part as partOf, put, question, show, slot, write } from "../form/parts.js";

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

/** What each row of the table says. @type {WeakMap<HTMLElement, string>} */
const said = new WeakMap();

/** Draw a result over the last one. @param {HTMLElement} calculator @param {HTMLElement} view @param {Result} result */
export function draw(calculator, view, result) {
  const part = /** @param {string} name */ (name) => partOf(calculator, name);
  const bands = [...view.querySelectorAll("[data-verdict]")].map((node) => /** @type {HTMLElement} */ (node));
  const band = /** @param {string} id */ (id) => bands.find((node) => node.dataset.verdict === id)?.dataset ?? {};
  const [lowest, highest] = result.range;
  const known = result.contributions;
  const sum = known.reduce((total, { points }) => total + points, 0);

  const tone = (result.verdict && band(result.verdict).tone) || "plain";
  give(view, "data-tone", tone);
  for (const node of bands) node.classList.toggle("calc-possible", result.possible_verdicts.includes(String(node.dataset.verdict)));
  const label = slot(view, "label");
  const possible = result.possible_verdicts.map((id) => names(bands, id));
  const open = possible.length === bands.length ? label.dataset.open : possible.join(" · ");
  put(label, (result.verdict ? band(result.verdict).label : open) ?? "");
  write(view, "score", lowest === highest ? String(lowest) : `${lowest} to ${highest}`);
  write(view, "meaning", result.verdict ? band(result.verdict).meaning : "");
  show(slot(view, "decided"), result.decided && result.score === null);
  const scale = slot(view, "scale");
  const length = Number(scale.dataset.highest);
  const widths = bands.map((node, place) => {
    const end = bands[place + 1]?.dataset.lowest ?? length;
    return `${Number(end) - Number(node.dataset.lowest)}fr`;
  });
  scale.style.setProperty("--bands", widths.join(" "));
  const mark = slot(view, "mark");
  mark.style.setProperty("--from", String((lowest / length) * 100));
  mark.style.setProperty("--to", String((highest / length) * 100));

  const next = slot(view, "next");
  const asked = result.next_question && question(calculator, result.next_question);
  show(next, Boolean(asked));
  if (asked) {
    const link = find(next, "a");
    put(link, asked.querySelector(".calc-legend")?.textContent ?? "");
    give(link, "href", `#${asked.id}`);
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
  show(onward, tone === "nearly" || tone === "go");
  guide(onward, "write", "calculators/note");

  const table = slot(view, "contributions");
  show(table, Boolean(known.length));
  table.style.setProperty("--most", String(table.dataset.most));
  for (const item of table.querySelectorAll("tbody tr")) row(/** @type {HTMLElement} */ (item), known);
  write(view, "sum-label", result.score === null ? "So far" : "Score");
  write(view, "sum", String(sum));
}

/** @param {HTMLElement} item @param {Contribution[]} known */
function row(item, known) {
  const contribution = known.find(({ factor }) => factor === item.dataset.factor);
  show(item, Boolean(contribution));
  const words = JSON.stringify(contribution);
  if (!contribution || said.get(item) === words) return;
  said.set(item, words);
  const { points, of, reason, guide: page } = contribution;
  guide(item, "name", page);
  write(item, "reason", reason);
  write(item, "points", points > 0 ? `+${points}` : String(points).replace("-", "−"));
  write(item, "of", of ? `of ${of}` : "");
  const meter = find(item, ".calc-meter");
  meter.style.setProperty("--of", String(Math.max(of, Math.abs(points))));
  meter.style.setProperty("--points", String(Math.abs(points)));
  meter.classList.toggle("calc-minus", points < 0);
}

/** @param {HTMLElement[]} bands @param {string} id */
function names(bands, id) {
  return bands.find((node) => node.dataset.verdict === id)?.textContent ?? id;
}
