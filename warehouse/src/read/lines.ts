import { inScope, type Scope } from '../scope.ts';
import { month, sql } from '../sql.ts';
import type { Store } from './store.ts';

/** A row handed in, as its department finds it again. */
export interface EvidenceLine {
  file: string;
  sheet: string;
  row: number;
}

/** One warning of a month, as `hub warnings --json` prints it. */
export interface WarningLine {
  extract: string;
  rule: string;
  subject: 'person' | 'household' | 'village';
  /** 户编号; null for a village alert */
  household: string | null;
  /** 12-digit division code of the household's village at the event date, or of the alert */
  village: string | null;
  risk: string;
  clause: string;
  policy: string;
  period: string;
  /** raised for a month before the document, judged by its first version */
  history: boolean;
  finding: string;
  evidence: EvidenceLine[];
}

export interface ClueLine {
  household: string;
  /** 12-digit division code */
  division: string;
  state: string;
  priority: number;
  departments: string[];
  warnings: WarningLine[];
}

export interface UnmatchedLine {
  extract: string;
  reason: 'NOT_IN_REGISTER' | 'NAME_CLASH';
  file: string;
  sheet: string;
  row: number;
}

/** A question whose answer leaves the hub as lines. */
export type Lines<Row> = (scope: Scope, store: Store, period: string) => Promise<Row[]>;

const PLACED = { county: 'county', town: 'town_code', village: 'village_code' };
const SCOPED = { ...PLACED, department: 'department' };

interface WarningRow extends Omit<WarningLine, 'evidence'> {
  warning_id: string;
  evidence: [string, string, number][];
}

const toLine = ({ warning_id: _, evidence, ...rest }: WarningRow): WarningLine => ({
  ...rest,
  evidence: evidence.map(([file, sheet, row]) => ({ file, sheet, row })),
});

/** Warnings of the months from..to, with the names of the files that show them. */
function warningRows(scope: Scope, { warehouse }: Store, from: string, to: string): Promise<WarningRow[]> {
  return warehouse.ask<WarningRow>(
    sql`with names as (select groupArray((batch_id, files.name)) as all_names from submission where county = ${scope.county} and status = 'ACCEPTED')
        select toString(warning_id) as warning_id, extract, rule, subject, nullIf(hh_no, '') as household,
               nullIf(village_code, '') as village, risk, clause, policy, formatDateTime(warning.period, '%Y-%m') as period, history, finding,
               arrayMap(e -> (arrayElement(tupleElement(arrayFirst(n -> tupleElement(n, 1) = tupleElement(e, 1), (select all_names from names)), 2), tupleElement(e, 2)),
                              tupleElement(e, 3), tupleElement(e, 4)), evidence) as evidence
        from warning
        where ${inScope(scope, SCOPED)} and warning.period between ${month(`${from}-01`)} and ${month(`${to}-01`)}
        order by hh_no, village_code, rule, event_key`,
    { name: 'warning lines', settings: { output_format_json_named_tuples_as_objects: 0 } },
  );
}

export const warningLines: Lines<WarningLine> = async (scope, store, period) =>
  (await warningRows(scope, store, period, period)).map(toLine);

/** Clues open at the end of the month, most urgent first, each with all its warnings. */
export const clueLines: Lines<ClueLine> = async (scope, store, period) => {
  const clues = await store.warehouse.ask<Omit<ClueLine, 'warnings'> & { first: string; warnings: string[] }>(
    sql`select hh_no as household, village_code as division, state, priority, departments, formatDateTime(since, '%Y-%m') as first, warnings
        from clue
        where ${inScope(scope, { ...PLACED, departments: 'departments' })} and period = ${month(`${period}-01`)}
        order by priority`,
    { name: 'clue lines' },
  );
  if (clues.length === 0) return [];
  const first = clues.map((clue) => clue.first).sort()[0] ?? period;
  const byId = new Map((await warningRows(scope, store, first, period)).map((row) => [row.warning_id, toLine(row)]));
  return clues.map(({ first: _, warnings, ...clue }) => ({
    ...clue,
    warnings: warnings.map((id) => byId.get(id)).filter((line): line is WarningLine => line !== undefined),
  }));
};

/** Rows handed in for the month whose person or household the register does not confirm. */
export const unmatchedLines: Lines<UnmatchedLine> = (scope, { warehouse }, period) =>
  warehouse.ask<UnmatchedLine>(
    sql`select link.extract as extract, link.state as reason, arrayElement(s.files.name, link.file_no) as file, sheet, row
        from link
        join (select batch_id, files from submission where county = ${scope.county} and status = 'ACCEPTED') as s on s.batch_id = link.batch_id
        where link.county = ${scope.county} and link.period = ${month(`${period}-01`)} and link.state != 'LINKED'
        order by extract, file_no, sheet, row`,
    { name: 'unmatched lines' },
  );
