// What the checker found: the verdict, the note with the words marked, and each finding.

import { conclude } from "../form/bar.js";
import { fill, give, guide, list, part, slot, write } from "../form/parts.js";

/**
 * Places are UTF-16 code units, as JavaScript counts.
 * @typedef {object} Finding
 * @property {string} rule
 * @property {"fault" | "warning" | "hint"} level
 * @property {number} start
 * @property {number} end
 * @property {string} message
 * @property {string} suggestion
 * @property {string} guide
 * @typedef {{verdict: string, length: number, limit: number, findings: Finding[]}} Check
 */

/**
 * Draw a result over the last one.
 * @param {HTMLElement} calculator
 * @param {HTMLElement} view
 * @param {Check} result
 * @param {Record<string, string | string[]>} answers
 */
export function draw(calculator, view, result, answers) {
  const text = String(answers.text ?? "");
  const words = /** @type {HTMLElement | null} */ (view.querySelector(`data[value="${CSS.escape(result.verdict)}"]`));
  give(view, "data-tone", words?.dataset.tone ?? "plain");
  write(view, "label", words?.dataset.label);
  write(view, "meaning", words?.dataset.meaning);
  conclude(calculator, {
    label: words?.dataset.label ?? "",
    tone: words?.dataset.tone ?? "plain",
    range: `${result.length} of ${result.limit} characters`,
    next: null,
    page: "",
  });
  const marked = result.findings.filter(({ start, end }) => end > start && end - start < text.length);
  fill(slot(view, "marked"), mark(text, marked));
  list(view, "findings", result.findings, (finding) => {
    const line = part(calculator, "finding");
    const level = slot(line, "level");
    level.textContent = level.dataset[finding.level] ?? "";
    line.dataset.level = finding.level;
    write(line, "message", finding.message);
    write(line, "suggestion", finding.suggestion);
    guide(line, "guide", finding.guide);
    const button = /** @type {HTMLElement} */ (line.querySelector(".calc-show"));
    button.hidden = !marked.includes(finding);
    button.dataset.start = String(finding.start);
    button.dataset.end = String(finding.end);
    return line;
  });
}

/** The text in pieces, those that a finding is about in a <mark> of its worst level.
 * @param {string} text @param {Finding[]} findings @returns {(string | HTMLElement)[]} */
function mark(text, findings) {
  const edges = new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const about = findings.find((finding) => finding.start <= start && end <= finding.end);
    if (!about) return text.slice(start, end);
    const piece = document.createElement("mark");
    piece.dataset.level = about.level;
    piece.textContent = text.slice(start, end);
    return piece;
  });
}

/** Select the words of the finding whose button was pressed.
 * @param {HTMLElement} calculator @param {HTMLElement} button */
export function select(calculator, button) {
  const box = /** @type {HTMLTextAreaElement} */ (calculator.querySelector("textarea"));
  box.focus();
  box.setSelectionRange(Number(button.dataset.start), Number(button.dataset.end));
}
