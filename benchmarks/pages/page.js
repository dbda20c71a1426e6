// A small form, the same on every side: what differs is the runtime that it asks.

import { ask } from "./runtime.js";

const form = document.querySelector("form");
let asked = 0;

form.addEventListener("input", update);
// A quick reader has answered before this script arrived.
if (form.querySelector(":checked")) update();

async function update() {
  const turn = (asked += 1);
  const answered = JSON.parse(await ask(JSON.stringify(read())));
  if (turn !== asked) return;
  draw(answered.result);
  form.dispatchEvent(new CustomEvent("calculator-answer", { bubbles: true, detail: answered }));
}

function read() {
  const answers = {};
  for (const question of form.querySelectorAll("[data-question]")) {
    const { question: id, kind } = question.dataset;
    const chosen = [...question.querySelectorAll(":checked")].map((input) => input.value);
    if (kind === "AnyOf") answers[id] = chosen;
    else if (kind === "OneOf" && chosen.length) answers[id] = chosen[0];
    else if (kind === "WholeNumber") {
      const { value } = question.querySelector("input");
      if (value) answers[id] = value;
    }
  }
  return answers;
}

function draw({ summary, contributions, caps, advice = [] }) {
  document.querySelector("[role=status]").textContent = summary;
  list("contributions", contributions, ({ factor, points, reason = "" }) => `${factor}: ${points} ${reason}`);
  list("caps", caps, ({ reason }) => reason);
  list("advice", advice, ({ reason, gain }) => `${reason} ${gain}`);
}

function list(id, things, words) {
  const items = things.map((thing) => {
    const item = document.createElement("li");
    item.textContent = words(thing);
    return item;
  });
  document.getElementById(id).replaceChildren(...items);
}
