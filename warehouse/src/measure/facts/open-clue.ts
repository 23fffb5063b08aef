import { closedBy, endOf } from '../../read/closed-clues.ts';
import { seenClues, touched } from '../../read/clues.ts';
import { firstDay, type Store } from '../../read/store.ts';
import type { Scope } from '../../scope.ts';
import { type Sql, sql } from '../../sql.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../span.ts';

/** Clues open at the end of the last month of spans that are read on the same day. */
async function openAt(scope: Scope, store: Store, until: string, spans: readonly Span[]): Promise<Sql> {
  const months = spans.map(({ to }) => to.slice(0, 7));
  const list = { type: 'Array(Date)', value: [...new Set(months)].map(firstDay) };
  const last = endOf([...months].sort().at(-1) ?? '');
  const closed = await closedBy(store, [scope.county], until < last ? until : last);
  const keys = spans.map(({ key }) => key);
  return sql`
      select span.1 as span_key, concat(c.month, ':', c.household) as id, c.household as household, c.month as month, c.town as town,
             c.village as village, c.departments as department, c.riskCodes as risk, c.newWarnings as new_warnings,
             length(c.departments) as departments, length(c.warnings) as warnings, c.amount as amount, c.since as since
      from (${seenClues(scope, sql`period in ${list}`, touched(closed))}) as c
      array join arrayZip(${keys}, ${months}) as span
      where c.month = span.2`;
}

/**
 * Clues open at the end of the last month of a span, whether sent or not. What was closed after the cut-off day counts as
 * open still.
 */
export const OPEN_CLUE: Facts = {
  dimensions: {
    TOWN: { column: 'town' },
    VILLAGE: { column: 'village' },
    DEPARTMENT: { column: 'department', many: true },
    RISK: { column: 'risk', many: true },
  },
  async relation(scope, store, spans) {
    const together = [...Map.groupBy(spans, ({ until }) => until)];
    const parts = await Promise.all(together.map(([until, own]) => openAt(scope, store, until, own)));
    return parts.slice(1).reduce((sum, part) => sql`${sum} union all ${part}`, parts[0] ?? sql`select 1 where false`);
  },
  id: 'id',
  kind: 'CLUE',
  columns: [
    { code: 'month', name: '月份', text: 'month' },
    { code: 'household', name: '户编号', text: 'household' },
    { code: 'town', name: '乡镇', text: 'town' },
    { code: 'village', name: '村', text: 'village' },
    { code: 'department', name: '部门', text: `arrayStringConcat(department, '、')` },
    { code: 'warnings', name: '未办结预警', text: 'toString(warnings)' },
    { code: 'amount', name: '金额（元）', text: 'amount' },
    { code: 'since', name: '首次预警', text: 'since' },
  ],
};
