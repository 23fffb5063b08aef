import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  correctedPersons,
  correction,
  handInDifference,
  handInUsual,
  openKeyring,
  openWarehouse,
  type RawRow,
  type Store,
} from '../src/index.ts';
import { layWarehouse } from './first-day.ts';

const COUNTY = '360722';
const EXTRACT = 'xf-mz-aid';
const owners = { [EXTRACT]: '县民政局' };
const county = { county: COUNTY };
const folder = mkdtempSync(join(tmpdir(), 'difference-'));
const batchOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let store: Store;
beforeAll(async () => {
  await layWarehouse(folder);
  const warehouse = openWarehouse({ folder });
  store = { warehouse, keyring: openKeyring(folder).keyring };
});
afterAll(async () => {
  await store.warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ['submission', 'raw_civil_aid', 'raw_area_event', 'raw_match_result'])
    await store.warehouse.tell(`truncate table ${table} sync`, { name: 'clear' });
});

interface Given {
  n: number;
  month: string;
  received?: number;
  rest?: object;
}

const submit = ({ n, month, received = 1, rest = {} }: Given) =>
  store.warehouse.put(
    'submission',
    [
      {
        ...{ county: COUNTY, extract: EXTRACT, period: `${month}-01`, batch_id: batchOf(n), status: 'ACCEPTED' },
        ...{ nil: false, mode: 'replace', parent: null, files: [], received, loaded: received, quarantined: 0 },
        ...{ duplicates: 0, reason: '', contract_version: '1', submitted_by: 'test' },
        ...{ submitted_at: `${month}-05 09:00:00.000`, published_at: `${month}-05 09:00:0${n % 10}.000`, ...rest },
      },
    ],
    { name: 'test' },
  );

const put = (table: string, n: number, month: string, rows: readonly object[]) =>
  store.warehouse.put(
    table,
    rows.map((row, at) => ({
      ...{ county: COUNTY, extract: EXTRACT, period: `${month}-01`, batch_id: batchOf(n), file_no: 1 },
      ...{ sheet: '', row: at + 2, name_key: 1, town_code: '360722100', village_code: '360722100001', ...row },
    })),
    { name: 'test' },
  );

const difference = (n: number, scope: Parameters<typeof handInDifference>[0] = county, shape = 'civil_aid') =>
  handInDifference(scope, store, owners, { batch: batchOf(n), shape });

