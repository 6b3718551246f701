import { checksOf } from "../domain/checks.ts";
import type { Issue } from "../domain/issue.ts";
import type { Policy } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { walk } from "../domain/provision.ts";
import type { PolicyData } from "../domain/site.ts";
import type { TableData } from "../domain/table.ts";
import { TABLES } from "../domain/tables.ts";
import { checksAsTable } from "../domain/tables/checks.ts";
import { gapsAsTable } from "../domain/tables/gaps.ts";
import { notesAsTable } from "../domain/tables/notes.ts";
import { provisionsOf } from "../domain/tables/provisions.ts";
import { readCatalogue } from "./catalogue.ts";
import {
  strayPhrases,
  uncoveredSentences,
  unmentionedPhrases,
  untrimmedPhrases,
} from "./completeness.ts";
import { readFamilies } from "./families.ts";
import { missingMentions } from "./missing-mentions.ts";
import type { FiledNote } from "./notes-file.ts";
import { readNotesFile } from "./notes-file.ts";
import { readNotes } from "./notes.ts";
import { placeQuotes } from "./placing.ts";
import type { PolicyFiles } from "./policy.ts";
import { readPolicy } from "./policy.ts";
import type { PolicyTables, TableFiles } from "./policy-tables.ts";
import { readPolicyTables, rowsOf } from "./policy-tables.ts";
import { publishedTable } from "./published-table.ts";
import type { QuoteFinder } from "./quotes.ts";
import { quoteFinder } from "./quotes.ts";
import type { FileText, Reading } from "./reading.ts";
import type { Stretch } from "./remainders.ts";
import { remainderIssues, withoutActions, withoutEntries, withoutPhrases } from "./remainders.ts";
import { readTargets } from "./targets.ts";
import type { VerdictsFile } from "./verdicts.ts";
import { readVerdicts, verdictIssues } from "./verdicts.ts";
import { readActions, readMeasures } from "./work.ts";

/** What is made of what an editor writes about one policy: all but what was frozen of it. */
export type WrittenPolicy = Omit<PolicyData, "releases">;

/** Everything an editor writes about one policy. */
export interface PolicySources extends PolicyFiles {
  readonly tables: TableFiles;
  readonly notes: FileText;
  readonly verdicts: FileText;
}

/** A policy as read, and its tables and notes whether or not its text could be trusted. */
export interface PolicyReading extends Reading<WrittenPolicy | null> {
  readonly tables: PolicyTables;
  readonly notes: readonly FiledNote[];
}

/**
 * Reads a policy with its tables and notes, and makes every check that the build rests on. The
 * value is null where the text itself cannot be trusted; faults of the form of tables and notes
 * are listed still.
 */
export function readPolicyData(sources: PolicySources): PolicyReading {
  const policy = readPolicy(sources);
  const tables = readPolicyTables(sources.tables);
  const notes = readNotesFile(sources.notes);
  const verdicts = readVerdicts(sources.verdicts);
  const issues = [...policy.issues, ...tables.issues, ...notes.issues, ...verdicts.issues];
  const written = { tables: tables.value, notes: notes.value.notes };
  if (policy.value === null) return { value: null, issues, ...written };
  const data = combine(policy.value, tables.value);
  const placed = readNotes(notes.value, policy.value, tables.value);
  const read = { ...data.value, notes: placed.value };
  const value = { ...read, tables: [...read.tables, ...readOffTables(read)] };
  const found = [...issues, ...data.issues, ...placed.issues];
  return {
    value,
    issues: [...found, ...audited(value, tables.value, verdicts.value, found)],
    ...written,
  };
}

/**
 * The results of the audit against those recorded. Nothing is said where the targets have faults of
 * their own: those are the ones to mend.
 */
