import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import type { Store } from './store.ts';
import { type Owners, ofExtract } from './within.ts';

/** What a household earned in a year, from the newest row handed in about it. Money in 元, null when not known. */
export interface IncomeRow {
  household: string;
  year: number;
  /** (wage + business + property + transfer − cost) / persons */
  perCapita: string | null;
  rigid: string | null;
  line: string | null;
}

/** Incomes of some households by year, oldest first, with the line the county knew last. */
export function incomes(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  households: readonly string[],
): Promise<IncomeRow[]> {
  const linked = sql`select * from link where ${ofExtract(scope, owners)} and state = 'LINKED' and hh_no in ${households}`;
  const line = sql`select year, argMax(line, period) as line from effective_line where county = ${scope.county} group by year`;
  return warehouse.ask<IncomeRow>(
    sql`select l.hh_no as household, r.year as year,
               argMax(toString(toDecimal64((r.wage + r.business + r.property + r.transfer - r.cost)
                 / nullIf(coalesce(r.hh_size, m.members), 0), 2)), (l.period, l.row)) as perCapita,
               argMax(toString(r.rigid), (l.period, l.row)) as rigid, toString(any(known.line)) as line
        from raw_income as r
        inner join (${linked}) as l
          on l.batch_id = r.batch_id and l.file_no = r.file_no and l.sheet = r.sheet and l.row = r.row
        left join (select period, hh_no, members from household_month where county = ${scope.county} and hh_no in ${households}) as m
          on m.period = l.snapshot and m.hh_no = l.hh_no
        left join (select year, toNullable(line) as line from (${line})) as known on known.year = r.year
        where r.county = ${scope.county} and r.batch_id in (select batch_id from (${linked}))
        group by household, year order by household, year`,
    { name: 'incomes' },
  );
}
