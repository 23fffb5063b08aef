import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  build,
  PolicyBook,
  type Replay,
  type ReplayRequest,
  replay,
  type Scope,
  type Warehouse,
} from '../src/index.ts';
import { changes, edited, county as handMade, MONTHS } from './replay-world.ts';
import { deliveries, handInFile, policiesFor } from './scenario-world.ts';
import { openWorld, type Row } from './world.ts';

let warehouse: Warehouse;
let close: () => Promise<void>;
beforeAll(async () => ({ warehouse, close } = await openWorld()));
afterAll(() => close());

/** The demo's own code: places below it begin with it. */
const COUNTY = '360722';
const SINGLE = 'xf-yb-selfpay-single';
const [FROM, TO] = [MONTHS[0] as string, MONTHS.at(-1) as string];
const ask = <R = Row>(query: string) => warehouse.ask<R>(query, { name: 'test' });
const deps = (policies: PolicyBook) => ({ warehouse, policies, deliveries });
const unchanged = policiesFor(COUNTY);
const tried = (
  request: Omit<ReplayRequest, 'from' | 'to'> & Partial<ReplayRequest>,
  scope: Scope = { county: COUNTY },
) => replay(deps(unchanged), scope, { from: FROM, to: TO, listed: 200, ...request });

beforeAll(async () => {
  await handInFile(warehouse, COUNTY, handMade);
  await build(deps(unchanged), COUNTY);
});

/** What a county shows after a build: warnings of a rule, and of all rules the first of each household and its visits. */
async function shown(rule: string) {
  const raised = await ask<{ id: string; month: string; town: string; finding: string }>(
    `select toString(warning_id) as id, substring(toString(period), 1, 7) as month, town_code as town, finding
     from warning where county = '${COUNTY}' and rule = '${rule}'`,
  );
  const households = await ask<{ month: string; town: string; visits: string }>(
    `select substring(toString(min(period)), 1, 7) as month, any(town_code) as town, toString(uniqExact(period)) as visits
     from warning where county = '${COUNTY}' and hh_no != '' group by hh_no`,
  );
  return { raised, households };
}
const visitsOf = (households: readonly { visits: string }[]) =>
  households.reduce((sum, { visits }) => sum + Number(visits), 0);
const count = <T>(rows: readonly T[], of: (row: T) => boolean) => rows.filter(of).length;

const EDITS = [
  {
    say: '单次自付改为15000元',
    rule: SINGLE,
    values: { threshold: 15000 },
    from: 'label: 单次个人自付, operator: ">", number: 10000',
    to: 'label: 单次个人自付, operator: ">", number: 15000',
  },
  {
    say: '单次自付改为8000元',
    rule: SINGLE,
    values: { threshold: 8000 },
    from: 'label: 单次个人自付, operator: ">", number: 10000',
    to: 'label: 单次个人自付, operator: ">", number: 8000',
  },
  {
    say: '单次自付改为1万元以上（含）',
    rule: SINGLE,
    operators: { threshold: '>=' as const },
    from: 'label: 单次个人自付, operator: ">", number: 10000',
    to: 'label: 单次个人自付, operator: ">=", number: 10000',
  },
  {
    say: '本年累计改为3万元，有的晚几个月才预警',
    rule: 'xf-yb-selfpay-year',
    values: { threshold: 30000 },
    from: 'label: 本年累计个人自付, operator: ">", number: 20000',
    to: 'label: 本年累计个人自付, operator: ">", number: 30000',
  },
  {
    say: '救助类别加上低保边缘，去掉低收入',
    rule: 'xf-mz-aid',
    values: { aid_classes: ['低保', '特困', '分散供养特困', '低保边缘', '支出型困难'] },
    from: 'list: [低保, 特困, 分散供养特困, 低收入, 支出型困难]',
    to: 'list: [低保, 特困, 分散供养特困, 低保边缘, 支出型困难]',
  },
  {
    say: '隐患描述不再算',
    rule: 'xf-zj-house',
    values: { hazard: false },
    from: 'label: 填写了隐患描述的也算, flag: true',
    to: 'label: 填写了隐患描述的也算, flag: false',
  },
];

