// The connection score: verdict, range, boundaries, advice, and where the points come from.

import { conclude } from "../form/bar.js";
import { find, give, guide, list, part as partOf, put, question, show, slot, write } from "../form/parts.js";

/**
 * @typedef {{factor: string, points: number, of: number, reason: string, guide: string}} Contribution
 * @typedef {{rule: string, verdict: string, reason: string, guide: string}} Cap
 * @typedef {{change: Record<string, unknown>, gain: number, verdict: string | null, reason: string, guide: string}} Advice
 * @typedef {object} Result
 * @property {number | null} score
 * @property {string | null} verdict
 * @property {string | null} likely  the verdict that most of what is open would lead to, if any
 * @property {string} summary
 * @property {[number, number]} range
 * @property {string[]} possible_verdicts
 * @property {boolean} decided
 * @property {string | null} next_question
 * @property {Contribution[]} contributions
 * @property {Cap[]} caps
 * @property {Advice[]} advice
 */

/** Where a reader goes on who may send the request, or nearly. */
const WRITE = "calculators/note";

/** The page of the boundary that a note lifts: any other comes first. */
const NOTE = "etiquette/personal-note";

/** What each row of the table says. @type {WeakMap<HTMLElement, string>} */
const said = new WeakMap();

/** Draw a result over the last one. @param {HTMLElement} calculator @param {HTMLElement} view @param {Result} result */
export function draw(calculator, view, result) {
  const part = /** @param {string} name */ (name) => partOf(calculator, name);
  const bands = bandsOf(view);
  const band = /** @param {string} id */ (id) => bands.find((node) => node.dataset.verdict === id)?.dataset ?? {};
  const [lowest, highest] = result.range;
  const known = result.contributions;
  const sum = known.reduce((total, { points }) => total + points, 0);

  const nearest = result.verdict ?? result.likely ?? "";
  const tone = band(nearest).tone ?? "plain";
  const label = called(bands, result);
  give(view, "data-tone", tone);
  for (const node of bands) node.classList.toggle("calc-possible", result.possible_verdicts.includes(String(node.dataset.verdict)));
  write(view, "label", label);
  write(view, "meaning", band(nearest).meaning);

  // Where a boundary decides, points that are still open could come to anything, and change nothing.
  const isHeld = held(bands, result);
  const isRange = lowest !== highest;
  const range = isRange ? `${lowest} to ${highest}` : String(lowest);
  show(slot(view, "score"), !isHeld || !isRange);
  show(slot(view, "of"), !isHeld || !isRange);
  write(view, "score", range);
  const decided = slot(view, "decided");
  const words = (decided.dataset.points ??= decided.textContent ?? "");
  show(decided, isHeld || (result.decided && result.score === null));
  put(decided, (isHeld && decided.dataset.boundary) || words);
  const length = Number(slot(view, "scale").dataset.highest);
  const ends = [...bands.map(({ dataset }) => Number(dataset.lowest)), length];
  const mark = slot(view, "mark");
  show(mark, !isHeld || !isRange);
  mark.style.setProperty("--from", String(along(ends, lowest)));
  mark.style.setProperty("--to", String(along(ends, highest)));

  const isBarred = result.caps.some((cap) => cap.verdict === nearest && cap.guide !== NOTE);
  const isGood = tone === "go" || (tone === "nearly" && !isBarred);
  conclude(calculator, {
    label,
    tone,
    range: isHeld ? "a boundary decides" : isRange ? range : `${range} of ${length}`,
    next: result.next_question ? question(calculator, result.next_question) : null,
    page: isGood ? WRITE : "",
  });

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
    const better = !advice.verdict || advice.verdict === nearest ? "" : `→ ${names(bands, advice.verdict)}`;
    write(item, "reason", advice.reason);
    write(item, "gain", [gain, better].filter(Boolean).join(" "));
    guide(item, "guide", advice.guide);
    return item;
  });

  const onward = slot(view, "onward");
  show(onward, isGood);
  guide(onward, "write", WRITE);

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

/** The bands of the scale, which name the verdicts, from least to most.
 * @param {HTMLElement} view @returns {HTMLElement[]} */
function bandsOf(view) {
  return [...view.querySelectorAll("[data-verdict]")].map((node) => /** @type {HTMLElement} */ (node));
}

/** Where a score stands on the scale, in hundredths: its bands are equally wide, for their names.
 * @param {number[]} ends  of the bands @param {number} score */
function along(ends, score) {
  const place = Math.max(ends.slice(0, -1).findLastIndex((end) => end <= score), 0);
  const [from = 0, to = 0] = ends.slice(place);
  return ((place + (score - from) / (to - from)) / (ends.length - 1)) * 100;
}

/** What to call the verdict as far as it is known. @param {HTMLElement[]} bands @param {Result} result */
function called(bands, { verdict, likely, possible_verdicts: possible }) {
  if (verdict) return names(bands, verdict);
  if (likely) return `Probably: ${names(bands, likely)}`;
  return possible.length > 2 ? "Still open" : possible.map((id) => names(bands, id)).join(" or ");
}

/** Whether the verdict is lower than the points would have it: then a boundary decides it.
 * @param {HTMLElement[]} bands @param {Result} result */
function held(bands, { verdict, range }) {
  const place = bands.findIndex((node) => node.dataset.verdict === verdict);
  const next = verdict ? bands[place + 1] : undefined;
  return Boolean(next) && range[1] >= Number(next?.dataset.lowest);
}

/** @param {HTMLElement[]} bands @param {string} id */
function names(bands, id) {
  return bands.find((node) => node.dataset.verdict === id)?.textContent ?? id;
}
