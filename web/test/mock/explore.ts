import { COUNTY, MONTHS, PLACE } from './county.ts';

const measure = (code: string, name: string, unit: string) => ({
  ...{
    code,
    name,
    unit,
    definition: `${name}的口径`,
    formula: `${name}的公式`,
    group: unit === '%' ? '核查办理' : '预警',
  },
  ...{ numerator: unit === '%' ? '分子' : null, denominator: unit === '%' ? '分母' : null, owner: '各乡镇' },
  ...{ source: '口径由本系统统一规定', note: null, ranks: null, good: null, dimensions: ['TOWN', 'DEPARTMENT'] },
  handedIn: unit !== '%',
});
const CATALOG = [
  measure('warnings', '预警信息', '条'),
  measure('households', '预警户数', '户'),
  measure('t1', '核查率', '%'),
];

interface Asked {
  measures: string[];
  from: string;
  to: string;
  by: string[];
}

/** A number that is the same whenever it is asked for. */
const amount = (...parts: string[]): number =>
  [...parts.join('|')].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 97, 7);

function figure(code: string, month: string, town: string) {
  const numerator = amount(code, month, town);
  if (code !== 't1') return { value: String(numerator), numerator, denominator: null, why: null };
  return { value: (numerator / 0.97).toFixed(2), numerator, denominator: 97, why: null };
}

function answer({ measures, from, to, by }: Asked) {
  const months = MONTHS.filter((month) => month >= from && month <= to).reverse();
  const cells = (towns: readonly (typeof PLACE.children)[number][]) =>
    months.flatMap((month) =>
      (towns.length > 0 ? towns : [null]).flatMap((town) =>
        measures.map((code) => ({
          ...{ measure: code, span: month, before: null, change: null, changePercent: null },
          keys: town ? [{ dimension: 'TOWN', code: town.code, name: town.name }] : [],
          figure: figure(code, month, town?.code ?? ''),
        })),
      ),
    );
  return {
    ...{ asOf: `${to}-28`, fingerprint: '0123456789abcdef' },
    measures: CATALOG.filter(({ code }) => measures.includes(code)),
    spans: months.map((month, at) => ({
      ...{
        key: month,
        name: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
        from: `${month}-01`,
        to: `${month}-28`,
      },
      ...{
        until: `${to}-28`,
        complete: at < months.length - 1,
        why: at < months.length - 1 ? null : '应报 14 项，还缺 1 项',
      },
    })),
    cells: cells(by.includes('TOWN') ? PLACE.children : []),
    totals: cells([]),
  };
}

/** Questions to measures, and one that is kept for the county. */
export const exploreRoot = {
  measureCatalog: () => CATALOG,
  measureValues: ({ dimension }: { dimension: string }) =>
    dimension === 'TOWN' ? PLACE.children.map(({ code, name }) => ({ dimension, code, name })) : [],
  savedViews: () => [
    {
      ...{ id: '00000000-0000-4000-8000-000000000001', name: '各乡镇预警', owner: `office-${COUNTY}`, mine: false },
      ...{ shared: true, changedAt: '2023-08-15T01:00:00Z', version: 1 },
      question: JSON.stringify({ measures: ['warnings'], by: ['TOWN'], last: 3, grain: 'MONTH', chart: 'STACKED' }),
    },
  ],
  measure: answer,
};
