/*
 * All of choosing that a page carries: the rest is fetched when a box is ticked, or when something
 * was chosen before. Written into the page as it is (CompareTray.astro), so every byte is paid there.
 */
{
  const tray = document.currentScript?.previousElementSibling as HTMLElement;
  const load = () =>
    import(/* @vite-ignore */ new URL(`${tray.dataset.root ?? ""}pick.js`, document.baseURI).href);

  document.addEventListener("change", ({ target }) => {
    if ((target as Element).closest("pick-entry")) void load();
  });

  try {
    // The key of kept.ts.
    if (localStorage["compare-entries"]) void load();
  } catch {
    // Where storage is off, nothing was chosen before.
  }
}
