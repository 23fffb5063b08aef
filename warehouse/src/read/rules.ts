import type { Scope } from '../scope.ts';
import { month, sql } from '../sql.ts';
import { firstDay, periods, type Store } from './store.ts';

/** The values a rule was judged by in a month. Decimals are strings. */
export interface RuleInForceRow {
  month: string;
  rule: string;
  department: string;
  numbers: Record<string, string>;
  operators: Record<string, string>;
  lists: Record<string, string[]>;
  flags: Record<string, boolean>;
  history: boolean;
}

/** The rules in force for some months of a county; the law is no secret within it. */
export function rulesInForce(
  { county }: Scope,
  { warehouse }: Store,
  asked: readonly string[],
): Promise<RuleInForceRow[]> {
  return warehouse.ask<RuleInForceRow>(
    sql`select formatDateTime(effective_rule.period, '%Y-%m') as month, rule, department, numbers, operators, lists, flags, history
        from effective_rule
        where county = ${county} and effective_rule.period in ${periods(asked)}`,
    { name: 'rules in force' },
  );
}

/** Income lines a county knew when a month was judged, by year. */
export function linesInForce(
  { county }: Scope,
  { warehouse }: Store,
  asked: string,
): Promise<{ year: number; line: string; note: string }[]> {
  return warehouse.ask(
    sql`select year, toString(line) as line, note from effective_line
        where county = ${county} and period = ${month(firstDay(asked))} order by year`,
    { name: 'lines in force' },
  );
}
