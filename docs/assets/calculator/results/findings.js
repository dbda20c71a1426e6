// What the checker found in the note: the verdict, the words marked, and each finding.

import { conclude } from "../form/bar.js";
import { find, give, guide, list, part, slot, write } from "../form/parts.js";
import { mark } from "./sheet.js";

/** @typedef {{verdict: string, length: number, limit: number, findings: import("./sheet.js").Finding[]}} Check */

/**
 * Draw a result over the last one.
 * @param {HTMLElement} calculator
 * @param {HTMLElement} view
 * @param {Check} result
 * @param {Record<string, string | string[]>} answers
 */
export function draw(calculator, view, result, answers) {
  const words = /** @type {HTMLElement | null} */ (view.querySelector(`data[value="${CSS.escape(result.verdict)}"]`));
  const { tone = "plain", label = "", meaning } = words?.dataset ?? {};
  give(view, "data-tone", tone);
  write(view, "label", label);
  write(view, "meaning", meaning);
  conclude(calculator, { label, tone, range: `${result.length} of ${result.limit} characters`, next: null, page: "" });
  const marked = mark(calculator, String(answers.text ?? ""), result.findings);
  list(view, "findings", result.findings, (finding) => {
    const line = part(calculator, "finding");
    const level = slot(line, "level");
    level.textContent = level.dataset[finding.level] ?? "";
    line.dataset.level = finding.level;
    write(line, "message", finding.message);
    write(line, "suggestion", finding.suggestion);
    guide(line, "guide", finding.guide);
    const button = find(line, ".calc-show");
    button.hidden = !marked.includes(finding);
    button.dataset.start = String(finding.start);
    button.dataset.end = String(finding.end);
    return line;
  });
}
