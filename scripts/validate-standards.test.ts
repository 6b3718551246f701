import { describe, expect, it } from "vitest";
import { dataPackageFaults } from "./validate-standards-data-package.ts";
import { type Shapes, shapeFaults } from "./validate-standards-dcat.ts";
import { faultLines } from "./validate-standards-fault.ts";
import { xmlFaults } from "./validate-standards-xml.ts";

/*
 * Standards of three lines each, since the real ones are not ours to keep: what is tried here is
 * that a fault is found, and told so that its place can be found too.
 */

describe("a descriptor of a data package", () => {
  const profiles = {
    datapackage: { type: "object", required: ["name"] },
    dataresource: { type: "object", required: ["path"] },
    tabledialect: { type: "object", properties: { header: { type: "boolean" } } },
    tableschema: {
      properties: { fields: { items: { properties: { type: { enum: ["string"] } } } } },
    },
  };
  const faults = (descriptor: object) =>
    dataPackageFaults([{ path: "/datapackage.json", text: JSON.stringify(descriptor) }], profiles);
  const resource = { path: "a.csv", dialect: { header: true }, schema: { fields: [] } };

  it("has no fault where it keeps to every profile", () => {
    expect(faults({ name: "a", resources: [resource] })).toEqual([]);
  });

  it.each([
    ["the package", { resources: [resource] }, "/", "name"],
    ["a resource", { resources: [{ ...resource, path: undefined }] }, "/resources/0", "path"],
    [
      "a dialect",
      { resources: [{ ...resource, dialect: { header: 1 } }] },
      "/resources/0/dialect/header",
      "boolean",
    ],
    [
      "a schema",
      { resources: [{ ...resource, schema: { fields: [{ type: "list" }] } }] },
      "/resources/0/schema/fields/0/type",
      "string",
    ],
  ])("is told where %s is at fault", (_, descriptor, place, what) => {
    expect(faults(descriptor)).toContainEqual({
      ...{ file: "/datapackage.json", place, isWarning: false },
      what: expect.stringContaining(what) as string,
    });
  });

  it("is told of every fault at once", () => {
    expect(faults({ resources: [{}, {}] }).length).toBeGreaterThanOrEqual(3);
  });
});

describe("a graph", () => {
  const shapes = (areAdvice: boolean): Shapes => ({
    name: "shapes.ttl",
    areAdvice,
    turtle: `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> .
      ex:S sh:targetClass ex:Thing ; sh:property [ sh:path ex:name ; sh:minCount 1 ] .`,
  });
  const named = `@prefix ex: <http://example.org/> . <#a> a ex:Thing ; ex:name "a" .`;
  const nameless = `@prefix ex: <http://example.org/> . <#a> a ex:Thing .`;
  const asJsonLd = `{"@id": "#a", "@type": "http://example.org/Thing"}`;

  it("has no fault where it keeps to the shapes", async () => {
    expect(await shapeFaults([{ path: "/x.ttl", text: named }], [shapes(false)])).toEqual([]);
  });

  it.each([
    ["Turtle", { path: "/d/x.ttl", text: nameless }],
    ["JSON-LD", { path: "/d/x.jsonld", text: asJsonLd }],
  ])("is told of what it breaks, in %s, by the thing and the property", async (_, file) => {
    const [fault, ...others] = await shapeFaults([file], [shapes(false)]);
    expect(others).toEqual([]);
    const place = `<https://site.invalid${file.path}#a>`;
    expect(fault).toMatchObject({ file: file.path, place, isWarning: false });
    expect(fault?.what).toContain("shapes.ttl：name");
  });

  it("is only advised where the shapes are advice", async () => {
    const faults = await shapeFaults([{ path: "/x.ttl", text: nameless }], [shapes(true)]);
    expect(faults).toMatchObject([{ isWarning: true }]);
  });

  it("that says nothing is a fault, though it breaks no shape", async () => {
    expect(await shapeFaults([{ path: "/x.ttl", text: "" }], [shapes(false)])).toHaveLength(1);
  });

  it("may not send its reader elsewhere for its context", async () => {
    const text = `{"@context": "https://example.org/c", "@id": "#a"}`;
    await expect(shapeFaults([{ path: "/x.jsonld", text }], [shapes(false)])).rejects.toThrow();
  });
});

describe("an XML file", () => {
  const schema = {
    name: "main.xsd",
    text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
      <xs:import namespace="urn:o" schemaLocation="./other.xsd"/>
      <xs:element name="a"><xs:complexType><xs:sequence>
        <xs:element name="b" type="o:word"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
    imports: [
      {
        name: "other.xsd",
        text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o">
          <xs:simpleType name="word"><xs:restriction base="xs:string">
            <xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:schema>`,
      },
    ],
  };
  const faults = (text: string) => xmlFaults([{ path: "/x.akn.xml", text }], schema);

  it("has no fault where it keeps to the schema", async () => {
    expect(await faults("<a><b>词语</b></a>")).toEqual([]);
  });

  it.each([
    ["an element out of its place", "<a>\n<c/></a>", "第2行"],
    ["a value that an imported schema forbids", "<a><b>词语长</b></a>", "maxLength"],
    ["markup that is not well-formed", "<a><b></a>", "第1行"],
  ])("is told of %s", async (_, text, what) => {
    const found = await faults(text);
    expect(found.map((fault) => fault.place + fault.what).join()).toContain(what);
    expect(found[0]).toMatchObject({ file: "/x.akn.xml", isWarning: false });
  });
});

it("a list tells line by line what must be mended, and once what is advised in many places", () => {
  const error = { file: "/a", place: "第1行", what: "错", isWarning: false };
  const advice = { file: "/b", place: "<x>", what: "缺", isWarning: true };
  const faults = [advice, error, { ...advice, place: "<y>" }, { ...error, place: "第2行" }];
  expect(faultLines(faults)).toEqual([
    "有误 /a 第1行 错",
    "有误 /a 第2行 错",
    "建议 /b 缺（2 处，如 <x>）",
  ]);
});
