import { ledgerCounts, obligations, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { HandInState } from '../submission/hand-in.state.ts';
import { handInsOf } from '../submission/hand-in.ts';
import type { HandInStatus } from '../submission/hand-in.type.ts';
import type { LedgerAsked, Line } from './line.ts';
import { type Followed, followedWarnings } from './warning-lines.ts';

const sizeOf = (values: readonly string[]): number => new Set(values).size;

/** How the households of some warnings stand; one with several clues counts by the one that says most. */
function tally(followed: readonly Followed[]): Record<string, number> {
  const homes = Map.groupBy(
    followed.filter(({ warning }) => warning.household),
    ({ warning }) => warning.household,
  );
  const n = { answered: 0, included: 0, not_included: 0, already: 0 };
  for (const rows of homes.values()) {
    const verdicts = rows.map(({ clue }) => clue?.verdict);
    if (verdicts.includes('YES')) n.included += 1;
    else if (verdicts.includes('ALREADY')) n.already += 1;
    else if (verdicts.includes('NO')) n.not_included += 1;
    else continue;
    n.answered += 1;
  }
  const people = followed.map(({ warning }) => warning.person).filter((person) => person !== '0');
  return { ...n, month_households: homes.size, month_persons: sizeOf(people), pending: homes.size - n.answered };
}

/** 是否按时: whether what the department owes came, and when; empty for what is owed on no day. */
function onTime(one: HandInStatus | undefined): string | null {
  if (!one || one.due === null) return null;
  if (one.batch !== null || one.nil) return one.late ? '迟报' : '是';
  return one.state === HandInState.MISSING ? '未报' : '未到期';
}

function remark(one: HandInStatus | undefined, already: number): string | null {
  const said = [...(one?.nil ? ['零报告'] : []), ...(already > 0 ? [`已纳入监测 ${already} 户`] : [])];
  return said.join('；') || null;
}

/**
 * One line a department and kind of warning that it owes data for in the month, or warned by in the year. What is owed
 * for the whole county has no state in a township.
 */
export async function departmentLines(ctx: Context, scope: Scope, asked: LedgerAsked): Promise<Line[]> {
  const { month, town } = asked;
  const law = lawOf(ctx, scope);
  const whole = scope.division === undefined && town === undefined;
  const [followed, counts, handIns] = await Promise.all([
    followedWarnings(ctx, scope, asked),
    ledgerCounts(scope, storeOf(ctx), { month, ...(town ? { town } : {}) }),
    whole ? handInsOf(ctx, scope, month) : Promise.resolve([]),
  ]);
  const owed = new Set(
    obligations(law.policy, month)
      .filter(({ due }) => due !== null)
      .map(({ extract }) => extract),
  );
  const yearly = new Map(counts.map((count) => [count.rule, count]));
  const byRule = Map.groupBy(followed, ({ warning }) => warning.rule);
  const inScope = law.policy.rules.filter(({ department }) => (scope.department ?? department) === department);
  const rules = inScope.filter(({ id, extract }) => owed.has(extract) || yearly.has(id));
  return rules.map((rule): Line => {
    const { already = 0, ...counted } = tally(byRule.get(rule.id) ?? []);
    const handIn = handIns.find(({ extract }) => extract === rule.extract);
    const year = yearly.get(rule.id);
    return {
      ...{ id: rule.id, household: '', assignment: null },
      cells: {
        department: law.department(rule.extract),
        category: rule.name,
        ...counted,
        year_households: year?.households ?? 0,
        year_persons: year?.persons ?? 0,
        on_time: onTime(handIn),
        remark: remark(handIn, already),
      },
    };
  });
}
