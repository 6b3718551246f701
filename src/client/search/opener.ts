/*
 * All of search that a page carries: `/` and Ctrl-K lead to the box, and the rest is fetched when
 * the box is used, or when the address asks for words to be marked. Every byte here is paid on
 * every page. The form's address is the search page's, so this works wherever the site lies.
 */
interface SearchBox extends HTMLInputElement {
  readonly form: HTMLFormElement;
  /** Where the reader was before; nobody else knows it by the time that box.js is there. */
  from?: EventTarget | null;
}

{
  // The script stands right after it, and before any other field of that name.
  const [box] = document.getElementsByName("q") as unknown as [SearchBox];
  const load = () => import(/* @vite-ignore */ box.form.action + "box.js");

  box.onfocus = (event) => {
    box.from = event.relatedTarget;
    void load();
  };

  onkeydown = (event) => {
    // Every field of the site stands in a form.
    if (
      event.key === "/"
        ? !(event.target as HTMLInputElement).form
        : event.key === "k" && (event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault();
      // The box in use shows itself at the top of the window: the reader keeps the place.
      box.focus({ preventScroll: true });
    }
  };

  if (location.hash.startsWith("#mark")) void load();
}
