import { PLACE } from './county.ts';

/** Id of the meeting whose pack is shown on the wall. */
export const MEETING = '7d3f2a51-0000-4000-8000-000000000001';

const TOWNS = PLACE.children.map(({ name }) => name);

const figure = (id: string, name: string, value: string | null, more: object = {}) => ({
  ...{ id, name, unit: '户', value, numerator: Number(value), denominator: null, why: null, lead: true, before: null },
  ...{ question: null, ...more },
});

/** A pack with a little of everything that a slide can hold. */
const pack = {
  ...{
    title: `${PLACE.name}2023年7月比对研判分析材料`,
    place: PLACE.name,
    meeting: '比对研判分析',
    period: '2023年7月',
  },
  ...{
    asOf: '2023-08-05',
    source: '信巩办字〔2023〕15号',
    frozenAt: null,
    fingerprint: '3f9a6c0d1e2b4a583f9a6c0d1e2b4a58',
  },
  ...{ complete: false, why: '应报 18 项，还缺 2 项' },
  pages: [
    {
      ...{ id: 'balance', title: '线索的总账：收到多少，办结多少，还有多少', agenda: '据实核查处置' },
      findings: ['期内下发 187 户，比上期增加 21 户（12.65%）。', '逾期未核查 6 户，都在大塘埠镇。'],
      figures: [
        figure('received', '期内下发', '187', { before: { name: '上期', value: '166', change: '21' } }),
        figure('t1', '核查率', '90.24', { unit: '%', numerator: 37, denominator: 41 }),
        figure('t2', '核实及时率', null, { unit: '%', numerator: 0, denominator: 0, why: '文件没有规定核实期限' }),
      ],
      tables: [
        {
          ...{ id: 'towns', title: '各乡镇的总账', total: true, note: '收到＝办结＋在办。' },
          columns: [
            { name: '乡镇', number: false, unit: null },
            { name: '收到', number: true, unit: '户' },
          ],
          rows: [...TOWNS.map((name, at) => [name, String(at)]), ['合计', '187']].map((cells) => ({
            cells: cells.map((text) => ({ text, figure: null })),
            link: null,
          })),
        },
      ],
      charts: [
        {
          ...{ id: 'chart', title: '各乡镇收到的线索', kind: 'BAR', unit: '户', categories: TOWNS },
          series: [{ name: '收到', values: TOWNS.map((_, at) => at) }],
        },
      ],
      duties: [{ who: '县医疗保障局', text: '每月10日前报送上月数据', clause: '二（一）' }],
    },
  ],
};

/** The part of the root that packs are asked from. */
export const packRoot = {
  meeting: () => ({ id: MEETING, place: PLACE.code, title: '比对研判分析', pack }),
};
