import { fileURLToPath } from "node:url";

/** The folder that holds package.json, with a closing slash. */
export const PROJECT_FOLDER = fileURLToPath(new URL("../", import.meta.url));

/** Where the built site lies. */
export const DIST_FOLDER = `${PROJECT_FOLDER}dist`;

/** Where the next one is built, beside the last, which stays whole until the next is. */
export const NEXT_FOLDER = `${PROJECT_FOLDER}.astro/next`;

/** Where the last one waits while the next takes its place. */
export const LAST_FOLDER = `${PROJECT_FOLDER}.astro/last`;
