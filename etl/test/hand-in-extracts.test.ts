import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { balanced, type Extract, fileOf, goodRow, HEADERS, Hub } from './hand-in-hub.ts';

const EXTRACTS = Object.keys(HEADERS) as Extract[];
const UNTOLD: Extract[] = ['xf-xc-income', 'xf-xc-trend', 'xf-yj-death-house'];

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

describe('files made by hand from the headers of the documents', () => {
  test('there is a contract for the register and the 18 extracts of 信丰', () => {
    expect(
      hub.contracts
        .forCounty('360722')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...EXTRACTS].sort());
  });

  test.each(EXTRACTS)('%s loads cleanly', async (extract) => {
    const rows = [1, 2, 3].map((n) =>
      goodRow(n, extract === 'xf-ny-loss' ? { 类型: '产业风险', 损失情形: '绝收' } : {}),
    );
    const distinct = extract === 'xf-yj-area' ? rows.map((row, at) => ({ ...row, 影响户数: String(at + 1) })) : rows;
    const answer = await hub.one(`${extract}-2023-07.csv`, fileOf(extract, distinct));
    expect(answer).toMatchObject({ status: 'ACCEPTED', extract, received: 3, loaded: 3, problems: [] });
    const shape = hub.contracts.get(extract)?.shape;
    expect(await hub.number(`select count() from raw_${shape} where extract = '${extract}'`)).toBe(3);
  });

  test.each(EXTRACTS.filter((extract) => !UNTOLD.includes(extract)))(
    '%s is told by its header alone',
    async (extract) => {
      const answer = await hub.one('导出.csv', fileOf(extract, [goodRow(9, { 影响户数: '77' })]), { dryRun: true });
      expect(answer.extract).toBe(extract);
      expect(balanced(answer)).toBe(true);
    },
  );

  test('劳动力死亡或倒房 and 农业损失 without 种养品种 have equal headers: the file is asked which it is', async () => {
    const answer = await hub.one('灾害.csv', fileOf('xf-yj-death-house', [goodRow(9)]), { dryRun: true });
    expect(answer).toMatchObject({ status: 'REFUSED', extract: null });
    expect(answer.reason).toMatch(/xf-ny-loss.*xf-yj-death-house/);
  });

  test.each(UNTOLD.slice(0, 2))('%s has the columns of another extract and is never guessed', async (extract) => {
    const answer = await hub.one('收入.csv', fileOf(extract, [goodRow(9)]));
    expect(answer).toMatchObject({ status: 'REFUSED', extract: null });
    expect(answer.reason).toMatch(/xf-xc-income.*xf-xc-trend.*--extract/);
    const named = await hub.one('收入.csv', fileOf(extract, [goodRow(9)]), { extract, period: '2023-08' });
    expect(named).toMatchObject({ status: 'ACCEPTED', extract });
  });

  test('values are kept as the schema says', async () => {
    const [house] = await hub.ask('select grade, only_house, hazard, hh_size from raw_housing order by row limit 1');
    expect(house).toEqual({ grade: 'D', only_house: true, hazard: '', hh_size: 1 });
    const [card] = await hub.ask(
      'select kind, level, action, town_code, birth_date from raw_disability order by row limit 1',
    );
    expect(card).toEqual({ kind: 4, level: 1, action: 'NEW', town_code: '360722100', birth_date: '1970-02-01' });
    const [member] = await hub.ask(
      'select hh_kind, labour, schooling, insured, relation from raw_register order by row limit 1',
    );
    expect(member).toEqual({ hh_kind: 'EXPOOR', labour: 'FULL', schooling: 'OUT', insured: 'NO', relation: '户主' });
  });

  test('no ID number and no name stands in the clear anywhere', async () => {
    const found = await hub.ask<{ table: string }>(
      `select table from system.columns where database = currentDatabase() and (startsWith(table, 'raw_') or table in ('identity', 'quarantine'))
        and (type like '%String%') group by table`,
    );
    for (const { table } of found)
      expect(
        await hub.number(`select count() from ${table} where position(toString(tuple(*)), '36079919') > 0`),
        table,
      ).toBe(0);
  });
});
