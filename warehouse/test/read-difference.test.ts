import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handInDifference, handInUsual, migrate, openKeyring, openWarehouse, type Store } from '../src/index.ts';

const COUNTY = '360722';
const EXTRACT = 'xf-mz-aid';
const owners = { [EXTRACT]: '县民政局' };
const county = { county: COUNTY };
const folder = mkdtempSync(join(tmpdir(), 'difference-'));
const batchOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let store: Store;
beforeAll(async () => {
  const warehouse = openWarehouse({ folder });
  await migrate(warehouse);
  store = { warehouse, keyring: openKeyring(folder).keyring };
});
afterAll(async () => {
  await store.warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ['submission', 'raw_civil_aid', 'raw_area_event'])
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
