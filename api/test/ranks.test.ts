import { loadMeasures } from '@dixian/warehouse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, percentOf } from '../src/modules/ranking/fraction.ts';
import { ranked } from '../src/modules/ranking/ranks.ts';
import { type Counted, stepsOf } from '../src/modules/ranking/step.ts';

/** Numerator and denominator of each measure. */
type Counts = readonly (readonly [numerator: number, denominator: number])[];

const unit = (code: string, counts: Counts): Counted => ({
  code,
  shares: counts.map(([n, d]) => (d === 0 ? null : fraction(n, d))),
  counts: counts.map(([numerator, denominator]) => ({ numerator, denominator })),
});

const places = (units: readonly Counted[]) => ranked(units).map(({ unit: { code }, rank }) => [code, rank]);

/** Shares of small numbers, so that many are equal, and some missing. */
const share = fc.nat(6).chain((d) => fc.nat(d).map((n) => [n, d] as const));
const county = fc
  .integer({ min: 1, max: 3 })
  .chain((measures) => fc.array(fc.array(share, { minLength: measures, maxLength: measures }), { maxLength: 14 }))
  .map((all) => all.map((counts, at) => unit(`T${String(at).padStart(2, '0')}`, counts)));

describe('名次', () => {
  it('并列同名次，下一名跳过（1、1、3）；指标不全的没有名次，排在最后，按代码', () => {
    const units = [
      unit('D', [[0, 0]]),
      unit('B', [[2, 4]]),
      unit('C', [[1, 3]]),
      unit('A', [[1, 2]]),
      unit('E', [[0, 5]]),
      unit('0', [[0, 0]]),
    ];
    expect(places(units)).toEqual([
      ...[
        ['A', 1],
        ['B', 1],
        ['C', 3],
        ['E', 4],
      ],
      ...[
        ['0', null],
        ['D', null],
      ],
    ]);
  });

  it('不取整比较：十亿分之一的差别也分先后，同样的分数写法不同仍并列', () => {
    const many = 1_000_000_007;
    expect(places([unit('B', [[many - 2, many]]), unit('A', [[many - 1, many + 1]])])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    expect(Number(many - 2) / many).toBeCloseTo((many - 1) / (many + 1), 8);
    expect(places([unit('B', [[3 * 123_456_789, 3 * 987_654_321]]), unit('A', [[123_456_789, 987_654_321]])])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('各指标等权：平均数用精确分数，1/3 与 2/3 的平均和 1/2 并列', () => {
    expect(
      places([
        unit('B', [
          [1, 3],
          [2, 3],
        ]),
        unit('A', [
          [1, 2],
          [1, 2],
        ]),
      ]),
    ).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
    expect(percentOf(fraction(1, 8))).toBe('12.50');
    expect([percentOf(fraction(1, 20_000)), percentOf(fraction(1, 20_001))]).toEqual(['0.01', '0.00']);
  });

  it('与单位的先后无关；名次＝比它好的单位数＋1；没有名次的在最后', () => {
    fc.assert(
      fc.property(
        county.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          const rows = ranked(all);
          expect(ranked(mixed).map(({ unit: { code }, rank }) => [code, rank])).toEqual(places(all));
          for (const { composite, rank, tied } of rows) {
            if (!composite) {
              expect(rank).toBeNull();
              continue;
            }
            const value = ({ n, d }: typeof composite) => (n * 1_000_000_007n ** 2n) / d;
            const others = rows.flatMap((row) => row.composite ?? []);
            // Small fractions differ by far more than the grain of this other way of comparing.
            expect(rank).toBe(1 + others.filter((one) => value(one) > value(composite)).length);
            expect(tied).toBe(others.filter((one) => value(one) === value(composite)).length > 1);
          }
          const known = rows.findIndex(({ rank }) => rank === null);
          if (known >= 0) expect(rows.slice(known).every(({ rank }) => rank === null)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('怎样升一位', () => {
  it('再办结 1 条升至并列第 1，再办结 2 条升至第 1', () => {
    const best = unit('A', [
      [10, 10],
      [8, 10],
    ]);
    const mine = unit('B', [
      [10, 10],
      [7, 10],
    ]);
    const rows = ranked([best, mine]);
    const row = rows.find(({ unit: { code } }) => code === 'B');
    expect(row && stepsOf(rows, row, [true, true])).toEqual([{ measure: 1, count: 1, rank: 1, tied: true }]);
  });

  it('真的做到那么多就到那个名次，少一个就还不能升', () => {
    fc.assert(
      fc.property(county, (all) => {
        const rows = ranked(all);
        for (const row of rows) {
          const raisable = row.unit.counts.map(() => true);
          for (const { measure, count, rank, tied } of stepsOf(rows, row, raisable)) {
            const after = (more: number) => {
              const counts = row.unit.counts.map(
                ({ numerator, denominator }, at) => [numerator + (at === measure ? more : 0), denominator] as const,
              );
              const then = ranked([...all.filter((one) => one !== row.unit), unit(row.unit.code, counts)]);
              return then.find((one) => one.unit.code === row.unit.code);
            };
            expect(after(count)).toMatchObject({ rank, tied });
            expect(rank).toBeLessThan(row.rank ?? 0);
            expect(after(count - 1)?.rank).toBe(row.rank);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('参加排名的指标', () => {
  const all = loadMeasures().all();
  const by = (who: string) => all.filter(({ ranks }) => ranks === who).map(({ code }) => code);

  it('乡镇排核查率、核实及时率、办结率、措施落实率，部门排按时报送率、数据合格率', () => {
    expect([by('TOWN'), by('DEPARTMENT')]).toEqual([
      ['t1', 't2', 't3', 'm1'],
      ['d1', 'd2'],
    ]);
  });

  it('纳入率、风险消除率和数它们的指标都不排名，也不代替别的指标排名', () => {
    const counting = JSON.stringify(all.filter(({ code }) => by('TOWN').concat(by('DEPARTMENT')).includes(code)));
    expect(counting).not.toMatch(/verdict|eliminated/);
    const stand = all.flatMap(({ ranked_as: other }) => (other ? [all.find(({ code }) => code === other)] : []));
    expect(stand.map((one) => one?.facts)).toEqual(['assignment', 'assignment', 'assignment']);
    expect(JSON.stringify(stand)).not.toMatch(/verdict|eliminated/);
  });

  it('都是高好的比例，有小分母的说明；差在哪里的指标存在', () => {
    for (const { unit: of, good, small, wanting, ranks } of all)
      if (ranks) {
        expect([of, good]).toEqual(['%', 'HIGH']);
        expect(small?.reason).toMatch(/分母小于/);
        expect(all.some(({ code }) => code === wanting)).toBe(true);
      }
  });
});
