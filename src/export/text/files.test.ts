import { expect, it } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { bytesOf } from "../content.ts";
import { filesOfText } from "./files.ts";

const { policies } = await loadSiteData();

/** How each kind of file begins, by which programs know it. */
const BEGINNINGS = {
  md: "<section data-editorial>",
  txt: "====",
  json: "{",
  "akn.xml": '<?xml version="1.0" encoding="UTF-8"?>',
  docx: "PK",
  pdf: "%PDF-1.7",
};

it.each(policies)(
  "the text of $policy.id is written in six forms",
  async (data) => {
    const site = new URL("https://example.org/");
    const files = filesOfText(data, site);
    expect(files.map(({ name }) => name)).toEqual(
      Object.keys(BEGINNINGS).map((ending) => `${data.policy.id}.${ending}`),
    );
    for (const [index, beginning] of Object.values(BEGINNINGS).entries()) {
      const bytes = await bytesOf(files[index]?.write() ?? "");
      expect(Buffer.from(bytes).toString("latin1", 0, beginning.length)).toBe(beginning);
    }
  },
  60_000,
);
