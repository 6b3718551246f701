import { expect, it } from "vitest";
import { withDestinations } from "./destinations.ts";

/** A PDF as Typst ends one: the catalogue, then the table of objects. */
const PDF = `%PDF-1.7
1 0 obj
<<
  /Type /Pages
  /Count 2
  /Kids [4 0 R 5 0 R]
>>
endobj
9 0 obj
<<
  /Type /Catalog
  /Pages 1 0 R
  /ViewerPreferences <<
    /Direction /L2R
  >>
>>
endobj

xref
0 10
startxref
0
%%EOF`;

const given = (pdf: string, name = "s1"): string =>
  Buffer.from(
    withDestinations(Buffer.from(pdf, "latin1"), [
      { name, page: 2, x: 79.37, y: 100 },
      { name: "a", page: 1, x: 1, y: 2 },
    ]),
  ).toString("latin1");

it("names each place by its page and its point, in the order of the names", () => {
  expect(given(PDF)).toContain(
    "/Dests << /Names [(a) [4 0 R /XYZ 1.00 839.89 null]\n    (s1) [5 0 R /XYZ 79.37 741.89 null]] >>",
  );
});

it("says where the table of objects has moved to", () => {
  const pdf = given(PDF);
  expect(pdf).toContain(`startxref\n${pdf.indexOf("xref\n0 10")}\n`);
});

it("stops where the PDF or a name is not as it must be", () => {
  expect(() => given(PDF.replace("/Type /Catalog", "/Type /Other"))).toThrow("catalogue");
  expect(() => given(PDF, "s1)")).toThrow("cannot name a place");
});
