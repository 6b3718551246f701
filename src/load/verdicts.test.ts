import { expect, test } from "vitest";
import { policyFiles, tableFile } from "../../scripts/changed-tables.ts";
import type { Issue } from "../domain/issue.ts";
import { checksOf } from "../domain/checks.ts";
import { readPolicyData } from "./policy-data.ts";
import type { TableFiles } from "./policy-tables.ts";

const { path, text } = policyFiles.verdicts;
const lines = text.trimEnd().split("\n");

const issuesWith = (changed: string, tables: TableFiles = tableFile): readonly Issue[] =>
  readPolicyData({ ...policyFiles, verdicts: { path, text: changed }, tables }).issues;
const placeAndCode = ({ file, row, column, code }: Issue): string =>
  `${file.replace(/^.*\//, "")}:${row}:${column} ${code}`;

test("the recorded verdicts are those that are computed, each once", () => {
  expect(issuesWith(text)).toEqual([]);
  const { value } = readPolicyData({ ...policyFiles, tables: tableFile });
  if (value === null) throw new Error("there is no policy");
  const ids = checksOf(value.targets, value.policy).map(({ id }) => id);
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(ids);
});

test.each([
  [
    "another verdict",
    text.replace("growth-2019,取整一致", "growth-2019,一致"),
    ["4:2 verdict-changed"],
  ],
  ["another result", text.replace(",10.39%", ",10.4%"), ["4:3 verdict-changed"]],
  ["no verdict at all", text.replace(",取整一致,", ",,"), ["4:2 cell-required"]],
  ["a verdict that there is not", text.replace(",取整一致,", ",差不多,"), ["4:2 cell-type"]],
  ["a line too few", lines.toSpliced(3, 1).join("\n"), ["1:1 verdict-missing"]],
  ["a check that there is not", `${text}growth-2020,一致,10%\n`, ["17:1 verdict-unknown"]],
  ["a check twice", `${text}${lines[3] ?? ""}\n`, ["17:1 cell-repeated"]],
  ["another header", text.replace("check,", "id,"), ["1:1 header"]],
])("%s is reported at its place", (_, changed, places) => {
  expect(issuesWith(changed).map(placeAndCode)).toEqual(places.map((at) => `verdicts.csv:${at}`));
});

test("what is to be written instead is said to the letter", () => {
  const [issue] = issuesWith(lines.toSpliced(3, 1).join("\n"));
  expect(issue?.mend.endsWith(lines[3] ?? "?")).toBe(true);
});

test("targets with a fault of their own are not judged as well", () => {
  const slip = tableFile("targets").text.replace("2017,=,700", "2017,=,70");
  const tables: TableFiles = (name) =>
    name === "targets" ? { path: tableFile(name).path, text: slip } : tableFile(name);
  expect(issuesWith(text, tables).map(placeAndCode)).toEqual(["targets.csv:2:5 value-unprinted"]);
});
