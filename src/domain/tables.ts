import type { Table } from "./table.ts";
import { actions } from "./tables/actions.ts";
import { aliases } from "./tables/aliases.ts";
import { checks } from "./tables/checks.ts";
import { families } from "./tables/families.ts";
import { gaps } from "./tables/gaps.ts";
import { groups } from "./tables/groups.ts";
import { materials } from "./tables/materials.ts";
import { measures } from "./tables/measures.ts";
import { mentions } from "./tables/mentions.ts";
import { notes } from "./tables/notes.ts";
import { phrases } from "./tables/phrases.ts";
import { provisions } from "./tables/provisions.ts";
import { remainders } from "./tables/remainders.ts";
import { targets } from "./tables/targets.ts";
import { terms } from "./tables/terms.ts";

/*
 * Each published table is described once, in a file of its own: row types, validation, the data
 * dictionary and every export are read off these descriptions; see domain/table.ts for what the
 * parts mean.
 */

/** Every table a policy folder under `data/` must hold, in the order they are published. */
export const TABLES = [
  groups,
  phrases,
  materials,
  mentions,
  aliases,
  families,
  remainders,
  targets,
  actions,
  measures,
] as const satisfies readonly Table[];

/**
 * The tables that no editor writes as such: they are read off the record, policy.yaml, notes.yaml,
 * the glossary, and the sums of the audit. They are published after the others, in this order.
 */
export const READ_OFF_TABLES = [
  provisions,
  notes,
  checks,
  gaps,
  terms,
] as const satisfies readonly Table[];

/** True of a table that no editor writes as such. */
export const isReadOff = ({ name }: Table): boolean =>
  READ_OFF_TABLES.some((table) => table.name === name);
