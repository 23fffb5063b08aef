import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWarehouse, raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dates as dateKind, ids as idKind, moneys, wholes } from '../src/check/column.ts';
import { clean } from '../src/check/expression.ts';
import { type Kind, listed, type Placed } from '../src/check/kind.ts';
import type { Column } from '../src/contract.ts';
import { dateTwin, idTwin, moneyTwin, wholeTwin, withCheck } from './check-twin.ts';

const TODAY = '2023-08-05';
let folder: string;
let warehouse: Warehouse;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twin-'));
  warehouse = openWarehouse({ folder });
});
afterAll(async () => {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

type Judge = { kind: Kind; answer: Sql };

/** Every cell judged by the engine, at once: the levels of its kind one in the other, as a check has them. */
async function judged(cells: readonly string[], { kind, answer }: Judge): Promise<unknown[]> {
  const first = sql`select at, toUInt16(1) as sheet_no, [${clean(raw('cell'))}] as n, []::Array(UInt16) as rounded
    from (select arrayJoin(arrayEnumerate(${cells})) as at, ${cells}[at] as cell)`;
  const all = kind.levels.reduce((inner, level) => {
    const items = Object.entries(level).map(([name, item]) => sql`${item} as ${raw(name)}`);
    return sql`select *, ${listed(items)} from (${inner})`;
  }, first);
  const rows = await warehouse.ask<{ answer: unknown }>(sql`select ${answer} as answer from (${all}) order by at`, {
    name: 'twin',
  });
  return rows.map(({ answer }) => answer);
}

const FRAME = { from: '2023-07-01', to: '2023-07-31', today: TODAY, snapshot: false };

function only(type: Column['type'], factor = 1): Placed[] {
  const column: Column = {
    ...{
      name: '列',
      field: null,
      type,
      required: false,
      synonyms: [],
      codes: {},
      closed: false,
      none: [],
      period: false,
    },
    ...{ negative: true, min: 0, max: 65_535, notAbove: null, sumOf: null },
  };
  return [{ column, k: 1, given: [true], factors: [factor] }];
}

const inSql = {
  date: { kind: dateKind(only('d'), FRAME), answer: raw('toString(dates_value[1])') },
  money: (factor: 1 | 10_000) => ({
    kind: moneys(only('m', factor)),
    answer: raw('toDecimalString(moneys_value[1], 2)'),
  }),
  whole: { kind: wholes(only('i')), answer: raw('toString(wholes_value[1])') },
  id: { kind: idKind(only('id'), FRAME, false), answer: raw(`concat(ids_problem[1], '=', ids_long[1])`) },
};

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const noise = fc.string({
  unit: fc.constantFrom(..."0123456789.,-/年月日 ：:XxE+¥￥元万TＺ１２，．\t\u3000'’人"),
  maxLength: 14,
});

const dates = fc.oneof(
  noise,
  fc
    .tuple(
      fc.integer({ min: 1880, max: 2310 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.nat(7),
    )
    .map(([y, m, d, form]) => {
      const [mm, dd] = [String(m).padStart(2, '0'), String(d).padStart(2, '0')];
      const forms = [`${y}-${mm}-${dd}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, `${y}${mm}${dd}`, `${y}.${m}.${d}`];
      return [...forms, `${y}.${m}`, `${y}-${mm}-${dd} 10:20:30`, `${y}年 ${m} 月`][form] as string;
    }),
  fc.integer({ min: 9_000, max: 120_000 }).map(String),
);
const amounts = fc.oneof(
  noise,
  fc
    .tuple(
      fc.constantFrom('', '-', '+', '¥', '￥', '−'),
      digits(1, 16),
      fc.constantFrom('', '.'),
      digits(0, 14),
      fc.constantFrom('', '元', '万', '万元', ' 元'),
    )
    .map((parts) => parts.join('')),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    .map((n) => n.toLocaleString('en-US', { maximumFractionDigits: 12 })),
);
const ids = fc.oneof(
  noise,
  digits(14, 19),
  fc
    .tuple(
      fc.integer({ min: 1890, max: 2030 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      digits(3, 3),
      fc.nat(5),
    )
    .map(([y, m, d, order, form]) => {
      const born = `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`;
      const good = withCheck(`360799${born}${order}`);
      const old = `360799${born.slice(2)}${order}`;
      const wide = good.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
      return [good, good.toLowerCase(), `'${good}`, old, wide, `${good.slice(0, 17)}5`][form] as string;
    }),
);

async function same(arbitrary: fc.Arbitrary<string>, judge: Judge, twin: (cell: string) => string | null) {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitrary, { minLength: 150, maxLength: 250 }), async (cells) => {
      expect((await judged(cells, judge)).map((answer, at) => [cells[at], answer])).toEqual(
        cells.map((cell) => [cell, twin(cell)]),
      );
    }),
    { numRuns: 8 },
  );
}

describe('the SQL judges as the twin does', () => {
  test('dates', () => same(dates, inSql.date, dateTwin));
  test('amounts in 元', () => same(amounts, inSql.money(1), (cell) => moneyTwin(cell, 1)));
  test('amounts in 万元', () => same(amounts, inSql.money(10_000), (cell) => moneyTwin(cell, 10_000)));
  test('whole numbers', () =>
    same(
      fc.oneof(
        noise,
        digits(1, 14),
        digits(1, 4).map((n) => `${n}个月`),
      ),
      inSql.whole,
      wholeTwin,
    ));
  test('ID numbers', () =>
    same(ids, inSql.id, (cell) => {
      const { problem, value } = idTwin(cell, TODAY);
      return `${problem}=${value}`;
    }));
});

describe('values the documents and the traps name', () => {
  test.each([
    ['2023年7月14日', '2023-07-14'],
    ['2023-7-14', '2023-07-14'],
    ['2023/7/14', '2023-07-14'],
    ['20230714', '2023-07-14'],
    ['2023.7.14', '2023-07-14'],
    ['2023.7', '2023-07-01'],
    ['２０２３－０７－１４', '2023-07-14'],
    ['2023-07-14 10:20:30', '2023-07-14'],
    ['45121', '2023-07-14'],
    ['1942/4/2', '1942-04-02'],
    ['2023-02-30', null],
    ['2023-02-29', null],
    ['1900-02-29', null],
    ['2024-02-29', '2024-02-29'],
    ['14/7/2023', null],
    ['去年', null],
  ])('date %s is %s', async (cell, expected) => {
    expect(await judged([cell], inSql.date)).toEqual([expected]);
  });

  test.each([
    ['12.345', '12.35'],
    ['-12.345', '-12.35'],
    ['1,234.5', '1234.50'],
    ['￥1，234.50元', '1234.50'],
    ['１２３', '123.00'],
    ['1.2万元', '12000.00'],
    ['10000.00', '10000.00'],
    ['12,34', null],
    ['1.2E4', null],
    ['一万', null],
  ])('amount %s is %s', async (cell, expected) => {
    expect(await judged([cell], inSql.money(1))).toEqual([expected]);
  });

  test.each([
    ['11010519491231002X', '=11010519491231002X'],
    ['36079919850101002x', '=36079919850101002X'],
    ["'411099202402290034", '!ID_DATE=411099202402290034'],
    ['360799600229001', 'ID_15_CONVERTED=360799196002290013'],
    ['360799190002290015', '!ID_DATE=360799190002290015'],
    ['360799202302290015', '!ID_DATE=360799202302290015'],
    ['3.60799E+17', '!ID_ROUNDED=3.60799E+17'],
    ['4.1E+17', '!ID_ROUNDED=4.1E+17'],
    ['360799198501010000', '!ID_ROUNDED=360799198501010000'],
    ['360799198501010021', '!ID_CHECKSUM=360799198501010021'],
    ['36079919850101002', '!ID_LENGTH=36079919850101002'],
    ['3607991985010100AB', '!ID_FORMAT=3607991985010100AB'],
  ])('ID %s is judged %s', async (cell, expected) => {
    expect(await judged([cell], inSql.id)).toEqual([expected]);
  });
});
