import type { Freezing } from "./freeze.ts";

/*
 * A small state of a site, for tests: one table of one policy, and a page that prints the day.
 */

/** A file of it, by its path within the release. */
export const file = (
  path: string,
  text: string,
  mediaType = "text/csv",
): Freezing["files"][number] => ({
  ...{ path, title: path, mediaType },
  bytes: Buffer.from(text, "utf8"),
});

/** The state on a day, with the rows that `csv` has. */
export const state = (date: string, csv: string): Freezing => ({
  date,
  policies: [
    {
      ...{ id: "p", title: "一份政策" },
      tables: [
        {
          ...{ name: "t", title: "表", key: "id", path: "p/t.csv" },
          fields: [
            { name: "id", title: "编号" },
            { name: "v", title: "值" },
          ],
        },
      ],
    },
  ],
  files: [file("p/t.csv", csv), file("p/index.html", `<p>${date}</p>`, "text/html")],
});

/** Two states of the table. */
export const OLD = "id,v\r\na,1\r\n";
export const NEW = "id,v\r\na,2\r\n";
