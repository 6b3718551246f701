/*
 * Offers to copy the words before the button; without a script they are there to select. Written
 * into the page as it is (CopyText.astro), where every byte is paid on every clause.
 */
{
  const [words, button, status] = document.currentScript?.previousElementSibling
    ?.children as unknown as [HTMLElement, HTMLButtonElement, HTMLElement];

  button.hidden = false;
  button.onclick = async () => {
    // As clipboard.ts does, which cannot be imported here.
    try {
      await navigator.clipboard.writeText(words.innerText);
      status.innerText = "已复制";
    } catch {
      status.innerText = "没有复制成，请选中复制";
    }
  };
}
