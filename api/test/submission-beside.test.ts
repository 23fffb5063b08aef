import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH } from '../../warehouse/test/read.fixture.ts';
import { openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const BESIDE = `query ($id: ID!) { submission(county: "360722", id: $id) {
  difference { before added gone changed same } usual { median months received jump } } }`;
const TEMPLATE = `query ($extract: ID!) { extractTemplate(county: "360722", extract: $extract) { name version content } }`;

describe('the page of a hand-in', () => {
  it('has the difference from the month before and the usual number of rows', async () => {
    const { submission } = await county.ask('leader', BESIDE, { id: BATCH.medical });
    expect(submission.difference.before).toBe('2023-06');
    expect(submission.usual).toEqual({ median: 10, months: 1, received: 10, jump: null });
  });

  it('has neither for a returned file, nor where nothing came the month before', async () => {
    const of = async (id: string) => (await county.ask('leader', BESIDE, { id })).submission;
    expect(await of(BATCH.returned)).toEqual({ difference: null, usual: null });
    expect((await of(BATCH.civil)).difference).toBeNull();
  });
});

describe('a correction', () => {
  const CORRECTION = `query ($id: ID!) { submission(county: "360722", id: $id) {
    versions { id status current submittedBy submittedAt files }
    correction { before added gone changed same people } } }`;
  const ROWS = `query ($id: ID!, $first: Int) { submission(county: "360722", id: $id) { correction { persons(first: $first) {
    totalCount pageInfo { hasNextPage } edges { node { person { name idNoMasked } place
      rows { change says before { batch fileName row } after { batch row } cells { column before after unit } } } } } } } }`;

  beforeAll(async () => {
    const { warehouse } = county.hub.services;
    // What the hand-in said before it was corrected: another amount and group, one row more, one fewer.
    await warehouse.tell(
      `insert into raw_medical select * replace ('${BATCH.medicalOld}' as batch_id, row + 10 as row,
         if(row = 3, toDecimal64(11000, 2), self_pay) as self_pay, if(row = 3, '二组', village_group) as village_group)
       from (select * from raw_medical where batch_id = '${BATCH.medical}' and row in (3, 5))`,
      { name: 'test' },
    );
    await warehouse.tell(
      `insert into raw_medical select * replace ('${BATCH.medicalOld}' as batch_id, 20 as row, toDate('2023-07-01') as period)
       from (select * from raw_medical where batch_id = '${BATCH.medicalBefore}')`,
      { name: 'test' },
    );
  });

  it('keeps the earlier version: who handed it in, when, which file, and what was changed', async () => {
    const { submission } = await county.ask('leader', CORRECTION, { id: BATCH.medical });
    expect(submission.versions.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      [BATCH.medical, 'ACCEPTED'],
      [BATCH.medicalOld, 'SUPERSEDED'],
    ]);
    expect(submission.versions[1]).toMatchObject({ submittedBy: 'user:tester', files: ['xf-yb-selfpay-2023-07.xlsx'] });
    const counts = { added: 1, gone: 1, changed: 1, same: 1, people: 3 };
    expect(submission.correction).toEqual({ before: BATCH.medicalOld, ...counts });
    const { submission: old } = await county.ask('leader', CORRECTION, { id: BATCH.medicalOld });
    expect(old).toEqual({ ...submission, correction: null });
  });

  it('is told row by row with the changed cells, persons masked as in any row', async () => {
    const { persons } = (await county.ask('medical', ROWS, { id: BATCH.medical, first: 2 })).submission.correction;
    expect([persons.totalCount, persons.pageInfo.hasNextPage]).toEqual([3, true]);
    const [changed, added] = persons.edges.map(({ node }: { node: unknown }) => node);
    expect(changed.person.idNoMasked).toMatch(/^360799\*{8}\w{4}$/);
    expect(changed.rows).toEqual([
      {
        change: 'CHANGED',
        says: expect.stringContaining('个人自付 15000'),
        before: { batch: BATCH.medicalOld, fileName: 'xf-yb-selfpay-2023-07.xlsx', row: 13 },
        after: { batch: BATCH.medical, row: 3 },
        cells: [
          { column: '村民小组', before: '二组', after: null, unit: null },
          { column: '个人自付', before: '11000', after: '15000', unit: '元' },
        ],
      },
    ]);
    expect(added.rows).toMatchObject([{ change: 'ADDED', before: null, after: { row: 4 }, cells: [] }]);
    expect(JSON.stringify(persons)).not.toMatch(/\d{17}/);
  });

  it('row by row is for who may read persons; another department and a township see neither', async () => {
    expect((await county.ask('analyst', CORRECTION, { id: BATCH.medical })).submission.correction.changed).toBe(1);
    expect(await county.codes('analyst', ROWS, { id: BATCH.medical })).toEqual(['FORBIDDEN']);
    expect((await county.ask('civil', ROWS, { id: BATCH.medical })).submission).toBeNull();
    expect(await county.codes('townA', CORRECTION, { id: BATCH.medical })).toEqual(['FORBIDDEN']);
  });
});

describe('the template of an extract', () => {
  it('comes from the hub as a workbook with the due day of the document', async () => {
    const { extractTemplate } = await county.ask('leader', TEMPLATE, { extract: 'xf-yb-selfpay' });
    expect(extractTemplate.name).toMatch(/^xf-yb-selfpay .*\.xlsx$/);
    const book = read(Buffer.from(extractTemplate.content, 'base64'));
    expect(book.SheetNames).toEqual(['填报', '填报说明', '列表']);
    const notes = JSON.stringify(book.Sheets.填报说明);
    expect(notes).toContain('次月 10 日前');
    expect(notes).toContain(extractTemplate.version);
  });

  it('of an extract that is not the county’s is not found', async () => {
    await expect(county.ask('leader', TEMPLATE, { extract: 'yl-yb-large' })).rejects.toThrow();
  });
});
