import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opened, raw, sql } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contract.ts';
import { type ContractBook, type HandInAnswer, handIn, loadContracts } from '../src/index.ts';
import { COUNTY, csv, Hub, idOf, type Row } from './hand-in-hub.ts';

/** A contract for each shape, as a clerk would write it, and a row of its file. */
const SHAPES: Readonly<Record<string, { columns: string; row: Row }>> = {
  application: {
    columns: `
  - { name: 事件编号, field: event_no, type: s, required: true }
  - { name: 申报时间, field: applied_at, type: d, required: true, period: true }
  - { name: 模块, field: module, type: e, closed: true, codes: { 教育: [教育, 教育模块], 住房: [住房] } }
  - { name: 办理状态, field: status, type: s }`,
    row: { 事件编号: 'SB-1', 申报时间: '2023-07-05', 模块: '教育模块', 办理状态: '办理中' },
  },
  petition: {
    columns: `
  - { name: 受理渠道, field: channel, type: e, codes: { "12345": ["12345", 市长热线], 信访: [信访] } }
  - { name: 受理编号, field: case_no, type: s }
  - { name: 受理日期, field: received_date, type: d, required: true }
  - { name: 诉求类别, field: topic, type: e, codes: { 住房: [住房] } }
  - { name: 诉求内容, field: content, type: s }`,
    row: { 受理渠道: '市长热线', 受理编号: 'A1', 受理日期: '2023-07-06', 诉求类别: '住房', 诉求内容: '房屋漏雨' },
  },
  benefit: {
    columns: `
  - { name: 救助项目, field: item, type: s, required: true }
  - { name: 金额, field: amount, type: m }
  - { name: 发放日期, field: paid_date, type: d }`,
    row: { 救助项目: '重特大疾病救助', 金额: '1234.56', 发放日期: '2023-07-07' },
  },
  match_result: {
    columns: `
  - { name: 是否命中, field: hit, type: b, required: true }
  - { name: 资产类别, field: asset_kind, type: e, codes: { 小汽车: [小汽车, 轿车] } }
  - { name: 详情, field: detail, type: s }
  - { name: 登记日期, field: registered_date, type: d }
  - { name: 金额, field: value_amount, type: m }
  - { name: 金额区间, field: value_band, type: e, codes: { 10万元以上: [10万元以上] } }
  - { name: 数据日期, field: source_date, type: d, required: true }`,
    row: { 是否命中: '有', 资产类别: '轿车', 详情: '家用车一辆', 登记日期: '2021-03-01', 数据日期: '2023-06-30' },
  },
  student_burden: {
    columns: `
  - { name: 学校, field: school, type: s, required: true }
  - { name: 资助项目, field: aid_item, type: s }
  - { name: 资助金额, field: aid_amount, type: m }
  - { name: 自付支出, field: own_cost, type: m, required: true }
  - { name: 学期, field: term, type: s }
  - { name: 学年, field: school_year, type: s, required: true }`,
    row: { 学校: '甲中学', 资助项目: '助学金', 自付支出: '10000.01', 学年: '2022-2023学年' },
  },
};

const KEPT: Readonly<Record<string, Row>> = {
  application: { event_no: 'SB-1', applied_at: '2023-07-05', module: '教育', status: '办理中' },
  petition: { channel: '12345', case_no: 'A1', received_date: '2023-07-06', topic: '住房' },
  benefit: { item: '重特大疾病救助', amount: '1234.56', paid_date: '2023-07-07' },
  match_result: { hit: 'true', asset_kind: '小汽车', registered_date: '2021-03-01', source_date: '2023-06-30' },
  student_burden: { own_cost: '10000.01', aid_item: '助学金', school_year: '2022-2023学年', term: '' },
};

const extractOf = (shape: string): string => `zz-${shape.replace('_', '-')}`;

function writeContracts(folder: string): ContractBook {
  mkdirSync(folder, { recursive: true });
  for (const [shape, { columns }] of Object.entries(SHAPES))
    writeFileSync(
      join(folder, `${shape}.yaml`),
      `id: ${extractOf(shape)}\ncounty: "${COUNTY}"\ndepartment: 甲局\ntitle: ${shape}\nshape: ${shape}\n` +
        `delivery: increment\nuse: [person, place, remark]\ncolumns:${columns}\n`,
    );
  return loadContracts([join(CONTRACTS, 'groups'), folder]);
}

const who: Row = { 姓名: '张三', 身份证号码: idOf(7), 乡镇: '嘉定镇', 行政村: '黄家山村', 备注: '' };

let hub: Hub;
let folder: string;
let contracts: ContractBook;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shapes-'));
  contracts = writeContracts(join(folder, 'contracts'));
  hub = await Hub.open();
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function load(shape: string, change: Row = {}, period = '2023-07'): Promise<HandInAnswer> {
  const { row } = SHAPES[shape] as { row: Row };
  const header = contracts.get(extractOf(shape))?.columns.map(({ name }) => name) ?? [];
  const file = hub.file(`${extractOf(shape)}.csv`, csv(header, [{ ...who, ...row, ...change }]));
  const request = { county: COUNTY, period, extract: extractOf(shape), by: 'test', files: [file] };
  const [answer] = await handIn({ ...hub.deps, contracts }, request);
  return answer as HandInAnswer;
}

describe('shapes that the five documents add', () => {
  test.each(Object.keys(SHAPES))('a file of %s loads, is checked and stands in its table', async (shape) => {
    expect(await load(shape)).toMatchObject({ status: 'ACCEPTED', received: 1, loaded: 1, quarantined: 0 });
    const names = Object.keys(KEPT[shape] ?? {}).map((name) => `toString(${name}) as ${name}`);
    const [row] = await hub.ask<Row>(
      `select ${names.join(', ')} from raw_${shape} as r
        where batch_id in (select batch_id from current_submission where extract = '${extractOf(shape)}')`,
    );
    expect(row).toEqual(KEPT[shape]);
  });

  test.each([
    ['application', { 申报时间: '2023-02-30' }, 'DATE_INVALID'],
    ['application', { 模块: '天气' }, 'CODE_UNKNOWN'],
    ['petition', { 受理日期: '' }, 'REQUIRED_MISSING'],
    ['benefit', { 金额: '约一千' }, 'MONEY_INVALID'],
    ['match_result', { 是否命中: '也许' }, 'CODE_UNKNOWN'],
    ['student_burden', { 自付支出: '' }, 'REQUIRED_MISSING'],
  ] as const)('a wrong cell keeps a row of %s out: %o', async (shape, change, code) => {
    const { problems, loaded } = await load(shape, change, '2023-08');
    expect(loaded).toBe(0);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test.each([
    ['petition', 'content', '房屋漏雨'],
    ['match_result', 'detail', '家用车一辆'],
  ])('free text of %s (%s) stands sealed in the table and opens with the key', async (shape, field, text) => {
    const table = raw(`raw_${shape}`);
    const [row] = await hub.warehouse.ask<{ kept: string; opened: string }>(
      sql`select ${raw(field)} as kept, ${opened(hub.keyring, raw(field))} as opened from ${table}
          where period = '2023-07-01' limit 1`,
      { name: 'test' },
    );
    expect(row?.opened).toBe(text);
    expect(row?.kept).not.toContain(text);
  });
});
