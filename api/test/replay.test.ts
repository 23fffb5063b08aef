import { build } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { county as handMade, MONTHS } from '../../warehouse/test/replay-world.ts';
import { handInFile } from '../../warehouse/test/scenario-world.ts';
import { buildDeps } from '../src/build.ts';
import { type Answer, openTestHub, type TestHub } from './hub.ts';
import type { Data } from './scope.fixture.ts';

const COUNTY = '360722';
const SINGLE = 'xf-yb-selfpay-single';

let hub: TestHub;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  hub = await openTestHub();
  await handInFile(hub.services.warehouse, COUNTY, handMade);
  await build(buildDeps(hub.services), COUNTY);
  for (const role of ['COUNTY_OFFICE', 'COUNTY_LEADER', 'ANALYST'])
    cookies[role] = await hub.account(role.toLowerCase(), { role, division: COUNTY });
  cookies.DEPARTMENT_LIAISON = await hub.account('liaison', {
    role: 'DEPARTMENT_LIAISON',
    division: COUNTY,
    department: '市医保局信丰分局',
  });
  cookies.TOWNSHIP_HEAD = await hub.account('town', { role: 'TOWNSHIP_HEAD', division: `${COUNTY}100` });
});
afterAll(() => hub?.close());

const CHANGE = '{ before after added lost kept }';
const FIGURES = `warnings ${CHANGE} households ${CHANGE} visits ${CHANGE}`;
const QUERY = `query ($rule: ID!, $values: [RuleValueInput!], $from: Month!, $to: Month!) {
  ruleReplay(county: "${COUNTY}", rule: $rule, values: $values, from: $from, to: $to) {
    rule name from to changed { name label unit operatorBefore operatorAfter before after } ${FIGURES} moved earlier later
    byTown { town { code name } ${FIGURES} } months { month ${FIGURES} }
    added { id month household eventDate amount finding clue town { code } village { code } } lost { id household month }
  } }`;

const ask = (who: string, variables: Record<string, unknown>): Promise<Answer> =>
  hub.ask(QUERY, { from: MONTHS[0], to: MONTHS.at(-1), ...variables }, { cookie: cookies[who] ?? null });
async function found(who: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask(who, variables);
  expect(errors).toEqual([]);
  return (data as Data).ruleReplay;
}

describe('rules that can be tried', () => {
  it('stand with their values, words and what else a list may hold', async () => {
    const { data } = await hub.ask(
      `{ replayableRules(county: "${COUNTY}") { id name department parameters
         { name label form operator unit value number list flag choices { code word } } } }`,
      {},
      { cookie: cookies.ANALYST ?? null },
    );
    const rules = (data as Data).replayableRules;
    const rule = (id: string) => rules.find((one: Data) => one.id === id);
    expect(rule(SINGLE).parameters).toMatchObject([
      { name: 'visit_types', form: 'LIST', value: '住院', list: ['INPATIENT'], number: null, operator: null },
      { name: 'threshold', form: 'NUMBER', operator: '>', unit: '元', value: '10000', number: '10000', list: null },
    ]);
    expect(rule(SINGLE).parameters[0].choices).toEqual(
      expect.arrayContaining([
        { code: 'INPATIENT', word: '住院' },
        { code: 'CHRONIC', word: '门诊慢特病' },
      ]),
    );
    expect(rule('xf-zj-house').parameters).toMatchObject([{ form: 'LIST' }, { form: 'FLAG', flag: true, value: '是' }]);
    expect(rule('xf-jt-loan')).toBeUndefined();
  });
});

