import type { Period, Policy, PolicyExtract } from './types.ts';

/** Whether a month lies between a first and a last one, both included; an open end holds always. */
export const holdsIn = ({ from, until }: { from?: Period; until?: Period }, period: Period): boolean =>
  (from === undefined || from <= period) && (until === undefined || period <= until);

/** The department that hands an extract in for a month; the first one for all months before. */
export function departmentAt({ department, departments = [] }: PolicyExtract, period: Period): string {
  return (departments.filter(({ from }) => from <= period).at(-1) ?? departments[0])?.id ?? department;
}

/** The first month under the document that something stands in. */
export const effectiveFrom = ({ layers, effectiveFrom: first }: Policy, policy: string | undefined): Period =>
  layers.find(({ id }) => id === policy)?.effectiveFrom ?? first;
