// The drafts of a note, each as the card that the recipient would see.

import { list, nameOf, part, slot, write } from "../form/parts.js";

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
 * Draw a result over the last one.
 * @param {HTMLElement} calculator
 * @param {HTMLElement} view
 * @param {Drafts} result
 * @param {Record<string, string | string[]>} answers
 */
export function draw(calculator, view, result, answers) {
  list(view, "drafts", result.drafts, (draft) => card(calculator, draft, answers));
}

/** What the checker needs to take over the draft whose button was pressed.
 * @param {Element} button @param {Record<string, string | string[]>} answers
 * @returns {Record<string, string | string[]>} */
export function taken(button, answers) {
  const card = /** @type {HTMLElement} */ (button.closest(".calc-card"));
  const { recipient = "" } = answers;
  return { text: slot(card, "text").textContent ?? "", recipient, limit: card.dataset.limit ?? "" };
}

/** @param {HTMLElement} calculator @param {Draft} draft @param {Record<string, string | string[]>} answers */
function card(calculator, draft, answers) {
  const item = part(calculator, "draft");
  item.dataset.limit = String(draft.limit);
  const sender = slot(item, "sender");
  sender.textContent = String(answers.sender ?? sender.dataset.nobody);
  write(item, "text", draft.text);
  write(item, "length", `${draft.length} of ${draft.limit} characters.`);
  const left = draft.left_out.map((id) => `“${nameOf(calculator, id) ?? id}”`);
  write(item, "left-out", left.length ? `Left out: ${left.join(", ")}.` : "");
  list(item, "findings", draft.findings, (finding) => {
    const line = part(calculator, "finding");
    write(line, "message", finding.message);
    return line;
  });
  return item;
}
