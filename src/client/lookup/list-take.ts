import type { Form, Writing } from "../../lookup/list/desk.ts";
import { copied } from "../clipboard.ts";
import { element, part } from "../element.ts";
import type { AskList } from "./list-talk.ts";

/** What the files are called; the reader's own computer may add a number. */
const FILE_NAMES = { xlsx: "清单查询结果.xlsx", csv: "清单查询结果.csv" } as const;

/** Lets the buttons take a result away: written by the worker, handed over here. */
export function offerToTake(
  within: HTMLElement,
  ask: AskList,
  writing: () => Omit<Writing, "form">,
): void {
  const told = part(within, "[data-taken]", HTMLElement);
  const take = async (form: Form): Promise<void> => {
    told.textContent = "正在写……";
    const written = ask("write", { form, ...writing() });
    const { done, failed } = TOLD[form === "tsv" ? "copied" : "saved"];
    const isTaken = await (form === "tsv" ? copied(written) : saved(written, FILE_NAMES[form]));
    told.textContent = isTaken ? done : failed;
  };
  for (const button of within.querySelectorAll<HTMLButtonElement>("[data-take]"))
    button.addEventListener("click", () => void take(button.dataset.take as Form));
}

/** What a reader is told of the outcome. */
const TOLD = {
  copied: {
    done: "已复制全部行，可以粘贴到表格里。",
    failed: "没有复制成：浏览器不许写剪贴板，请改用下载。",
  },
  saved: { done: "已交给浏览器下载，含全部行。", failed: "没有写成，请再试一次。" },
} as const;

/** True where the browser was handed a file; it may still ask, or refuse. */
async function saved(written: Promise<Blob>, name: string): Promise<boolean> {
  try {
    save(await written, name);
    return true;
  } catch {
    return false;
  }
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  // Not before the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
