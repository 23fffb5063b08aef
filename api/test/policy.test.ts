import { enterValue } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEDICAL } from '../../warehouse/test/read.fixture.ts';
import { difference, ratio } from '../src/modules/overview/exact.ts';
import { masked } from '../src/modules/row/mask.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const QUERY = `{ policy(county: "360722") { id documentNo title issued effectiveFrom issuer
  clauses { article text department rules { id } } departments { id extracts { id due delivery months clause { article quote } note } }
  rules { id kind subject risk clause { article quote } parameters { name operator value unit quote reason open approvalRequired approvalNo } }
  open { name label value reason approvalRequired approvalNo } incomeLines { year line note } } }`;

describe('the document of a county', () => {
  it('stands as data: clauses with their rules, departments with what they owe', async () => {
    const { policy } = await county.ask('leader', QUERY);
    expect(policy).toMatchObject({
      documentNo: '信巩办字〔2023〕15号',
      issued: '2023-07-14',
      effectiveFrom: '2023-07',
    });
    const clause = policy.clauses.find(({ article }: Data) => article === '二（一）');
    expect(clause.rules.map(({ id }: Data) => id)).toContain('xf-yb-selfpay-single');
    for (const rule of policy.rules) {
      const text = policy.clauses.find(({ article }: Data) => article === rule.clause.article).text;
      expect(text).toContain(rule.clause.quote);
    }
    const medical = policy.departments.find(({ id }: Data) => id === MEDICAL);
    expect(medical.extracts[0]).toMatchObject({
      id: 'xf-yb-selfpay',
      due: '每月数据，次月10日前',
      delivery: 'increment',
      months: null,
      clause: { article: '二（一）' },
    });
    const all = policy.departments.flatMap(({ extracts }: Data) => extracts);
    expect(all.find(({ id }: Data) => id === 'register')).toMatchObject({
      clause: null,
      note: expect.stringContaining('花名册'),
    });
    expect(all.find(({ id }: Data) => id === 'xf-jt-aid')).toMatchObject({
      months: [3, 9],
      due: '3、9月数据，次月10日前',
    });
  });

  it('says what it leaves open, until an approval is entered', async () => {
    const { warehouse } = county.hub.services;
    const find = async () =>
      (await county.ask('leader', QUERY)).policy.open.find(({ name }: Data) => name === 'xf-yb-selfpay.either');
    expect(await find()).toMatchObject({ value: '满足其中一项即预警', approvalRequired: true, approvalNo: null });
    const entry = { county: '360722', effectiveFrom: '2023-01-01', value: '', note: '', by: 'test' };
    await enterValue(warehouse, { ...entry, name: 'approval:xf-yb-selfpay.either', approvalNo: '信府办〔2023〕1号' });
    expect((await find()).approvalNo).toBe('信府办〔2023〕1号');
    await enterValue(warehouse, { ...entry, name: 'income_line', value: '7300', note: '演示值', approvalNo: '' });
    expect((await county.ask('leader', QUERY)).policy.incomeLines).toEqual([
      { year: 2023, line: '7300', note: '演示值' },
    ]);
  });

  it('is the same for a department, which is listed alone under departments', async () => {
    expect((await county.ask('medical', QUERY)).policy.rules.length).toBeGreaterThan(20);
    const { departments } = await county.ask('medical', '{ departments(county: "360722") { id extracts { id } } }');
    expect(departments).toEqual([{ id: MEDICAL, extracts: [{ id: 'xf-yb-selfpay' }, { id: 'xf-yb-uninsured' }] }]);
  });
});

describe('places', () => {
  it('are the counties one may see, with towns and villages below', async () => {
    const query =
      '{ counties { code name level parent children { code level } } months(county: "360722") me { county { name } division { name } } }';
    const data = await county.ask('leader', query);
    expect(data.counties).toMatchObject([{ code: '360722', name: '信丰县', level: 'COUNTY', parent: null }]);
    expect(data.counties[0].children).toHaveLength(17);
    expect(data.months).toEqual(['2023-07', '2023-06']);
    const town = await county.ask('townA', query);
    expect(town.counties[0].children).toEqual([{ code: '360722100', level: 'TOWN' }]);
    expect(town.me).toEqual({ county: { name: '信丰县' }, division: { name: '嘉定镇' } });
  });
});

describe('numbers and masks', () => {
  it('are exact: half rounded up, no denominator no number', () => {
    expect(ratio(37, 41, 100)).toBe('90.24');
    expect(ratio(1, 3, 100)).toBe('33.33');
    expect(ratio(1, 8, 1000)).toBe('125.00');
    expect(ratio(12345, 1_000_000, 100)).toBe('1.23');
    expect(ratio(5, 1000, 1)).toBe('0.01');
    expect(ratio(0, 0, 100)).toBeNull();
    expect(difference('87.50', '94.10')).toBe('-6.60');
    expect(difference('412', '365')).toBe('47');
    expect(difference(null, '1')).toBeNull();
  });

  it('hide every long number of a cell, however it was written', () => {
    expect(masked('360799198501010029')).toBe('***');
    expect(masked('３６０７９９１９８５０１０１００２x')).toBe('***');
    expect(masked('360799 19850101 0029')).toBe('***');
    expect(masked('电话13900001234，备用139-0000-1234')).toBe('电话***，备用***');
    expect(masked('12345.60')).toBe('12345.60');
    expect(masked('2023-07-14')).toBe('2023-07-14');
    expect(masked('360799850101002')).toBe('***');
  });
});
