import { inScope, type Scope } from '../scope.ts';
import { month, raw, type Sql, sql } from '../sql.ts';
import { closedBy, endOf } from './closed-clues.ts';
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

/** A case that a rule could not decide: neither a warning nor none. */
export interface UndeterminedLine {
  rule: string;
  household: string;
  /** Chinese: what is missing */
  missing: string;
  evidence: EvidenceLine[];
}

/** A question whose answer leaves the hub as lines. */
export type Lines<Row> = (scope: Scope, store: Store, period: string) => Promise<Row[]>;

const PLACED = { county: 'county', town: 'town_code', village: 'village_code' };
const SCOPED = { ...PLACED, department: 'department' };

type Told = [string, string, number];
const evidenceLine = ([file, sheet, row]: Told): EvidenceLine => ({ file, sheet, row });

interface WarningRow extends WarningLine {
  warning_id: string;
  told: Told[];
}

const toLine = ({ warning_id: _, told, ...rest }: WarningRow): WarningLine => ({
  ...rest,
  evidence: told.map(evidenceLine),
});

/** Names of the files of each batch of a county, and a piece of evidence told by them. */
const fileNames = (county: string): Sql =>
  sql`(select mapFromArrays(groupArray(batch_id), groupArray(files.name)) from submission
       where county = ${county} and status = 'ACCEPTED') as names`;
const TOLD = raw('arrayMap(e -> (names[e.1][e.2], e.3, e.4), evidence)');
const TUPLES = { output_format_json_named_tuples_as_objects: 0 };

/** Warnings of the months from..to; a later hand-in of the same event, up to then, adds its rows as evidence. */
function warningRows(scope: Scope, { warehouse }: Store, from: string, to: string): Promise<WarningRow[]> {
  const between = sql`between ${month(`${from}-01`)} and ${month(`${to}-01`)}`;
  return warehouse.ask<WarningRow>(
    sql`with ${fileNames(scope.county)}
        select toString(warning_id) as warning_id, extract, rule, subject, nullIf(hh_no, '') as household,
               nullIf(village_code, '') as village, risk, clause, policy, formatDateTime(w.period, '%Y-%m') as period,
               history, finding, arrayDistinct(arrayConcat(w.evidence, shown.evidence)) as evidence, ${TOLD} as told
        from warning as w
        left join
        (
          select rule, event_key, arrayFlatten(arrayMap(one -> one.2, arraySort(one -> one.1, groupArray((period, evidence))))) as evidence
          from hit where county = ${scope.county} and period ${between} and verdict = 'yes' group by rule, event_key
        ) as shown using (rule, event_key)
        where ${inScope(scope, SCOPED)} and w.period ${between}
        order by hh_no, village_code, rule, event_key`,
    { name: 'warning lines', settings: TUPLES },
  );
}

/** Cases of the month that lack something to be decided. */
export const undeterminedLines: Lines<UndeterminedLine> = async (scope, { warehouse }, period) => {
  const rows = await warehouse.ask<Omit<UndeterminedLine, 'evidence'> & { told: Told[] }>(
    sql`with ${fileNames(scope.county)}
        select rule, hh_no as household, why_unknown as missing, ${TOLD} as told
        from hit where ${inScope(scope, PLACED)} and period = ${month(`${period}-01`)} and verdict = 'unknown'
        order by rule, event_key`,
    { name: 'undetermined lines', settings: TUPLES },
  );
  return rows.map(({ told, ...rest }) => ({ ...rest, evidence: told.map(evidenceLine) }));
};

export const warningLines: Lines<WarningLine> = async (scope, store, period) =>
  (await warningRows(scope, store, period, period)).map(toLine);

/** Clues open at the end of the month, most urgent first, each with all its warnings that were not closed. */
export const clueLines: Lines<ClueLine> = async (scope, store, period) => {
  const clues = await store.warehouse.ask<Omit<ClueLine, 'warnings'> & { first: string; warnings: string[] }>(
    sql`select hh_no as household, village_code as division, state, priority, departments, formatDateTime(since, '%Y-%m') as first, warnings
        from clue
        where ${inScope(scope, { ...PLACED, departments: 'departments' })} and period = ${month(`${period}-01`)}
        order by priority`,
    { name: 'clue lines' },
  );
  if (clues.length === 0) return [];
  const closed = new Set((await closedBy(store, [scope.county], endOf(period))).ids);
  const first = clues.map((clue) => clue.first).sort()[0] ?? period;
  const byId = new Map((await warningRows(scope, store, first, period)).map((row) => [row.warning_id, toLine(row)]));
  const open = (ids: readonly string[]) => ids.filter((id) => !closed.has(id));
  return clues
    .filter(({ warnings }) => warnings.length === 0 || open(warnings).length > 0)
    .map(({ first: _, warnings, ...clue }) => ({
      ...clue,
      warnings: open(warnings)
        .map((id) => byId.get(id))
        .filter((line): line is WarningLine => line !== undefined),
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