function audited(
  { checks }: Pick<PolicyData, "checks">,
  tables: PolicyTables,
  recorded: VerdictsFile,
  found: readonly Issue[],
): Issue[] {
  const { file: table, isWhole } = tables.targets;
  const isFaulty = !isWhole || found.some(({ file }) => file === table);
  return isFaulty ? [] : verdictIssues(recorded, checks, tables);
}

/** The tables that are read off a policy itself; that of its terms waits for the glossary. */
const readOffTables = ({
  policy,
  notes,
  checks,
}: Pick<PolicyData, "policy" | "notes" | "checks">): TableData[] => [
  provisionsOf(policy),
  notesAsTable(notes),
  checksAsTable(checks),
  gapsAsTable(policy),
];

/** What the tables make of a policy: all but the notes on it. */
type Tabled = Omit<WrittenPolicy, "notes">;

/** Puts the tables to the text that they rest on. */
export function combine(policy: Policy, tables: PolicyTables): Reading<Tabled> {
  const find = quoteFinder(policy.provisions);
  const catalogue = readCatalogue(tables, find, policy.provisions);
  const families = readFamilies(tables.families.rows, policy.provisions, catalogue.value);
  const targets = readTargets(tables, find, policy);
  const actions = readActions(tables, find);
  const measures = readMeasures(tables, find);
  const remainders = placeQuotes(tables.remainders.table, tables.remainders.rows, find);
  const value = {
    policy,
    catalogue: catalogue.value,
    families: families.value,
    targets: targets.value,
    checks: checksOf(targets.value, policy),
    actions: actions.value,
    measures: measures.value,
    tables: TABLES.map((table) =>
      publishedTable(table, rowsOf(tables, table), {
        find,
        catalogue: catalogue.value,
        families: families.value,
      }),
    ),
  };
  const readings = [catalogue, families, targets, actions, measures, remainders];
  const issues = readings.flatMap((reading) => reading.issues);
  return { value, issues: [...issues, ...completeness(value, tables, find)] };
}

/**
 * The checks that nothing was left out, over the sections that policy.yaml names. Where rows could
 * not be read, what seems to be left out may be written in them, so that nothing is said of it.
 */
function completeness(data: Tabled, tables: PolicyTables, find: QuoteFinder): Issue[] {
  const { parts, provisions } = data.policy;
  const { phrases, mentions, remainders, measures } = tables;
  const catalogue = section(provisions, parts.catalogue);
  const stretches = stretchesOf(data, tables);
  return [
    ...untrimmedPhrases(phrases),
    ...catalogue.flatMap((part) => strayPhrases(part, phrases)),
    ...(mentions.isWhole ? unmentionedPhrases(phrases, mentions) : []),
    ...(remainders.isWhole ? remainderIssues(stretches, remainders, find) : []),
    ...(mentions.isWhole ? missingMentions(provisions, data.catalogue, mentions) : []),
    ...(measures.isWhole
      ? section(provisions, parts.measures).flatMap((part) =>
          uncoveredSentences(part, data.measures, measures),
        )
      : []),
  ];
}

/** Every stretch that the remainders prove, in the order in which the table lists them. */
function stretchesOf({ policy, catalogue, actions }: Tabled, tables: PolicyTables): Stretch[] {
  const { parts, provisions } = policy;
  const listed = section(provisions, parts.catalogue);
  const planned = section(provisions, parts.workPlan);
  const entries = withoutEntries(catalogue);
  return [
    ...provable(
      listed.flatMap((part) => withoutPhrases(part, catalogue.phrases)),
      tables.phrases,
    ),
    ...provable(entries, tables.mentions),
    ...provable(
      planned.flatMap((part) => withoutActions(part, actions)),
      tables.actions,
    ),
  ];
}

function provable(stretches: readonly Stretch[], table: { readonly isWhole: boolean }): Stretch[] {
  return stretches.map((part) => (table.isWhole ? part : { ...part, left: null }));
}

function section(provisions: readonly Provision[], eid: string): readonly Provision[] {
  return walk(provisions).filter((provision) => provision.eid === eid);
}
