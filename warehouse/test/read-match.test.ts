import { describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import { county, owners, withCounty } from './read.county.ts';
import { MONTH, rowAt, type TestPerson } from './read.fixture.ts';

let store: hub.Store;
let people: TestPerson[];

withCounty((made) => {
  ({ store, people } = made);
});

const batch = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Puts a row of a shape with one sealed text and reads it back. */
async function readBack(shape: string, row: object, field: string, text: string, at: number, matchDetail = false) {
  const { warehouse, keyring } = store;
  const place = rowAt(batch(at), 'zz', MONTH, 2);
  const [{ cipher } = { cipher: '' }] = await warehouse.ask<{ cipher: string }>(
    hub.sql`select hex(${hub.sealed(keyring, hub.sql`${text}`)}) as cipher`,
    { name: 'seal' },
  );
  const names = { ...place, person_key: people[0]?.key, ...row };
  await warehouse.put(`raw_${shape}`, [{ ...names, village_group: String(at) }], { name: 'given' });
  await warehouse.tell(
    hub.sql`alter table ${hub.raw(`raw_${shape}`)} update ${hub.raw(field)} = unhex(${cipher}), remark = unhex(${cipher})
            where village_group = ${String(at)} settings mutations_sync = 1`,
    { name: 'given' },
  );
  const places = [{ batch: batch(at), file: 1, sheet: 'Sheet1', row: 2 }];
  const [found] = await hub.rows(county, store, owners, { shape, months: [MONTH], places, matchDetail });
  return found;
}

const ASSET = {
  hit: true,
  asset_kind: '小汽车',
  registered_date: '2021-03-01',
  value_amount: '80000',
  value_band: '5万元以上',
  source_date: '2023-06-30',
  extra: { 车牌: '已登记' },
};

describe('rows with texts that may name anybody', () => {
  it('open the text of a petition with the key', async () => {
    const row = await readBack('petition', { received_date: '2023-07-06' }, 'content', '房屋漏雨', 51);
    expect(row).toMatchObject({ content: '房屋漏雨', remark: '房屋漏雨' });
  });

  it('of a match tell no more than hit or no hit', async () => {
    const row = await readBack('match_result', ASSET, 'detail', '家用车一辆', 52);
    expect(row).toMatchObject({ hit: true, source_date: '2023-06-30' });
    expect(row).toMatchObject({
      asset_kind: '',
      detail: '',
      value_band: '',
      value_amount: null,
      registered_date: null,
    });
    expect(row).toMatchObject({ remark: '', extra: {} });
  });

  it('of a match tell all of it to the checker of the county', async () => {
    const row = await readBack('match_result', ASSET, 'detail', '家用车一辆', 53, true);
    expect(row).toMatchObject({
      ...ASSET,
      value_amount: expect.anything(),
      detail: '家用车一辆',
      remark: '家用车一辆',
    });
  });
});
