import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { defineCollection } from "astro:content";

/** The site's own explanations. Everything else comes from the model, not from collections. */
const guides = defineCollection({
  loader: glob({ base: "content/guides", pattern: "*.mdx" }),
  schema: z.object({
    title: z.string(),
    /** One sentence: what the reader will know afterwards. */
    description: z.string(),
    order: z.number(),
  }),
});

export const collections = { guides };
