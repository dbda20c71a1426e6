import { hooks } from "./pyscript/core.js";

const worker = new Promise((resolve) => {
  hooks.main.onWorker.add((_, started) => resolve(started.ready));
});

export async function ask(text) {
  return (await worker).sync.answer(text);
}
