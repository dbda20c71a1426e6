// What was asked of Python and not answered yet, oldest first: nothing is lost with a worker.

/**
 * A question on its way: `sent` is the worker that has it.
 * @typedef {object} Asked
 * @property {string} name
 * @property {string} text
 * @property {File[] | null} files  what it reads, if it reads any
 * @property {(doing: string, percent: number) => void} heard  of how far it is
 * @property {(text: string) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {Worker | null} sent
 */

/** @type {Map<number, Asked>} */
const pending = new Map();
let lastId = 0;

/** Keep a question until it is answered.
 * @param {Pick<Asked, "name" | "text" | "files" | "heard">} question
 * @returns {{id: number, answered: Promise<string>}} */
export function put(question) {
  const id = (lastId += 1);
  const answered = new Promise((resolve, reject) => {
    pending.set(id, { ...question, resolve, reject, sent: null });
  });
  return { id, answered };
}

/** @param {number} id */
export function find(id) {
  return pending.get(id);
}

/** Wait for an answer no longer. @param {number} id */
export function take(id) {
  const asked = pending.get(id);
  pending.delete(id);
  return asked;
}

/** Whether any question waits. */
export function some() {
  return pending.size > 0;
}

/** The calculators that are asked. */
export function names() {
  return [...pending.values()].map(({ name }) => name);
}

/** Put to a worker what it has not been asked yet; whether it had nothing to do before.
 * @param {Worker} worker */
export function send(worker) {
  const idle = [...pending.values()].every(({ sent }) => sent !== worker);
  for (const [id, asked] of pending) {
    const { name, text, files } = asked;
    if (asked.sent !== worker) worker.postMessage({ type: "ask", id, name, text, files });
    asked.sent = worker;
  }
  return idle;
}