describe('a replay says what editing the document and building again gives', () => {
  type Told = { found: Replay; before: Awaited<ReturnType<typeof shown>> };
  const told = new Map<string, Told>();
  beforeAll(async () => {
    for (const { say, rule, values = {}, operators = {} } of EDITS)
      told.set(say, { found: await tried({ rule, values, operators }), before: await shown(rule) });
  });
  afterAll(async () => {
    await build(deps(unchanged), COUNTY);
  });

  it.each(EDITS)('$say', async ({ say, rule, from, to }) => {
    const { found, before } = told.get(say) as Told;
    await build(deps(new PolicyBook([edited(COUNTY, from, to)])), COUNTY);
    const after = await shown(rule);
    const lost = new Set(found.lost.map(({ id }) => id));
    const kept = before.raised.filter(({ id }) => !lost.has(id));
    expect([...kept, ...found.added].map(({ id }) => id).sort()).toEqual(after.raised.map(({ id }) => id).sort());
    expect(found.warnings.added + found.warnings.lost + found.moved).toBeGreaterThan(5);
    expect(changes(found).map((one) => [one.before, one.after])).toEqual([
      [before.raised.length, after.raised.length],
      [before.households.length, after.households.length],
      [visitsOf(before.households), visitsOf(after.households)],
    ]);
    for (const { month, ...one } of found.months) {
      expect(one.warnings.after).toBe(count(after.raised, (raise) => raise.month === month));
      expect(one.households.after).toBe(count(after.households, (home) => home.month === month));
    }
    for (const { town, ...one } of found.byTown) {
      expect(one.warnings.after).toBe(count(after.raised, (raise) => raise.town === town));
      const homes = after.households.filter((home) => home.town === town);
      expect([one.households.after, one.visits.after]).toEqual([homes.length, visitsOf(homes)]);
    }
    const findings = new Map(after.raised.map(({ id, finding, month }) => [id, { month, finding }]));
    expect(found.added.map(({ month, finding }) => ({ month, finding }))).toEqual(
      found.added.map(({ id }) => findings.get(id)),
    );
  });
});

