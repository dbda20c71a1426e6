// How files come in: chosen, or dropped. A folder that is dropped is named, not read.

import { find } from "../form/parts.js";

/** @param {HTMLElement} reader @param {(files: File[]) => void} take @param {AbortSignal} signal */
export function receive(reader, take, signal) {
  const input = /** @type {HTMLInputElement} */ (find(reader, 'input[type="file"]'));
  const place = find(reader, ".files-drop");
  input.addEventListener(
    "change",
    () => {
      const files = [...(input.files ?? [])];
      input.value = ""; // the same file may be chosen again
      take(files);
    },
    { signal },
  );
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    place.addEventListener(
      kind,
      (event) => {
        event.preventDefault();
        place.classList.toggle("files-over", kind === "dragenter" || kind === "dragover");
        const { dataTransfer } = /** @type {DragEvent} */ (event);
        if (kind === "drop") take([...(dataTransfer?.files ?? [])]);
      },
      { signal },
    );
  }
  // A file that misses the place would be opened in place of the page.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault(), { signal });
}