describe('a hand-in beside the month before', () => {
  it('counts persons who are new, gone, changed and the same; a row in another place says the same', async () => {
    await submit({ n: 1, month: '2023-06' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_civil_aid', 1, '2023-06', [
      { person_key: '1', village_group: '一组' },
      { person_key: '2', village_group: '一组' },
      { person_key: '3' },
      { person_key: '4' },
      { person_key: '4' },
    ]);
    await put('raw_civil_aid', 2, '2023-07', [
      { person_key: '5' },
      { person_key: '2', village_group: '二组' },
      { person_key: '1', village_group: '一组' },
      { person_key: '4' },
    ]);
    expect(await difference(2)).toEqual({ before: '2023-06', added: 1, gone: 1, changed: 2, same: 1 });
  });

  it('compares with the hand-in that holds for that month, and is still there for one that was replaced', async () => {
    await submit({ n: 1, month: '2023-06' });
    await submit({ n: 2, month: '2023-06' });
    await submit({ n: 3, month: '2023-07' });
    await submit({ n: 4, month: '2023-07' });
    await put('raw_civil_aid', 1, '2023-06', [{ person_key: '9' }]);
    await put('raw_civil_aid', 2, '2023-06', [{ person_key: '1' }]);
    await put('raw_civil_aid', 3, '2023-07', [{ person_key: '1' }, { person_key: '2' }]);
    expect(await difference(3)).toEqual({ before: '2023-06', added: 1, gone: 0, changed: 0, same: 1 });
    expect(await difference(4)).toEqual({ before: '2023-06', added: 0, gone: 1, changed: 0, same: 0 });
  });

  it('counts villages where rows are about villages', async () => {
    await submit({ n: 1, month: '2023-06' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_area_event', 1, '2023-06', [{ person_key: '0', hh_affected: 5 }]);
    await put('raw_area_event', 2, '2023-07', [
      { person_key: '0', hh_affected: 6 },
      { person_key: '0', village_code: '360722100002' },
    ]);
    expect(await difference(2, county, 'area_event')).toMatchObject({ added: 1, gone: 0, changed: 1 });
  });

  it('is unknown, not nobody, when the month before did not come, for a returned file and for a nil report', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-08', rest: { status: 'RETURNED' } });
    await submit({ n: 3, month: '2023-08', rest: { nil: true } });
    expect([await difference(1), await difference(2), await difference(3)]).toEqual([null, null, null]);
    expect(await handInDifference(county, store, owners, { batch: 'x', shape: 'civil_aid' })).toBeNull();
    await expect(difference(1, county, 'x; drop')).rejects.toThrow('shape');
  });

  it('is for those who may see the hand-in: not a town, not another department, not another county', async () => {
    await submit({ n: 1, month: '2023-06' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_civil_aid', 2, '2023-07', [{ person_key: '1' }]);
    for (const scope of [
      { county: COUNTY, division: '360722100' },
      { county: COUNTY, department: '县水利局' },
      { county: '411024' },
    ]) {
      expect(await difference(2, scope)).toBeNull();
      expect(await handInUsual(scope, store, owners, batchOf(2))).toBeNull();
    }
    expect(await difference(2, { county: COUNTY, department: '县民政局' })).toMatchObject({ added: 1 });
  });
});

describe('a correction', () => {
  const asked = (n: number, shape = 'civil_aid') => ({ batch: batchOf(n), shape });
  const changed = (n: number, scope = county as Parameters<typeof correction>[0], shape?: string) =>
    correction(scope, store, owners, asked(n, shape));
  const rowsOf = async (n: number, slice = { from: 0, size: 50 }, shape?: string) => {
    const told = (row: RawRow | null) => (row ? [row.row, row.month_amount ?? row.hh_affected] : null);
    const found = await correctedPersons(county, store, owners, asked(n, shape), slice);
    return found.map(({ who, rows }) => [who, ...rows.map(({ before, after }) => [told(before), told(after)])]);
  };

  it('says row by row what it changed: other words first, then new rows, then rows that are gone', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_civil_aid', 1, '2023-07', [
      { person_key: '1', month_amount: '100.00' },
      { person_key: '2', month_amount: '200.00' },
      { person_key: '3', month_amount: '300.00' },
    ]);
    await put('raw_civil_aid', 2, '2023-07', [
      { person_key: '4', month_amount: '400.00' },
      { person_key: '2', month_amount: '250.00' },
      { person_key: '1', month_amount: '100.00' },
    ]);
    expect(await changed(2)).toEqual({ before: batchOf(1), added: 1, gone: 1, changed: 1, same: 1, people: 3 });
    const all = [
      [
        '2',
        [
          [3, '200'],
          [3, '250'],
        ],
      ],
      ['4', [null, [2, '400']]],
      ['3', [[4, '300'], null]],
    ];
    expect(await rowsOf(2)).toEqual(all);
    expect(await rowsOf(2, { from: 1, size: 1 })).toEqual(all.slice(1, 2));
    expect([await changed(1), await rowsOf(1)]).toEqual([null, []]);
  });

  it('lays rows of one person beside each other that are most alike, each once', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-07' });
    const row = (village_group: string, month_amount: string) => ({ person_key: '1', village_group, month_amount });
    await put('raw_civil_aid', 1, '2023-07', [row('一组', '1'), row('二组', '2'), row('二组', '2'), row('三组', '3')]);
    await put('raw_civil_aid', 2, '2023-07', [row('三组', '9'), row('二组', '2')]);
    expect(await changed(2)).toMatchObject({ added: 0, gone: 2, changed: 1, same: 1, people: 1 });
    expect(await rowsOf(2)).toEqual([
      [
        '1',
        [
          [5, '3'],
          [2, '9'],
        ],
        [[2, '1'], null],
        [[4, '2'], null],
      ],
    ]);
  });

  it('stands beside the accepted hand-in just before it, a nil report too, and never beside a returned one', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-07', rest: { nil: true } });
    await submit({ n: 3, month: '2023-07', rest: { status: 'RETURNED' } });
    await submit({ n: 4, month: '2023-07' });
    await submit({ n: 5, month: '2023-08' });
    await put('raw_civil_aid', 1, '2023-07', [{ person_key: '1' }]);
    await put('raw_civil_aid', 4, '2023-07', [{ person_key: '1' }]);
    expect(await changed(2)).toMatchObject({ before: batchOf(1), gone: 1, same: 0 });
    expect(await changed(4)).toMatchObject({ before: batchOf(2), added: 1, same: 0 });
    expect([
      await changed(3),
      await changed(5),
      await correction(county, store, owners, { batch: 'x', shape: 'civil_aid' }),
    ]).toEqual([null, null, null]);
  });

  it('is by village where rows are about villages', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_area_event', 1, '2023-07', [{ person_key: '0', hh_affected: 5 }]);
    await put('raw_area_event', 2, '2023-07', [{ person_key: '0', hh_affected: 6 }]);
    expect(await rowsOf(2, undefined, 'area_event')).toEqual([
      [
        '360722100 360722100001',
        [
          [2, 5],
          [2, 6],
        ],
      ],
    ]);
  });

  it('of what a match found is not told: only whether there was a hit', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_match_result', 1, '2023-07', [
      { person_key: '1', hit: true, value_band: '5万' },
      { person_key: '2', hit: true },
    ]);
    await put('raw_match_result', 2, '2023-07', [
      { person_key: '1', hit: true, value_band: '9万' },
      { person_key: '2', hit: false },
    ]);
    expect(await changed(2, county, 'match_result')).toMatchObject({ changed: 1, same: 1 });
    const [only, ...others] = await correctedPersons(county, store, owners, asked(2, 'match_result'), {
      from: 0,
      size: 9,
    });
    expect([only?.who, only?.rows[0]?.after?.value_band, others]).toEqual(['2', '', []]);
  });

  it('is for those who may see the hand-in', async () => {
    await submit({ n: 1, month: '2023-07' });
    await submit({ n: 2, month: '2023-07' });
    await put('raw_civil_aid', 2, '2023-07', [{ person_key: '1' }]);
    for (const scope of [
      { county: COUNTY, division: '360722100' },
      { county: COUNTY, department: '县水利局' },
      { county: '411024' },
    ]) {
      expect(await changed(2, scope)).toBeNull();
      expect(await correctedPersons(scope, store, owners, asked(2), { from: 0, size: 9 })).toEqual([]);
    }
    expect(await changed(2, { county: COUNTY, department: '县民政局' })).toMatchObject({ added: 1 });
    await expect(changed(2, county, 'x; drop')).rejects.toThrow('shape');
  });
});

