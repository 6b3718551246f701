/** Offers to copy the paragraph inside; without a script, the words are there to select. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    const words = this.querySelector("p");
    const status = this.querySelector("[role=status]");
    if (!button || !words || !status) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(words.textContent.trim()).then(
        () => (status.textContent = "已复制"),
        () => (status.textContent = "浏览器不允许复制，请选中文字后复制"),
      );
    });
  }
}

customElements.define("copy-text", CopyText);
