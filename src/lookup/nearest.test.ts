import { describe, expect, test } from "vitest";
import { searchTables } from "../../scripts/search-tables.ts";
import { loadSiteData } from "../load/site-data.ts";
import { createLookup } from "./lookup.ts";

const lookup = createLookup(searchTables(await loadSiteData()));
const near = (query: string): string[] => lookup(query).nearest.map(({ name }) => name);

describe("the classes nearest to what is not listed", () => {
  test.each(["钛棒", "钛粉", "钛丝", "钛锭", "钛眼镜架"])(
    "%s is nearest to the class named after titanium, whose list is open",
    (query) => {
      expect(lookup(query).nearest[0]).toMatchObject({ name: "钛材料", openWords: "等材料" });
    },
  );

  test("what is made of titanium and printed is near both classes", () => {
    expect(near("3D打印钛粉")).toEqual(expect.arrayContaining(["3D打印材料", "钛材料"]));
  });

  test.each([
    ["铜管", "先进有色金属材料"],
    ["铜线", "先进有色金属材料"],
    ["铝管", "先进有色金属材料"],
    ["钢带", "高性能精品钢"],
    ["保温板", "新型无机非金属材料"],
    ["防火板", "新型无机非金属材料"],
    ["钢化玻璃", "新型无机非金属材料"],
    ["纳米氧化锌", "纳米材料"],
  ])("%s is nearest to %s, whether its list is open or closed", (query, name) => {
    expect(near(query)[0]).toBe(name);
  });

  test("a closed list is not passed over for an open one", () => {
    const [first] = lookup("钢化玻璃").nearest;
    expect(first).toMatchObject({ like: "节能玻璃", openWords: null, isOpen: false });
  });

  test.each(["防火涂料", "防水涂料", "防静电涂料"])("%s is near every coating listed", (query) => {
    const likes = lookup(query).nearest.map(({ like }) => like);
    expect(likes).toEqual(["环保型涂料", "自/易清洁涂料"]);
  });

  test("carbon or a form alone makes nothing near", () => {
    for (const query of ["碳棒", "钽管", "鞋子", "5G"])
      expect([query, near(query)]).toEqual([query, []]);
  });
});
