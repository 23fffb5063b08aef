import { figureFacts } from '../measure/figure-facts.ts';
import type { FigureQuestion } from '../measure/rows.ts';
import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';

/** A household that was identified without a warning before. */
export interface MissedRow {
  case: string;
  household: string;
  town: string;
  village: string;
  /** Codes; empty where the case names none. */
  risks: string[];
  /** 'YYYY-MM-DD' */
  foundOn: string;
  registeredOn: string;
}

/** The rows of a figure that counts cases, the newest first. */
export async function missedRows(
  scope: Scope,
  store: Store,
  asked: Omit<FigureQuestion, 'part'>,
): Promise<MissedRow[]> {
  const rows = await figureFacts(scope, store, asked);
  return store.warehouse.ask<MissedRow>(
    sql`select id as case, household, town, village, risk as risks, toString(found_on) as foundOn,
               ifNull(toString(registered_on), '') as registeredOn
        from (${rows}) order by registeredOn desc, town, village, household`,
    { name: 'missed households' },
  );
}

/** What the data handed in had to say of a household under a rule's extract. */
export interface Mention {
  household: string;
  month: string;
  extract: string;
  /** Of a judged row: the rule; else ''. */
  rule: string;
  /** LINKED: a row of the extract names the household. UNKNOWN: a rule could not decide, `why`. WARNED: it raised a warning. */
  what: 'LINKED' | 'UNKNOWN' | 'WARNED';
  why: string;
}

const dates = (months: readonly string[]) => ({ type: 'Array(Date)', value: months.map(firstDay) });

/**
 * Where households stand in what was handed in for some months, and what rules made of it. Only for households that the
 * scope was shown already, e.g. by `missedRows`.
 */
export async function mentionsOf(
  { county }: Scope,
  { warehouse }: Pick<Store, 'warehouse'>,
  households: readonly string[],
  months: readonly string[],
): Promise<Mention[]> {
  if (households.length === 0 || months.length === 0) return [];
  const within = sql`county = ${county} and period in ${dates(months)} and has(${households}, hh_no)`;
  return warehouse.ask<Mention>(
    sql`select hh_no as household, formatDateTime(period, '%Y-%m') as month, toString(extract) as extract, '' as rule,
               'LINKED' as what, '' as why
        from link where ${within} and state = 'LINKED' group by hh_no, period, extract
        union all
        select hh_no, formatDateTime(period, '%Y-%m'), '', toString(rule), 'UNKNOWN', any(why_unknown)
        from hit where ${within} and verdict = 'unknown' group by hh_no, period, rule
        union all
        select hh_no, formatDateTime(period, '%Y-%m'), toString(extract), toString(rule), 'WARNED', ''
        from warning where ${within} group by hh_no, period, extract, rule`,
    { name: 'mentions of households' },
  );
}
