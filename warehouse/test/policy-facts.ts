import { type EffectiveRule, type EnteredValue, effectiveRules, loadPolicies } from '../src/index.ts';

export const book = loadPolicies();
export const policy = book.forCounty('360722');

/** A rule as it is in force in a month. */
export function effective(id: string, period = '2023-07', entered: EnteredValue[] = []): EffectiveRule {
  const found = effectiveRules(policy, period, entered, {}).find((one) => one.rule === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

/** A value as a county enters it. */
export const entered = (name: string, value: string, effectiveFrom = '2023-01-01'): EnteredValue => ({
  county: '360722',
  name,
  effectiveFrom,
  value,
  note: '演示值',
  approvalNo: '',
  by: 'test',
  enteredAt: '2023-01-01 00:00:00.000',
});
