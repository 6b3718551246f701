import { describe, expect, it } from "vitest";
import { type Finding, sift } from "./findings.ts";

const FOLDER = "/site/dist";

const finding: Finding = {
  type: "error",
  url: "file:/site/dist/a/index.html",
  message: "Element “p” not allowed as child of element “ul”.",
  extract: "<ul><p>\n字",
  lastLine: 3,
};

describe("what the checker finds", () => {
  it("is told by the file, the line and what stands there", () => {
    expect(sift([finding], FOLDER).faults).toEqual([
      {
        file: "/a/index.html",
        place: "第3行",
        what: "Element “p” not allowed as child of element “ul”. <ul><p> 字",
        isWarning: false,
      },
    ]);
  });

  it("is advice where the checker says so, and a fault where it could not check", () => {
    const findings: Finding[] = [
      { ...finding, type: "info" },
      { type: "non-document-error", message: "No such file." },
    ];
    expect(sift(findings, FOLDER).faults.map(({ isWarning }) => isWarning)).toEqual([true, false]);
  });

  it("is passed over where it is known to be false, and counted", () => {
    const known = { ...finding, message: "CSS: Parse Error.", extract: ":highlight(note){color" };
    const other = { ...known, extract: "theme,base</styl" };
    const { faults, passedOver } = sift([known, other], FOLDER);
    expect(faults).toHaveLength(1);
    expect(passedOver.map(({ count }) => count)).toEqual([1]);
  });
});
