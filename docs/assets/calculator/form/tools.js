// What a reader can do with the answers and the words that are there, without changing them.

import { asking, read } from "./answers.js";
import { mention } from "./bar.js";
import { copyLink, copyText, downloadText } from "./clipboard.js";
import { portable, toFragment } from "./link.js";
import { find, give } from "./parts.js";

/** What each does, by the name that its button has.
 * @type {Record<string, (calculator: HTMLElement, button: HTMLElement) => void>} */
const TOOLS = {
  copy: (calculator, button) => copyText(button).then((said) => mention(calculator, said)),
  download: (calculator, button) => mention(calculator, downloadText(button)),
  print: () => print(),
  link(calculator) {
    const fragment = toFragment(portable(asking(calculator), read(asking(calculator))));
    copyLink(fragment, find(calculator, ".calc-link")).then((said) => mention(calculator, said));
  },
  points: (calculator, button) => give(button, "aria-pressed", String(find(calculator, ".calc-form").classList.toggle("calc-pointed"))),
};

/** Do what a button is for, if that is a tool's. @param {HTMLElement} calculator @param {HTMLElement} button */
export function useTool(calculator, button) {
  TOOLS[button.dataset.do ?? ""]?.(calculator, button);
}
