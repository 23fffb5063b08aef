import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { firstDay, type Slice, type Store, sliced } from './store.ts';
import { householdsNamed, type SearchText } from './text.ts';
import { WARNING_COLUMNS, type WarningRow } from './warning-row.ts';
import { ofDepartment } from './within.ts';

export interface WarningQuestion {
  month: string;
  town?: string;
  village?: string;
  departments?: readonly string[];
  rules?: readonly string[];
  risks?: readonly string[];
  household?: string;
  subject?: string;
  /** 户编号, whole name or ID number of a member, or words of the finding */
  search?: SearchText;
}

export type WarningOrder = 'PRIORITY' | 'EVENT_DATE' | 'AMOUNT' | 'TOWN';

function conditions(scope: Scope, { keyring }: Store, asked: WarningQuestion): Sql {
  const found = [ofDepartment(scope, 'w'), sql`w.period = ${month(firstDay(asked.month))}`];
  if (asked.town) found.push(sql`w.town_code = ${asked.town}`);
  if (asked.village) found.push(sql`w.village_code = ${asked.village}`);
  if (asked.departments?.length) found.push(sql`has(${asked.departments}, w.department)`);
  if (asked.rules?.length) found.push(sql`has(${asked.rules}, w.rule)`);
  if (asked.risks?.length) found.push(sql`hasAny(${asked.risks}, splitByChar('+', w.risk))`);
  if (asked.household) found.push(sql`w.hh_no = ${asked.household}`);
  if (asked.subject) found.push(sql`w.subject = ${asked.subject}`);
  if (asked.search?.text.trim())
    found.push(sql`(w.hh_no in ${householdsNamed(scope, keyring, asked.search)}
      or positionCaseInsensitiveUTF8(w.finding, ${asked.search.text.trim()}) > 0)`);
  return all(found);
}

/** A clue's rank counts every department, so a department's own list is ranked by amount. */
function order(scope: Scope, by: WarningOrder): Sql {
  if (by === 'EVENT_DATE') return raw('w.event_date desc');
  if (by === 'TOWN') return raw('w.town_code, w.village_code');
  if (by === 'AMOUNT' || scope.department !== undefined) return raw('w.amount desc nulls last');
  return raw('if(c.priority = 0, 4294967295, c.priority)');
}

/** Warnings raised in a month, in a stable order. */
export function warnings(
  scope: Scope,
  store: Store,
  asked: WarningQuestion,
  by: WarningOrder,
  slice: Slice,
): Promise<WarningRow[]> {
  const ranked =
    by === 'PRIORITY' && scope.department === undefined
      ? sql`left join (select hh_no, priority from clue
                       where county = ${scope.county} and period = ${month(firstDay(asked.month))}) as c on c.hh_no = w.hh_no`
      : raw('');
  return store.warehouse.ask<WarningRow>(
    sql`select ${WARNING_COLUMNS} from warning as w ${ranked}
        where ${conditions(scope, store, asked)}
        order by ${order(scope, by)}, w.warning_id ${sliced(slice)}`,
    { name: 'warnings' },
  );
}

/** How many warnings a question is about. */
export async function warningTotal(scope: Scope, store: Store, asked: WarningQuestion): Promise<number> {
  const [row] = await store.warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from warning as w where ${conditions(scope, store, asked)}`,
    { name: 'warning total' },
  );
  return row?.total ?? 0;
}
