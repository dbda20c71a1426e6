const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });

export function ask(text) {
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
    worker.postMessage(text);
  });
}
