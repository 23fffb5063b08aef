import { dueDay } from '../calendar/due.ts';
import { departmentAt, effectiveFrom, holdsIn } from './dated.ts';
import type { Cadence, Period, Policy, PolicyExtract } from './types.ts';

/** What a document asks for in a month. */
export interface Obligation {
  extract: string;
  department: string;
  /** YYYY-MM-DD, the whole day counts; null: not owed for this month */
  due: string | null;
  cadence: Cadence;
}

function isOwed(policy: Policy, extract: PolicyExtract, period: Period): boolean {
  const month = Number(period.slice(5));
  const begun = period >= effectiveFrom(policy, extract.policy);
  return begun && holdsIn(extract, period) && (extract.months?.includes(month) ?? true);
}

/**
 * Every extract of a document with its due day for the month. Nothing is owed before the document's first month, nor in
 * months it does not name, nor of an extract that is not asked for yet or no longer.
 */
export function obligations(policy: Policy, period: Period): Obligation[] {
  return policy.extracts.map((extract) => ({
    extract: extract.id,
    department: departmentAt(extract, period),
    due: extract.due && isOwed(policy, extract, period) ? dueDay(policy, extract.due, period) : null,
    cadence: extract.cadence,
  }));
}
