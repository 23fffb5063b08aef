import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONTRACTS, loadContracts } from '../src/index.ts';
import { csv, Hub, idOf, type Row } from './hand-in-hub.ts';

/** 沂水、沂南: two counties under the province's contracts. */
const COUNTIES = ['371323', '371321'];

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

const HOUSE = [
  '户主姓名',
  '户主身份证号码',
  '家庭人口',
  '乡镇',
  '行政村',
  '鉴定等级',
  '唯一住房',
  '鉴定日期',
  '改造方式',
];
const house = (n: number, more: Row): Row => ({
  户主姓名: '测试',
  户主身份证号码: idOf(n),
  乡镇: '马站镇',
  行政村: '某村',
  鉴定日期: '2023-07-05',
  ...more,
});

const load = (county: string, extract: string, name: string, content: string) =>
  hub.load([hub.file(name, content)], { county, extract, period: '2023-07' });

describe('鲁乡振发〔2022〕11号的报表', () => {
  test('省里的契约两个县都用，部门与政策文件一致', () => {
    const contracts = loadContracts();
    const text = readFileSync(join(CONTRACTS, '../../warehouse/policy/370000/shandong-2022-11.yaml'), 'utf8');
    const { extracts } = parse(text) as { extracts: { id: string; department: string }[] };
    for (const county of COUNTIES) {
      const own = new Map(contracts.forCounty(county).map(({ id, department }) => [id, department]));
      expect(extracts.filter(({ id, department }) => own.get(id) !== department)).toEqual([]);
      expect(own.size).toBe(extracts.length);
    }
    expect(contracts.forCounty('360722').some(({ id }) => id.startsWith('sd-'))).toBe(false);
  });

  test('没有说是不是唯一住房的照样受理，留作未知；改造方式填“无”等于没有改造', async () => {
    const rows = [
      house(1, { 鉴定等级: 'C级' }),
      house(2, { 鉴定等级: 'B级', 唯一住房: '是', 改造方式: '无' }),
      house(3, { 改造方式: '拆除重建' }),
    ];
    const [answer] = await load('371323', 'sd-zj-danger', 'a.csv', csv(HOUSE, rows));
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: 3, quarantined: 0 });
    const stored = await hub.ask(
      "select grade, only_house, renovation from raw_housing where county = '371323' order by row",
    );
    expect(stored).toEqual([
      { grade: 'C', only_house: null, renovation: '' },
      { grade: 'B', only_house: true, renovation: '' },
      { grade: '', only_house: null, renovation: '拆除重建' },
    ]);
  });

  test('平台受理信息：内容加密保存，没有编号也受理', async () => {
    const header = ['受理渠道', '受理编号', '受理日期', '诉求类别', '诉求内容', '姓名', '身份证号码', '乡镇', '行政村'];
    const row = { 受理渠道: '12345热线', 受理日期: '2023-07-09', 诉求类别: '看病', 诉求内容: '反映住院费用高' };
    const whole = { ...row, 姓名: '测试', 身份证号码: idOf(4), 乡镇: '界湖街道', 行政村: '某村' };
    const [answer] = await load('371321', 'sd-12345', 'b.csv', csv(header, [whole]));
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: 1, quarantined: 0 });
    const [stored] = await hub.ask<Record<string, string>>(
      "select channel, case_no, topic, content from raw_petition where county = '371321'",
    );
    expect(stored).toMatchObject({ channel: '12345', case_no: '', topic: '医疗' });
    expect(stored?.content).not.toContain('住院');
    expect(stored?.content).not.toBe('');
  });

  test('不是新办也不是变更的残疾人证退回该行：规则要看', async () => {
    const header = ['姓名', '身份证号码', '乡镇', '行政村', '残疾证号', '类别', '等级', '发证日期', '新办/变更'];
    const row = (n: number, action: string): Row => ({
      姓名: '测试',
      身份证号码: idOf(n),
      乡镇: '马站镇',
      行政村: '某村',
      残疾证号: `${idOf(n)}41`,
      类别: '肢体',
      等级: '一级',
      发证日期: '2023-07-12',
      '新办/变更': action,
    });
    const rows = [row(5, '新办理'), row(6, '变更'), row(7, '注销')];
    const [answer] = await load('371323', 'sd-cl-cert', 'c.csv', csv(header, rows));
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: 2, quarantined: 1 });
    expect(answer?.problems.filter(({ level }) => level === 'error')).toMatchObject([{ row: 4, column: '新办/变更' }]);
  });

  test('存款比对只收金额区间', async () => {
    const header = ['姓名', '身份证号码', '乡镇', '行政村', '是否命中', '资产类别', '金额区间', '数据日期'];
    const row = { 姓名: '测试', 身份证号码: idOf(8), 乡镇: '马站镇', 行政村: '某村', 是否命中: '是' };
    const rows = [{ ...row, 资产类别: '大额存单', 金额区间: '5万至10万元', 数据日期: '2023-07-20' }];
    const [answer] = await load('371323', 'sd-m-finance', 'd.csv', csv(header, rows));
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: 1 });
    expect(await hub.ask("select hit, value_band, value_amount from raw_match_result where county = '371323'")).toEqual(
      [{ hit: true, value_band: '5万至10万元', value_amount: null }],
    );
  });
});
