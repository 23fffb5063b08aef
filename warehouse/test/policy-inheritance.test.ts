import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, enterValue, loadPolicies, POLICIES, type PolicyBook, type Warehouse } from '../src/index.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { deliveries, handInFile } from './scenario-world.ts';
import { openWorld, type Row } from './world.ts';

/** 沂水、沂南: two counties of one city, under the province's document. */
const COUNTIES = ['371323', '371321'] as const;
const [YISHUI, YINAN] = COUNTIES;
const MONTHS = ['2022-05', '2022-06', '2022-07', '2022-08'];
const FIXTURES = join(import.meta.dirname, 'fixtures');

const province = loadPolicies([POLICIES], COUNTIES);
const withCity = loadPolicies([POLICIES, join(FIXTURES, 'policy')], COUNTIES);

const stay = (month: string, person: string, self_pay: number) => ({ person, self_pay, settle_date: `${month}-10` });

/** Who pays how much is the same in every month, so only the standard can make a difference. */
const FILE: ScenarioFile = {
  name: '',
  jurisdiction: '370000',
  quotes: [],
  registers: ['2022-03'],
  defaults: { 'sd-yb-selfpay': { visit_type: 'INPATIENT' } },
  sentences: [
    {
      say: '脱贫户',
      hand_ins: Object.fromEntries(
        MONTHS.map((month) => [
          month,
          {
            'sd-yb-selfpay': [
              stay(month, `甲${month}`, 7999.99),
              stay(month, `乙${month}`, 8000),
              stay(month, `丙${month}`, 5000),
            ],
          },
        ]),
      ),
    },
    {
      say: '其他农户',
      register: { '2022-03': MONTHS.map((month) => ({ person: `丁${month}`, hh_kind: 'ORDINARY' })) },
      hand_ins: Object.fromEntries(
        MONTHS.map((month) => [month, { 'sd-yb-selfpay': [stay(month, `丁${month}`, 15_000.01)] }]),
      ),
    },
  ],
};

let warehouse: Warehouse;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ warehouse, close } = await openWorld());
  for (const county of COUNTIES) await handInFile(warehouse, county, FILE);
});
afterAll(() => close());

const ask = (query: string) => warehouse.ask<Row>(query, { name: 'inheritance' });
const rebuild = async (policies: PolicyBook) => {
  for (const county of COUNTIES) await build({ warehouse, policies, deliveries }, county);
};
const warnings = (county: string) =>
  ask(`select substring(toString(period), 1, 7) as month, rule, toFloat64(amount) as paid, clause from warning
       where county = '${county}' order by month, rule, paid`);
const paid = async (county: string, month: string) =>
  (await warnings(county)).filter((row) => row.month === month).map((row) => row.paid);

describe('市里确定医疗费用标准，两个县照着执行', () => {
  let before: Row[];

  test('市里没有确定之前，按省文件暂定的标准', async () => {
    await rebuild(province);
    before = await warnings(YISHUI);
    for (const county of COUNTIES)
      for (const month of MONTHS) expect(await paid(county, month)).toEqual([7999.99, 8000]);
  });

  test('从规定的月份起，两个县都按市里的标准；正好8000元以上（含）的算', async () => {
    await rebuild(withCity);
    for (const county of COUNTIES)
      for (const month of ['2022-06', '2022-07', '2022-08'])
        expect(await paid(county, month)).toEqual([15_000.01, 8000]);
    const [newest] = (await warnings(YINAN)).slice(-1);
    expect(newest?.clause).toContain('测试文〔2022〕2号 一「累计8000元以上（含）」');
  });

  test('以前的月份一条也没有变', async () => {
    const earlier = (rows: readonly Row[]) => rows.filter(({ month }) => String(month) < '2022-06');
    expect(earlier(await warnings(YISHUI))).toEqual(earlier(before));
    expect(earlier(before)).toHaveLength(2);
  });

  test('没有市文件时，市里也可以录入标准和批准文号；只管本市录入以后的月份', async () => {
    const entry = {
      county: '371300',
      name: 'sd-yb-selfpay-supported.threshold',
      effectiveFrom: '2022-08-01',
      value: '8000',
      note: '演示值',
      approvalNo: '测试文〔2022〕9号',
      by: 'test',
    };
    await enterValue(warehouse, entry, province);
    await rebuild(province);
    for (const county of COUNTIES) {
      expect(await paid(county, '2022-07')).toEqual([7999.99, 8000]);
      expect(await paid(county, '2022-08')).toEqual([]);
    }
  });

  test('县里不能录入只授权市里确定的标准', async () => {
    const entry = { county: YISHUI, name: 'sd-yb-selfpay-supported.threshold', effectiveFrom: '2022-08-01' };
    const own = { ...entry, value: '3000', note: '', approvalNo: '测试县文〔2022〕1号', by: 'test' };
    await expect(enterValue(warehouse, own, province)).rejects.toThrow('由市里确定');
  });
});

test('县里的文件规定了只授权市里确定的标准：不予载入，说出文件和行号', () => {
  const load = () => loadPolicies([POLICIES, join(FIXTURES, 'policy-refused')], COUNTIES);
  expect(load).toThrow(/yishui-fixture\.yaml:16：“sd-yb-selfpay-supported\.threshold”只授权市里定，县级文件不能规定/);
});

describe('报表的起止和部门改名', () => {
  const owed = async (month: string) =>
    ask(`select extract, department, toString(due) as due from hand_in_status
         where county = '${YISHUI}' and period = '${month}-01' and due is not null order by extract`);

  beforeAll(() => rebuild(withCity));

  test('部门年中改名，之后由新名称的部门报送，之前的月份仍记在旧名称下', async () => {
    const fire = async (month: string) => (await owed(month)).find(({ extract }) => extract === 'ly-fire');
    expect(await fire('2022-06')).toMatchObject({ department: '消防大队', due: '2022-07-05' });
    expect(await fire('2022-07')).toMatchObject({ department: '消防救援局', due: '2022-08-05' });
  });

  test('停报的报表不再计入应报数，开始之前也不计入', async () => {
    const counts = await Promise.all(MONTHS.map(async (month) => (await owed(month)).length));
    const [atFirst = 0] = counts;
    expect(counts).toEqual([atFirst, atFirst + 1, atFirst + 1, atFirst]);
  });

  test('随有随报的信访信息和比对结果不计入应报数', async () => {
    const extracts = (await owed('2022-08')).map(({ extract }) => extract);
    expect(extracts).toEqual([
      'register',
      'sd-cl-cert',
      'sd-jy-aid',
      'sd-jy-dropout',
      'sd-mz-aid',
      'sd-wj-30',
      'sd-yb-selfpay',
      'sd-zj-danger',
    ]);
  });
});
