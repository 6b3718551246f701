import type { Issue } from "../domain/issue.ts";
import type { Policy } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { walk } from "../domain/provision.ts";
import type { PolicyData } from "../domain/site.ts";
import { TABLES } from "../domain/tables.ts";
import { readCatalogue } from "./catalogue.ts";
import {
  remainderIssues,
  strayPhrases,
  uncoveredSentences,
  untrimmedPhrases,
} from "./completeness.ts";
import { placeQuotes } from "./placing.ts";
import type { PolicyFiles } from "./policy.ts";
import { readPolicy } from "./policy.ts";
import type { PolicyTables, TableFiles } from "./policy-tables.ts";
import { readPolicyTables, rowsOf } from "./policy-tables.ts";
import { quoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import { readTargets } from "./targets.ts";
import { readActions, readMeasures } from "./work.ts";

/** Everything an editor writes about one policy. */
export interface PolicySources extends PolicyFiles {
  readonly tables: TableFiles;
}

/**
 * Reads a policy with its tables, and makes every check that the build rests on. The value is
 * null where the text itself cannot be trusted; faults of the tables' own form are listed still.
 */
export function readPolicyData(sources: PolicySources): Reading<PolicyData | null> {
  const policy = readPolicy(sources);
  const tables = readPolicyTables(sources.tables);
  const issues = [...policy.issues, ...tables.issues];
  if (policy.value === null) return { value: null, issues };
  const data = combine(policy.value, tables.value);
  return { value: data.value, issues: [...issues, ...data.issues] };
}

/** Puts the tables to the text that they rest on. */
export function combine(policy: Policy, tables: PolicyTables): Reading<PolicyData> {
  const find = quoteFinder(policy.provisions);
  const catalogue = readCatalogue(tables, find, policy.provisions);
  const targets = readTargets(tables, find);
  const actions = readActions(tables, find);
  const measures = readMeasures(tables, find);
  const remainders = placeQuotes(tables.remainders.table, tables.remainders.rows, find);
  const value = {
    policy,
    catalogue: catalogue.value,
    targets: targets.value,
    actions: actions.value,
    measures: measures.value,
    tables: TABLES.map((table) => ({
      table,
      rows: rowsOf(tables, table).map(({ values }) => values),
    })),
  };
  const readings = [catalogue, targets, actions, measures, remainders];
  const issues = readings.flatMap((reading) => reading.issues);
  return { value, issues: [...issues, ...completeness(value, tables)] };
}

/** The checks that nothing was left out, over the sections that policy.yaml names. */
function completeness(data: PolicyData, tables: PolicyTables): Issue[] {
  const { parts, provisions } = data.policy;
  const catalogue = section(provisions, parts.catalogue);
  const measures = section(provisions, parts.measures);
  return [
    ...untrimmedPhrases(tables.phrases),
    ...catalogue.flatMap((part) => strayPhrases(part, tables.phrases)),
    ...catalogue.flatMap((part) =>
      remainderIssues(part, data.catalogue.phrases, tables.remainders),
    ),
    ...measures.flatMap((part) => uncoveredSentences(part, data.measures, tables.measures)),
  ];
}

function section(provisions: readonly Provision[], eid: string): readonly Provision[] {
  return walk(provisions).filter((provision) => provision.eid === eid);
}
