import { DEPARTMENTS, dice, PLACE } from './county.ts';

const info = (code: string, name: string, unit: string, ratio = false) => ({
  ...{
    code,
    name,
    unit,
    definition: name,
    formula: name,
    owner: '县级牵头部门',
    source: '口径由本系统统一规定',
    note: null,
  },
  ...{ numerator: ratio ? '分子' : null, denominator: ratio ? '分母' : null, ranks: null, good: null, handedIn: true },
  ...{ group: '预警', dimensions: [] },
});

const count = (n: number) => ({ value: String(n), numerator: n, denominator: null, why: null });
const figureOf = ({ denominator }: { denominator: string | null }, n: number) =>
  denominator === null ? count(n) : { value: '50.00', numerator: n, denominator: 2 * n, why: null };
const span = (month: string) => ({
  ...{ key: month, name: month, from: `${month}-01`, to: `${month}-28`, until: '2024-01-13' },
  ...{ complete: false, why: '应报 18 项，还缺 2 项' },
});

type Named = readonly { code: string; name: string }[];
const towns: Named = PLACE.children.map(({ code, name }) => ({ code, name }));
const departments: Named = DEPARTMENTS.map(([, name]) => ({ code: name, name }));
const risks: Named = [
  { code: '01', name: '因病' },
  { code: '09', name: '因学' },
];
const VALUES: Readonly<Record<string, Named>> = { TOWN: towns, DEPARTMENT: departments, RISK: risks, RULE: risks };

/** A table of made-up figures, equal on every run. */
function table(month: string, measures: ReturnType<typeof info>[], by: string, change = true) {
  const roll = dice(11);
  const cell = (measure: ReturnType<typeof info>, keys: object[]) => {
    const [now, before] = [1 + Math.floor(roll() * 40), 1 + Math.floor(roll() * 40)];
    const past = change ? figureOf(measure, before) : null;
    return {
      ...{ measure: measure.code, span: month, keys, figure: figureOf(measure, now), before: past },
      ...{ change: change ? String(now - before) : null, changePercent: change ? '12.30' : null },
    };
  };
  const values = VALUES[by] ?? [];
  return {
    ...{ asOf: '2024-01-13', fingerprint: '3f9a', measures, spans: [span(month)] },
    cells: values.flatMap((value) => measures.map((one) => cell(one, [{ dimension: by, ...value }]))),
    totals: measures.map((one) => cell(one, [])),
  };
}

function contribution(by: string) {
  const roll = dice(5);
  const parts = (VALUES[by] ?? []).map((value) => {
    const [now, before] = [Math.floor(roll() * 30), Math.floor(roll() * 30)];
    return { ...value, now, before, change: now - before, share: '10.00', why: null };
  });
  const sum = (of: 'now' | 'before') => parts.reduce((total, part) => total + part[of], 0);
  const change = sum('now') - sum('before');
  return {
    ...{ dimension: by, now: count(sum('now')), before: count(sum('before')), change: String(change) },
    ...{ changePercent: '12.30', parts, repeated: 0 },
  };
}

const WARNINGS = info('warnings', '预警信息', '条');
const RATE = info('d1', '按时报送率', '%', true);
const SENT = info('received', '期内下发', '条');

const missed = () => {
  const town = PLACE.children[0];
  const trace = {
    ...{
      why: 'NOT_HANDED_IN',
      whyName: '报表缺报',
      rule: 'r',
      ruleName: '住院自付',
      extract: 'e',
      title: '住院自付名单',
    },
    ...{ department: departments[0]?.name, months: ['2023-11'], says: null },
  };
  const row = {
    ...{
      case: 'c1',
      household: '3607221000001',
      town: town?.code,
      townName: town?.name,
      risks: ['因病'],
      traces: [trace],
    },
    ...{ village: town?.children[0]?.code, villageName: town?.children[0]?.name },
    ...{ foundOn: '2023-12-01', registeredOn: '2023-12-11' },
  };
  const reasons = [{ why: 'NOT_HANDED_IN', name: '报表缺报', households: 1 }];
  return { figure: count(1), months: 6, reasons, rows: [row] };
};

/** The month of the fixtures, understood. */
export const analysisRoot = {
  departmentOverlap: [
    { town: null, name: '全县', households: 900, two: 120, three: 9 },
    ...PLACE.children.map(({ code, name }) => ({ town: code, name, households: 50, two: 7, three: 0 })),
  ],
  analysis: ({ month }: { month: string }) => ({
    ...{ month, asOf: '2024-01-13', finding: ['12月预警 412 条，环比上升 12.88%（+47 条），主要来自县残联（+9）。'] },
    summary: table(month, [WARNINGS, SENT, RATE], ''),
    submissions: table(month, [SENT, RATE], 'DEPARTMENT', false),
    contribution: ({ by }: { by: string }) => contribution(by),
    crossed: ({ by }: { by: string }) => {
      const { cells, ...rest } = table(month, [WARNINGS], 'TOWN');
      const rows = VALUES[by] ?? [];
      const keyed = cells.map((cell, at) => ({
        ...cell,
        keys: [{ dimension: by, ...rows[at % rows.length] }, ...cell.keys],
      }));
      return { ...rest, cells: keyed };
    },
    risks: table(month, [WARNINGS], 'RISK'),
    towns: table(month, [WARNINGS], 'TOWN'),
    work: table(month, [SENT, RATE], 'TOWN', false),
    yield: ({ by }: { by: string }) => table(month, [WARNINGS, SENT, RATE], by, false),
    overlap: {
      now: count(3),
      before: count(1),
      pairs: [{ code: 'a|b', departments: ['a', 'b'], households: 3, before: 1 }],
    },
    massRisks: { least: 5, reason: '文件没有说。', why: null, signals: [] },
    missed: missed(),
  }),
};