describe('laws', () => {
  const limits = fc.constantFrom(0, 7999.99, 8000, 8000.01, 10000, 10000.01, 14999.99, 15000, 99999.9999);

  it('what is kept, added and lost makes up both sides, and every part makes up the whole', async () => {
    await fc.assert(
      fc.asyncProperty(limits, fc.constantFrom(...MONTHS), fc.constantFrom(...MONTHS), async (threshold, a, b) => {
        const [from, to] = [a, b].sort() as [string, string];
        const found = await tried({ rule: 'xf-yb-selfpay-year', values: { threshold }, from, to });
        for (const one of [found, ...found.byTown, ...found.months].flatMap(changes)) {
          expect(one.before - one.lost + one.added).toBe(one.after);
          expect(one.kept + one.lost).toBe(one.before);
        }
        const lost = new Set(found.lost.map(({ id }) => id));
        expect(found.added.filter(({ id }) => lost.has(id))).toEqual([]);
        expect([found.added.length, found.lost.length]).toEqual([found.warnings.added, found.warnings.lost]);
        for (const side of ['before', 'after', 'added', 'lost'] as const) {
          const sum = (parts: readonly Pick<Replay, 'warnings'>[]) =>
            parts.reduce((total, part) => total + part.warnings[side], 0);
          expect(sum(found.byTown)).toBe(found.warnings[side]);
          if (side === 'before' || side === 'after') expect(sum(found.months)).toBe(found.warnings[side]);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('a lower limit loses nothing and a higher one adds nothing; of two, the lower one warns no less', async () => {
    await fc.assert(
      fc.asyncProperty(limits, limits, async (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const [below, above] = await Promise.all(
          [low, high].map((threshold) => tried({ rule: SINGLE, values: { threshold } })),
        );
        for (const side of ['warnings', 'households', 'visits'] as const)
          expect(below?.[side].after).toBeGreaterThanOrEqual(above?.[side].after ?? 0);
        if (low <= 10000) expect(below?.warnings.lost).toBe(0);
        if (high >= 10000) expect(above?.warnings.added).toBe(0);
      }),
      { numRuns: 8 },
    );
  });

  it('nothing is written', async () => {
    const rows = () =>
      ask(
        `select name, total_rows from system.tables where database = currentDatabase() and engine not in ('View') order by name`,
      );
    const parts = () =>
      ask(`select table, name from system.parts where active and database = currentDatabase() order by all`);
    // The engine merges parts on its own time: afterwards nothing is left to merge.
    const tables = await ask(
      `select name from system.tables where database = currentDatabase() and engine like '%MergeTree'`,
    );
    for (const { name } of tables) await warehouse.tell(`optimize table ${String(name)} final`, { name: 'test' });
    const before = [await rows(), await parts()];
    for (const { rule, values = {} } of EDITS) await tried({ rule, values });
    expect([await rows(), await parts()]).toEqual(before);
  });
});

describe('scope', () => {
  it('a town sees what the county sees of that town', async () => {
    const whole = await tried({ rule: SINGLE, values: { threshold: 15000 } });
    expect(whole.byTown.length).toBe(3);
    for (const { town, ...figures } of whole.byTown) {
      const own = await tried({ rule: SINGLE, values: { threshold: 15000 } }, { county: COUNTY, division: town });
      expect(changes(own)).toEqual(changes(figures));
      expect(new Set([...own.added, ...own.lost].map((one) => one.town))).toEqual(new Set([town]));
    }
  });

  it('a department tries its own rules only, and counts its own warnings only', async () => {
    const department = '市医保局信丰分局';
    const own = await tried({ rule: SINGLE, values: { threshold: 15000 } }, { county: COUNTY, department });
    const [{ visits } = {}] = await ask(
      `select toUInt32(uniqExact(hh_no, period)) as visits from warning where county = '${COUNTY}' and department = '${department}'`,
    );
    expect(own.visits.before).toBe(visits);
    await expect(tried({ rule: 'xf-mz-aid' }, { county: COUNTY, department })).rejects.toThrow(
      '由县民政局负责，只能试算本部门的规则',
    );
  });

  it('a place of another county is refused', async () => {
    await expect(tried({ rule: SINGLE }, { county: COUNTY, division: '360723100' })).rejects.toThrow(
      '不是 360722 的乡镇',
    );
  });
});

describe('what cannot be tried', () => {
  it.each([
    ['no such rule', { rule: 'xx' }, '没有规则“xx”'],
    [
      'no such parameter',
      { rule: SINGLE, values: { limit: 1 } },
      '没有可以试算的“limit”：可以试算：visit_types（就医类别）、threshold（单次个人自付）',
    ],
    ['a rule without values', { rule: 'xf-jt-loan', values: { limit: 1 } }, '这条规则没有可以试算的数值'],
    [
      'a table of words',
      { rule: 'xf-yj-area', values: { risk_by_event_type: ['a=b'] } },
      '没有可以试算的“risk_by_event_type”',
    ],
    ['a list for a number', { rule: SINGLE, values: { threshold: ['1'] } }, '“单次个人自付”应是数值'],
    ['a number for a flag', { rule: 'xf-zj-house', values: { hazard: 1 } }, '“填写了隐患描述的也算”应是是或否'],
    ['less than nothing', { rule: SINGLE, values: { threshold: -1 } }, '应是不小于 0 的数'],
    ['half a year', { rule: 'xf-xc-trend-falling', values: { years: 2.5 } }, '应是 1 到 20 的整数'],
    ['a way to compare years', { rule: 'xf-xc-trend-falling', operators: { years: '>' } }, '不作大小比较'],
    ['no way to compare', { rule: SINGLE, operators: { threshold: '=' } }, '比较方式“=”应是'],
    ['months in the wrong order', { rule: SINGLE, from: TO, to: FROM }, '起始月份 2023-10 晚于截止月份 2023-07'],
    [
      'a month that was not built',
      { rule: SINGLE, to: '2024-01' },
      '2023-11 还没有算好，不能试算：已有 2023-06 至 2023-10',
    ],
    ['no month', { rule: SINGLE, from: '2023-7' }, '月份“2023-7”应写成'],
  ])('%s', async (_, request, message) => {
    await expect(tried(request as ReplayRequest)).rejects.toThrow(message);
  });
});
