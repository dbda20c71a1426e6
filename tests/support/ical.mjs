// Reads calendar files with ical.js: each line in is the text of one as JSON, each line out its events.

import ICAL from "ical.js";
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, startDate, endDate, summary, description } = new ICAL.Event(component);
    return {
      uid,
      first: startDate.toString(),
      after: endDate.toString(),
      whole: startDate.isDate && endDate.isDate,
      title: summary ?? "",
      text: description ?? "",
      version: component.getFirstPropertyValue("sequence"),
    };
  });
  console.log(JSON.stringify(events));
}
