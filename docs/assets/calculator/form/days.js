// Days as the reader's own calendar has them.

/** The day so many days from today, at midnight. @param {number} inDays */
export function dayFrom(inDays) {
  const today = new Date();
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + inDays);
}

/** A day as fields and Python write it: 2026-11-30. @param {Date} date */
export function written(date) {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((number) => String(number).padStart(2, "0")).join("-");
}