describe('a replay', () => {
  it('counts warnings, households and visits on both sides, by town and month', async () => {
    const answer = await found('COUNTY_OFFICE', { rule: SINGLE, values: [{ name: 'threshold', number: '15000' }] });
    expect(answer).toMatchObject({
      name: '单次住院个人自付超过1万元',
      changed: [
        { label: '单次个人自付', unit: '元', operatorBefore: '>', operatorAfter: '>', before: '10000', after: '15000' },
      ],
    });
    expect(answer.warnings.lost).toBeGreaterThan(0);
    expect(answer.lost).toHaveLength(Math.min(100, answer.warnings.lost));
    expect(answer.warnings.before - answer.warnings.lost).toBe(answer.warnings.after);
    expect(answer.byTown.map(({ town }: Data) => town.code)).toEqual(['360722100', '360722101', '360722102']);
    expect(answer.months.map(({ month }: Data) => month)).toEqual(MONTHS);
    const [{ rows } = { rows: 0 }] = await hub.services.warehouse.ask<{ rows: number }>(
      `select toUInt32(count()) as rows from warning where county = '${COUNTY}' and rule = '${SINGLE}'`,
      { name: 'test' },
    );
    expect(answer.warnings.before).toBe(rows);
  });

  it('tells what would be added without naming anybody', async () => {
    const values = [{ name: 'threshold', number: '8000' }];
    const answer = await found('ANALYST', { rule: SINGLE, values });
    expect(answer.added[0]).toMatchObject({
      finding: expect.stringMatching(/^住院单次自付 /),
      amount: expect.any(String),
    });
    expect(Object.keys(answer.added[0])).not.toContain('person');
    expect(await found('COUNTY_LEADER', { rule: SINGLE, values })).toEqual(answer);
  });

  it('takes lists, flags and operators', async () => {
    const list = await found('ANALYST', {
      rule: 'xf-mz-aid',
      values: [{ name: 'aid_classes', list: ['低保', '低保边缘'] }],
    });
    expect(list.changed).toMatchObject([
      { before: '低保、特困、分散供养特困、低收入、支出型困难', after: '低保、低保边缘' },
    ]);
    expect([list.warnings.added > 0, list.warnings.lost > 0]).toEqual([true, true]);
    const flag = await found('ANALYST', { rule: 'xf-zj-house', values: [{ name: 'hazard', flag: false }] });
    expect(flag.changed).toMatchObject([{ before: '是', after: '否' }]);
    const operator = await found('ANALYST', { rule: SINGLE, values: [{ name: 'threshold', operator: '>=' }] });
    expect(operator.changed).toMatchObject([
      { operatorBefore: '>', operatorAfter: '>=', before: '10000', after: '10000' },
    ]);
    expect(operator.warnings).toMatchObject({ lost: 0 });
  });

  it('with nothing changed changes nothing', async () => {
    const answer = await found('ANALYST', { rule: SINGLE });
    expect(answer).toMatchObject({ changed: [], added: [], lost: [], moved: 0, warnings: { added: 0, lost: 0 } });
  });
});

describe('who asks for what cannot be', () => {
  it.each([
    [{ rule: 'xx' }, '没有规则“xx”'],
    [{ rule: SINGLE, values: [{ name: 'threshold' }] }, '没有写新的值'],
    [
      {
        rule: SINGLE,
        values: [
          { name: 'threshold', number: '1' },
          { name: 'threshold', number: '2' },
        ],
      },
      '写了两次',
    ],
    [{ rule: SINGLE, values: [{ name: 'threshold', number: '-1' }] }, '应是不小于 0 的数'],
    [{ rule: SINGLE, values: [{ name: 'threshold', flag: true }] }, '“单次个人自付”应是数值'],
    [{ rule: SINGLE, to: '2025-01' }, '2023-11 还没有算好'],
  ])('%o is told why', async (variables, message) => {
    const { errors } = await ask('ANALYST', variables);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain(message);
  });

  it.each(['DEPARTMENT_LIAISON', 'TOWNSHIP_HEAD'])('%s has no right', async (who) => {
    const { errors } = await ask(who, { rule: SINGLE });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('costs as much as many small questions', async () => {
    const { extensions } = await ask('ANALYST', { rule: SINGLE });
    expect(extensions.cost?.query).toBeGreaterThan(20_000);
  });
});
