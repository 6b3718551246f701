import curl from "../api-examples/curl.sh?raw";
import javascript from "../api-examples/javascript.mjs?raw";
import powerQuery from "../api-examples/power-query.pq?raw";
import python from "../api-examples/python.py?raw";
import r from "../api-examples/r.R?raw";
import { API_ROOT } from "./envelope.ts";

/** How to use the interface from one language: a file that runs as it stands, but for the address. */
export interface ApiExample {
  readonly id: string;
  readonly label: string;
  readonly code: string;
}

/** What stands in the files for the address of the site, which they cannot know. */
export const STAND_IN = `https://example.org${API_ROOT}`;

/** In the order in which they are shown. */
export const EXAMPLES: readonly ApiExample[] = [
  { id: "curl", label: "curl", code: curl },
  { id: "javascript", label: "JavaScript", code: javascript },
  { id: "python", label: "Python", code: python },
  { id: "r", label: "R", code: r },
  { id: "power-query", label: "Excel（Power Query）", code: powerQuery },
];

/** The code for an interface that lies at an address. */
export const codeFor = ({ code }: ApiExample, root: string): string =>
  code.replaceAll(STAND_IN, root);
