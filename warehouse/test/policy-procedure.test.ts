import { expect, test } from 'vitest';
import { loadPolicies } from '../src/index.ts';

const ORDER = ['REVIEW', 'PUBLICITY', 'COUNTY_APPROVAL', 'REGISTER', 'AID'];

test.each(loadPolicies().policies)('$documentNo：每一步都写明办什么、由谁办，沉默之处注明理由', ({ procedure }) => {
  const acts = procedure.steps.map(({ act }) => act);
  expect(ORDER.map((act) => acts.lastIndexOf(act as (typeof acts)[number]))).toEqual(
    ORDER.map((act) => acts.lastIndexOf(act as (typeof acts)[number])).sort((a, b) => a - b),
  );
  for (const act of ORDER) expect(acts).toContain(act);
  expect(procedure.exit.map(({ act }) => act).at(-1)).toBe('ELIMINATE');
  for (const step of [...procedure.steps, ...procedure.exit]) {
    expect(step.clause ?? step.reason).toBeTruthy();
    if (step.act.endsWith('APPROVAL') || step.act === 'REGISTER' || step.act === 'ELIMINATE')
      expect(step.by).toBe('county');
    if (/^(EXIT_)?PUBLICITY$/.test(step.act)) expect(step.days).toBe(5);
  }
  expect(procedure.exitConditions).toMatchObject({ months: { number: 6 }, aids: { number: 1 } });
});

test('永修两次公示，其余一次', () => {
  const times = loadPolicies().policies.map(
    ({ jurisdiction, procedure }) =>
      [jurisdiction, procedure.steps.filter(({ act }) => act === 'PUBLICITY').length] as const,
  );
  expect(Object.fromEntries(times)).toEqual({ 360425: 2, 360722: 1, 370000: 1, 411024: 1, 530426: 1 });
});
