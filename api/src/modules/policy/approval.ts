import { approvalNo, type EnteredValue } from '@dixian/warehouse';
import { Approval } from './approval.type.ts';

/** What was last entered about an open point; null when nothing was. Its number is the one that holds. */
export function approvalOf(entered: readonly EnteredValue[], point: string): Approval | null {
  const own = entered.filter(({ name }) => name === point || name === `approval:${point}`);
  const no = approvalNo(entered, point);
  const newest = [...own].sort((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1));
  const last = newest.findLast((one) => !no || one.approvalNo === no) ?? newest.at(-1);
  if (!last) return null;
  const value = newest.findLast((one) => one.name === point)?.value || null;
  return Object.assign(new Approval(), {
    no: no || null,
    value,
    by: last.by,
    at: last.enteredAt.slice(0, 10),
    from: last.effectiveFrom,
    note: last.note,
    division: last.county,
  });
}
