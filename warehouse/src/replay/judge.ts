import type { Warehouse } from '../engine/warehouse.ts';
import { firstDay } from '../read/store.ts';
import { ids64, Sql, sql } from '../sql.ts';
import type { Raise } from './compare.ts';
import type { ChangedHits } from './shadow.ts';

/** Small questions: compiling them takes longer than it saves, and a few at once fill the cores. */
const SETTINGS = { compile_expressions: 0, compile_aggregate_expressions: 0, compile_sort_description: 0 };
const AT_ONCE = 4;
/** A trial is waited for. */
const SECONDS = 120;

/** A month's answer as columns: a list that is handed in whole every month shows its keys every month. */
interface Judged {
  ids: string[];
  households: string[];
  towns: string[];
  villages: string[];
}

/** Hits of a month that are certain, with the id their warning would have. */
const certain = ({ text, values }: ChangedHits): Sql =>
  new Sql(`select *, sipHash64(county, rule, event_key) as warning_id from (${text}) where verdict = 'yes'`, values);

/** The models name county and month themselves. */
const ofMonth = ({ text, values }: Sql, county: string, month: string): Sql =>
  new Sql(text, { ...values, county, period: firstDay(month) });

async function judgedIn(warehouse: Warehouse, hits: ChangedHits, county: string, month: string): Promise<Raise[]> {
  const query = sql`select groupArray(toString(warning_id)) as ids, groupArray(hh_no) as households,
      groupArray(toString(town_code)) as towns, groupArray(toString(village_code)) as villages from (${certain(hits)})`;
  const [row] = await warehouse.ask<Judged>(ofMonth(query, county, month), {
    name: 'replay a month',
    seconds: SECONDS,
    settings: SETTINGS,
  });
  const at = (column: 'households' | 'towns' | 'villages', place: number) => row?.[column][place] ?? '';
  return (row?.ids ?? []).map((id, place) => ({
    id,
    month,
    household: at('households', place),
    town: at('towns', place),
    village: at('villages', place),
  }));
}

/** What each month shows, in the order of the months: a few are judged at once. */
async function byMonth<T>(months: readonly string[], judge: (month: string) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < months.length; at += AT_ONCE)
    for (const rows of await Promise.all(months.slice(at, at + AT_ONCE).map(judge)))
      for (const row of rows) found.push(row);
  return found;
}

/** Warnings as they would be raised: each in the first of the months that shows it. Months must be in order. */
export async function raisedBy(
  warehouse: Warehouse,
  hits: ChangedHits,
  county: string,
  months: readonly string[],
): Promise<Raise[]> {
  const raises = new Map<string, Raise>();
  for (const raise of await byMonth(months, (month) => judgedIn(warehouse, hits, county, month)))
    if (!raises.has(raise.id)) raises.set(raise.id, raise);
  return [...raises.values()];
}

/** What a warning says, without personal data. */
export interface Finding {
  id: string;
  eventDate: string;
  amount: string | null;
  finding: string;
}

/** Findings of warnings that would be raised, each judged again in its month. */
export async function findingsOf(
  warehouse: Warehouse,
  hits: ChangedHits,
  county: string,
  raises: readonly Raise[],
): Promise<Finding[]> {
  const months = Map.groupBy(raises, ({ month }) => month);
  return byMonth([...months.keys()], (month) => {
    const ids = ids64((months.get(month) ?? []).map(({ id }) => id));
    const query = sql`select toString(warning_id) as id, toString(event_date) as eventDate, toString(amount) as amount, finding
        from (${certain(hits)}) where warning_id in ${ids}`;
    return warehouse.ask<Finding>(ofMonth(query, county, month), {
      name: 'replay findings',
      seconds: SECONDS,
      settings: SETTINGS,
    });
  });
}
