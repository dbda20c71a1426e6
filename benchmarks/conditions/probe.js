// Runs in every page before its own scripts: answers as a very quick reader does, and notes when
// the result is on screen. It knows of a page that its questions carry data-question and that it
// announces an answer, once drawn, by the event "calculator-answer".

globalThis.probe = (() => {
  const PATIENCE = 120_000;

  const blocked = [];
  new PerformanceObserver((list) => blocked.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });

  // Touches only what differs, as a hand does; the last input touched says so.
  function fill(answers) {
    const form = document.querySelector("form:has([data-question])");
    let touched = form.querySelector("input");
    const set = (input, property, value) => {
      if (input[property] === value) return;
      input[property] = value;
      touched = input;
    };
    for (const question of form.querySelectorAll("[data-question]")) {
      const value = answers[question.dataset.question];
      for (const input of question.querySelectorAll("input")) {
        if (input.type === "text") set(input, "value", value ?? "");
        else if (input.value === "") set(input, "checked", Array.isArray(value) && value.length === 0);
        else set(input, "checked", [value].flat().includes(input.value));
      }
    }
    touched.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // The frame with the change has been painted once a task runs that was asked for in it.
  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  }

  // Times are milliseconds since the navigation began.
  function answer(answers) {
    const drawn = new Promise((resolve, reject) => {
      addEventListener("calculator-answer", ({ detail }) => resolve([detail, performance.now()]), { once: true });
      setTimeout(() => reject(new Error(`No result after ${PATIENCE / 1000} seconds.`)), PATIENCE);
    });
    const asked = performance.now();
    fill(answers);
    return drawn.then(async ([answered, inPage]) => {
      const onScreen = await painted();
      const said = [...document.querySelectorAll("[role=status]")].map((node) => node.textContent.trim());
      return { asked, inPage, onScreen, answered, said, blocked: [...blocked] };
    });
  }

  // The form is there once the page is parsed: before its scripts run, which take it up.
  const parsed = new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));

  // Between two changes there is time for whatever follows the first.
  async function change(all, pause) {
    const answers = [];
    for (const next of all) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      answers.push(await answer(next));
    }
    return answers;
  }

  return { first: (answers) => parsed.then(() => answer(answers)), change };
})();
