/** What the site calls itself, on its pages and in citations. No person or body stands behind it. */
export const SITE_NAME = "产业政策逐条读";
