// Points, boundaries and verdict by hand: the least that the job takes in a page.

const score = fetch(new URL("points.json", import.meta.url)).then((response) => response.json());

export async function ask(text) {
  const { questions, verdicts, caps } = await score;
  const answers = JSON.parse(text);
  const contributions = questions.map((question) => ({ factor: question.id, points: worth(question, answers) }));
  const sum = contributions.reduce((total, { points }) => total + points, 0);
  const total = Math.min(Math.max(sum, 0), 100);
  const held = caps.filter((cap) => holds(cap, answers));
  const limits = held.map((cap) => verdicts.findIndex(({ id }) => id === cap.verdict));
  const reached = verdicts.findLastIndex(({ lowest }) => total >= lowest);
  const verdict = verdicts[Math.min(reached, ...limits)];
  const summary = `${total} of 100: ${verdict.label}.`;
  return JSON.stringify({ ok: true, result: { score: total, verdict: verdict.id, summary, contributions, caps: held } });
}

function worth(question, answers) {
  const value = answers[question.id];
  if (value === undefined) return 0;
  if (question.kind === "OneOf") {
    const [points, halfLife] = question.choices[value];
    return halfLife ? Math.floor(points * 0.5 ** (answers[question.faded_by] / halfLife) + 0.5) : points;
  }
  const count = Array.isArray(value) ? value.length : value - question.lowest;
  return question.points[Math.min(count, question.points.length - 1)];
}

function holds({ when, days: field, from_days: from, below_days: below }, answers) {
  const days = Number(answers[field] ?? -1);
  if (field && (days < from || (below && days >= below))) return false;
  return when.every(({ question, choices }) => choices.includes(answers[question]));
}
