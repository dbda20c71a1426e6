// The drafts of a note, each as the card that the recipient would see.

import { list, nameOf, part, slot, write } from "./parts.js";

/**
 * @typedef {{level: string, message: string}} Finding
 * @typedef {object} Draft
 * @property {string} text
 * @property {number} length
 * @property {number} limit
 * @property {string[]} left_out
 * @property {Finding[]} findings
 * @typedef {{drafts: Draft[]}} Drafts
 */

/**
 * @param {HTMLElement} calculator
 * @param {HTMLElement} output
 * @param {Drafts} result
 * @param {Record<string, string | string[]>} answers
 */
export function show(calculator, output, result, answers) {
  const view = part(calculator, "result");
  list(view, "drafts", result.drafts, (draft) => card(calculator, draft, answers));
  output.replaceChildren(view);
}

/** @param {HTMLElement} calculator @param {Draft} draft @param {Record<string, string | string[]>} answers */
function card(calculator, draft, answers) {
  const item = part(calculator, "draft");
  const sender = slot(item, "sender");
  sender.textContent = String(answers.sender ?? sender.dataset.nobody);
  write(item, "text", draft.text);
  write(item, "length", `${draft.length} of ${draft.limit} characters.`);
  const left = draft.left_out.map((id) => nameOf(calculator, id) ?? id);
  write(item, "left-out", left.length ? `Left out: ${left.join(", ").toLowerCase()}.` : "");
  list(item, "findings", draft.findings, (finding) => {
    const line = part(calculator, "finding");
    write(line, "message", finding.message);
    return line;
  });
  item.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest("[data-do=edit]");
    if (!button) return;
    const detail = { text: draft.text, recipient: String(answers.recipient ?? ""), limit: String(draft.limit) };
    item.dispatchEvent(new CustomEvent("note-edit", { bubbles: true, detail }));
  });
  return item;
}
