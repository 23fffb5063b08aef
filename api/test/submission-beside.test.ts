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
