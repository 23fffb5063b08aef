import type { Pack, PackFigure, PackPage, PackTable } from '../../src/modules/pack/pack.ts';

/** Synthetic townships, as many as a county has. */
export const TOWNS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'].map((name) => `${name}岭镇`);

const share = (id: string, name: string, numerator: number, denominator: number): PackFigure => ({
  ...{ id, name, unit: '%', numerator, denominator },
  value: denominator === 0 ? null : ((numerator / denominator) * 100).toFixed(2),
  why: denominator === 0 ? '没有下发的线索' : null,
});

const count = (id: string, name: string, unit: string, numerator: number): PackFigure => ({
  ...{ id, name, unit, numerator, value: String(numerator), denominator: null, why: null },
});

/** Of the last two towns nothing was sent: missing, not zero. */
const byTown = TOWNS.map((town, at) => ({
  town,
  received: count(`received-${at}`, `${town}收到线索`, '户', at === 3 ? 1234 : 40 - at),
  t1: share(`t1-${at}`, `${town}核查率`, at > 11 ? 0 : 31 - at, at > 11 ? 0 : 37 - at),
}));

const TOWN_TABLE: PackTable = {
  id: 'towns',
  title: '各乡镇线索办理情况',
  columns: [
    { name: '乡镇' },
    { name: '收到', number: true, unit: '户' },
    { name: '办结', number: true, unit: '户' },
    { name: '在办', number: true, unit: '户' },
    { name: '核查率', number: true, unit: '%' },
    { name: '说明' },
  ],
  rows: [
    ...byTown.map(({ town, received, t1 }, at) => ({
      cells: [
        { text: town },
        { text: received.value ?? '—', figure: received.id },
        { text: '28' },
        { text: at === 0 ? '0' : '12' },
        { text: t1.value ?? '—', figure: t1.id },
        { text: at === 2 ? '两户外出务工，约定国庆期间入户，已经电话核实过一次。' : '' },
      ],
    })),
    { cells: [{ text: '合计' }, { text: '1,698' }, { text: '392' }, { text: '156' }, { text: '83.45' }, { text: '' }] },
  ],
  total: true,
  note: '收到 = 办结 + 在办。',
};

const BALANCE: PackPage = {
  id: 'balance',
  title: '两个月共收到线索1,698户，办结392户，还有156户在办',
  agenda: '两个月的预警和办理情况',
  findings: [
    '7月预警412条，环比增加47条（12.9%），其中31条来自医保自付，集中在甲岭镇、乙岭镇。',
    '丁岭镇一个镇就收到1,234户，占全县七成以上，主要是8月全县饮水安全排查集中上报。',
  ],
  figures: [
    { ...count('warnings', '预警', '条', 412), before: { name: '上期', value: '365', change: '47' } },
    { ...share('t1', '核查率', 37, 41), before: { name: '上期', value: '92.10', change: '-1.86' } },
    share('t2', '核实及时率', 0, 0),
    ...byTown.flatMap(({ received, t1 }) => [received, t1]),
  ],
  tables: [TOWN_TABLE],
  charts: [
    {
      id: 'by-town',
      title: '丁岭镇收到的最多',
      kind: 'BAR',
      unit: '户',
      categories: TOWNS,
      series: [{ name: '收到', values: byTown.map(({ received }) => received.numerator) }],
    },
    {
      id: 'trend',
      title: '七月起预警明显增加，八月的还没有报齐',
      kind: 'LINE',
      unit: '条',
      categories: ['2025年3月', '2025年4月', '2025年5月', '2025年6月', '2025年7月', '2025年8月'],
      series: [
        { name: '医保', values: [102, 98, 121, 110, 141, null] },
        { name: '民政', values: [40, 38, 44, 51, 62, 70] },
      ],
    },
    {
      id: 'stack',
      title: '因病占一半以上',
      kind: 'STACK',
      unit: '条',
      categories: ['7月', '8月'],
      series: [
        { name: '因病', values: [210, 190] },
        { name: '因残', values: [80, 64] },
        { name: '因灾', values: [12, 0] },
      ],
    },
  ],
  duties: [],
};

const DEPARTMENT: PackPage = {
  id: 'department-1',
  title: '甲部门：按时报送，一项数据三个月没有一条核实',
  agenda: '迟报部门',
  findings: ['应报4项，按时3项，迟报1项（临时救助名单，迟3天）。'],
  figures: [share('d1', '按时报送率', 3, 4), count('open', '在办线索', '户', 12)],
  tables: [],
  charts: [],
  duties: [
    { who: '甲部门', text: '每月10日前将上月新增的临时救助对象名单报县办公室。', clause: '二（二）“每月10日前”' },
    { who: '甲部门', text: '对推送的预警信息负责核查的及时性、真实性。', clause: '三（三）“据实核查处置”' },
  ],
};

/** A pack made by hand: what a page can hold, with what is missing and what is large. */
export const SAMPLE: Pack = {
  title: '2025年7月至8月双月调度资料',
  place: '某某县',
  meeting: '双月调度',
  period: '2025年7月至8月',
  asOf: '2025-09-05',
  source: '《关于健全防止返贫动态监测和帮扶机制的实施方案》（某办字〔2023〕15号）',
  frozenAt: '2025-09-05T01:00:00.000Z',
  fingerprint: '3f9a6c0d1e2b4a58',
  complete: false,
  why: '应报 36 项，还缺 2 项：甲部门临时救助名单、乙部门住房排查',
  pages: [BALANCE, DEPARTMENT],
};
