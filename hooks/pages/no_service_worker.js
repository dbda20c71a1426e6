// Removes itself and what an earlier one kept: from the next load on, pages come from their files.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const kept = (await caches.keys()).filter((name) => name.endsWith(registration.scope));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
}
