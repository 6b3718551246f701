/*
 * All of copying a passage that a page carries: the rest is fetched when words are selected. Every
 * byte here is paid on every clause. The search form's address tells where the site lies.
 */
document.onselectionchange = () => {
  // A click that selects nothing is a change too.
  if (!getSelection()?.isCollapsed)
    void import(
      /* @vite-ignore */
      (document.forms as unknown as [HTMLFormElement])[0].action + "../policies/passage.js"
    );
};
