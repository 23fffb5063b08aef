import type { Due, Period, Policy } from './types.ts';

/** What a document asks for in a month. */
export interface Obligation {
  extract: string;
  department: string;
  /** YYYY-MM-DD, the whole day counts; null: not owed for this month */
  due: string | null;
}

/** The due day for data of a month: a day beyond the month's end is its last day. */
export function dueDate({ day, month }: Due, period: Period): string {
  const [year = 0, number = 0] = period.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1 + (month === 'following' ? 1 : 0), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/**
 * Every extract of a document with its due day for the month. Nothing is owed before the document's first month,
 * nor in months it does not name.
 */
export function obligations(policy: Policy, period: Period): Obligation[] {
  const month = Number(period.slice(5));
  return policy.extracts.map(({ id, department, due, months }) => ({
    extract: id,
    department,
    due: due && period >= policy.effectiveFrom && (months?.includes(month) ?? true) ? dueDate(due, period) : null,
  }));
}
