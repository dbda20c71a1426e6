// Pyodide as its documentation starts it: no option, the library and the calculator as source.

import { loadPyodide } from "./pyodide/pyodide.mjs";

const answer = loadPyodide().then(async (python) => {
  const sources = await fetch("calculators.zip");
  python.unpackArchive(await sources.arrayBuffer(), "zip");
  return python.pyimport("calculators.door").answer;
});

addEventListener("message", async ({ data }) => {
  postMessage((await answer)("connection-score", data));
});
