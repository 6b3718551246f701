/**
 * Puts the picture whose link stands before it on the clipboard, ready to be pasted into a
 * document. Where the browser cannot, no button shows, and the link is there.
 */
class CopyPicture extends HTMLElement {
  connectedCallback(): void {
    const [button, status] = [this.querySelector("button"), this.querySelector("span")];
    const link = this.parentElement?.querySelector("a");
    if (!button || !status || !link || !canCopyPictures()) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      copy(link.href).then(
        () => (status.textContent = "已复制"),
        () => (status.textContent = "没有复制成，请下载 PNG"),
      );
    });
  }
}

/** There is no clipboard for pages that came without encryption, whatever TypeScript says. */
function canCopyPictures(): boolean {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return clipboard !== undefined && "write" in clipboard && "ClipboardItem" in window;
}

/** The item is made at once and filled later: Safari takes none that is made after a wait. */
function copy(address: string): Promise<void> {
  const picture = fetch(address).then((response) => {
    if (!response.ok) throw new Error(address);
    return response.blob();
  });
  return navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}

customElements.define("copy-picture", CopyPicture);

/* Where the build did not know the site's address, the code to embed takes it from the page. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-embed]")) {
  const code = link.parentElement?.querySelector("code");
  const placeholder = link.dataset.embed;
  if (code && placeholder) code.textContent = code.textContent.replace(placeholder, link.href);
}