describe('the usual number of rows', () => {
  const usual = (n: number) => handInUsual(county, store, owners, batchOf(n));

  it('is the median of the twelve months before; three times as many are suspicious, one fewer is not', async () => {
    await submit({ n: 1, month: '2022-06', received: 9000 });
    await submit({ n: 2, month: '2022-07', received: 100 });
    await submit({ n: 3, month: '2023-05', received: 80 });
    await submit({ n: 4, month: '2023-06', received: 120 });
    await submit({ n: 5, month: '2023-07', received: 300 });
    expect(await usual(5)).toEqual({ median: 100, months: 3, received: 300, jump: true });
    await submit({ n: 6, month: '2023-07', received: 299 });
    expect((await usual(6))?.jump).toBe(false);
  });

  it('counts a corrected month once and a nil report as none', async () => {
    await submit({ n: 1, month: '2023-04', received: 900 });
    await submit({ n: 2, month: '2023-04', received: 10 });
    await submit({ n: 3, month: '2023-05', received: 0, rest: { nil: true } });
    await submit({ n: 4, month: '2023-06', received: 20 });
    await submit({ n: 5, month: '2023-07', received: 31 });
    expect(await usual(5)).toEqual({ median: 10, months: 3, received: 31, jump: true });
  });

  it('says nothing with fewer than three months, or where nothing is usual', async () => {
    await submit({ n: 1, month: '2023-05', received: 1 });
    await submit({ n: 2, month: '2023-06', received: 1 });
    await submit({ n: 3, month: '2023-07', received: 500 });
    expect(await usual(3)).toEqual({ median: 1, months: 2, received: 500, jump: null });
  });
});
