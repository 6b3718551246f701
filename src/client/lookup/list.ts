import { once } from "../../search/once.ts";
import type { Tally } from "../../lookup/list/desk.ts";
import type { ListFault } from "../../lookup/list/fault.ts";
import { faultSentence } from "../../lookup/list/fault.ts";
import type { AboutLine } from "../../lookup/list/write-workbook.ts";
import { element, part } from "../element.ts";
import { ListInput } from "./list-input.ts";
import { ListPreview } from "./list-preview.ts";
import { ListResult } from "./list-result.ts";
import { ListRun } from "./list-run.ts";
import { offerToTake } from "./list-take.ts";
import type { AskList } from "./list-talk.ts";
import { openList } from "./list-talk.ts";
import { whileWaiting } from "./patience.ts";

/** A file of ten thousand names takes a few hundred kilobytes; far more is another kind of file. */
const FILE_LIMIT = 20_000_000;

/** The page for a whole list: takes it in, has it looked up by the worker, shows what came of it. */
class ListLookup extends HTMLElement {
  /** Fetches the program and its tables, so that nothing need be fetched once names are there. */
  readonly #open = once(() => openList(this.#root, (done) => this.#run.progress(done)));
  readonly #ask: AskList = async (one, asked) => (await this.#open())(one, asked);
  /** The last reading; one that was begun before it and ends later is nobody's. */
  #reading: Promise<void> = Promise.resolve();
  #readings = 0;
  #input!: ListInput;
  #preview!: ListPreview;
  #run!: ListRun;
  #result!: ListResult;

  connectedCallback(): void {
    this.#preview = new ListPreview(this, this.#ask, (faults) => this.#showFaults(faults));
    this.#run = new ListRun(this, this.#ask);
    this.#result = new ListResult(this, this.#ask, this.#root);
    this.#input = new ListInput(this, (file) => {
      this.#reading = this.#read(file);
    });
    offerToTake(this, this.#ask, () => ({ site: this.#site, about: this.#about }));
    for (const type of ["focusin", "pointerdown", "dragenter"])
      this.addEventListener(type, () => void this.#open().catch(() => undefined));
    part(this, "[data-clear]", HTMLElement).addEventListener("click", () => this.#clear());
    part(this, ".list-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#lookUp();
    });
    if (!this.#input.isBlank) this.#input.renew();
  }

  async #read(file: File | null): Promise<void> {
    const turn = (this.#readings += 1);
    const told = await this.#readBytes(file).catch(() => ({ fault: LOST }));
    if (turn !== this.#readings) return;
    if ("fault" in told) {
      this.#refuse(told.fault, file);
      return;
    }
    this.#input.use(file);
    await this.#preview.show(told).catch(() => this.#showFaults([LOST]));
  }

  async #readBytes(file: File | null) {
    if (file !== null && file.size > FILE_LIMIT) return { fault: tooLarge(file.name) };
    return this.#ask("read", await this.#input.source(file));
  }

  /** What was there before a file that cannot be read still stands. */
  #refuse(fault: ListFault, file: File | null): void {
    if (file === null) this.#preview.hide();
    this.#showFaults(file === null && this.#input.isBlank ? [] : [fault]);
  }

  async #lookUp(): Promise<void> {
    if (this.#run.isOn) return;
    this.#input.renew();
    await whileWaiting(this.#reading, () => this.#tell(READING));
    const { choice, names, isFit } = this.#preview;
    if (choice === null || !isFit) {
      this.#tell(this.#input.isBlank ? NOTHING : NOT_FIT);
      return;
    }
    this.#tell(`正在查 ${names} 个名称……`);
    try {
      const tally = await this.#run.run(choice, names);
      if (tally !== null) this.#show(tally);
    } catch {
      this.#tell("");
      this.#showFaults([LOST]);
    }
  }

  #show(tally: Tally): void {
    const { activeElement } = document;
    this.#tell(tallySentence(tally));
    void this.#result.show(tally);
    // Whoever went on to something else is not called back.
    if (activeElement === document.body || activeElement?.closest(".list-go")) this.#result.focus();
  }

  #showFaults(faults: readonly ListFault[]): void {
    const told = faults.map((fault) => element("p", {}, faultSentence(fault)));
    part(this, "[data-faults]", HTMLElement).replaceChildren(...told);
  }

  #clear(): void {
    this.#run.drop();
    this.#readings += 1;
    this.#preview.hide();
    this.#result.hide();
    this.#showFaults([]);
    this.#input.clear();
    this.#tell("已清空。");
  }

  #tell(words: string): void {
    part(this, "[data-status]", HTMLElement).textContent = words;
  }

  get #root(): URL {
    return new URL(this.dataset.root ?? "/", location.href);
  }

  /** The public address where the site has one: links in a file outlive the place it came from. */
  get #site(): string {
    return this.dataset.site ?? this.#root.href;
  }

  get #about(): AboutLine[] {
    return JSON.parse(this.dataset.about ?? "[]") as AboutLine[];
  }
}

function tallySentence({ counts, answered, asked }: Tally): string {
  const { listed, related, unlisted } = counts;
  const told = `原文列明 ${listed}，可能相关 ${related}，未见列明 ${unlisted}。`;
  return answered === asked
    ? `查完 ${asked} 个名称：${told}`
    : `已停止：${asked} 个名称里查了前 ${answered} 个，结果只有这些：${told}`;
}

const READING = "正在取对照表、读这份清单……";
const NOTHING = "还没有名称：请先粘贴，或选一个文件。";
const NOT_FIT = "这份清单还不能查，请看上面的提示。";

const tooLarge = (file: string): ListFault => ({
  ...{ code: "too large", file, row: null },
  found: `文件超过 ${FILE_LIMIT / 1_000_000} MB，不像一份清单`,
  mend: "请只把产品名称这一列另存为一个文件，或复制出来粘贴",
});

const LOST: ListFault = {
  ...{ code: "lost", file: null, row: null },
  found: "对照表没有取到，现在还不能查",
  mend: "请检查网络后再试；框里的文字还在",
};

customElements.define("list-lookup", ListLookup);
