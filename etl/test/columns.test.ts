import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forget, type HandInAnswer, openMemory, recognise, rememberedColumns, type Said } from '../src/index.ts';
import { balanced, COUNTY, codes, csv, goodRow, Hub, type Row } from './hand-in-hub.ts';

const EXTRACT = 'xf-yb-selfpay';
const DEPARTMENT = '市医保局信丰分局';
/** 个人自付 under a name of the department's own, and a column that nobody asked for. */
const PROPER = ['姓名', '身份证号码', '乡镇', '行政村', '就医类别', '结算日期'];
const OWN = [...PROPER, '总费用', '实付', '经办人'];
const PAID: Said = { header: '实付', column: '个人自付' };

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub?.close());
beforeEach(() => hub.clear());

const row = (n: number, more: Row = {}): Row => goodRow(n, { 实付: '15000', 经办人: '王', ...more });
const file = (header: readonly string[] = OWN, rows = [row(1), row(2)]): string => csv(header, rows);
const load = (text: string, columns: readonly Said[] = [], more = {}): Promise<HandInAnswer> =>
  hub.one(`${EXTRACT}.csv`, text, { extract: EXTRACT, columns, ...more });
const readAs = (answer: HandInAnswer, header: string) =>
  answer.columns[0]?.columns.find((one) => one.header === header) ?? null;
const memory = () => rememberedColumns(hub.warehouse, { county: COUNTY });
const paid = () => hub.number('select sum(self_pay) from raw_medical');

describe('each header is told with its column and why', () => {
  it('by name, by synonym, unknown; a required column that no header stands for stops the file', async () => {
    const answer = await load(file(['姓名', '身份证', ...PROPER.slice(2), '实付', '序号']), [], { dryRun: true });
    expect(answer).toMatchObject({ status: 'RETURNED', loaded: 0 });
    expect(answer.reason).toContain('缺少必填的列：个人自付');
    expect(answer.columns).toMatchObject([{ sheet: '', missing: ['个人自付'], clashes: [], stale: [] }]);
    expect(['姓名', '身份证', '实付', '序号'].map((header) => readAs(answer, header))).toEqual([
      { header: '姓名', column: '姓名', required: true, why: 'name' },
      { header: '身份证', column: '身份证号码', required: true, why: 'synonym' },
      { header: '实付', column: null, required: false, why: null },
      { header: '序号', column: null, required: false, why: 'aside' },
    ]);
    expect(codes(answer)).toContain('1 UNKNOWN_COLUMN');
  });

  it('a file that was refused has none', async () => expect((await hub.one('a.csv', 'x')).columns).toEqual([]));
});

describe('what is said of a header is used', () => {
  it('dry run and hand-in alike, with the unit of the header', async () => {
    const header = OWN.map((name) => (name === '实付' ? '实付(万元)' : name));
    const said = [{ header: '实付（万元）', column: '个人自付' }];
    const text = file(header, [row(1, { '实付(万元)': '1.5' }), row(2, { '实付(万元)': '1.2' })]);
    const dry = await load(text, said, { dryRun: true });
    expect(dry).toMatchObject({ status: 'ACCEPTED', loaded: 2 });
    expect(await memory()).toEqual([]);
    const real = await load(text, said);
    expect(real.columns).toEqual(dry.columns);
    expect(readAs(real, '实付(万元)')).toEqual({
      header: '实付(万元)',
      column: '个人自付',
      required: true,
      why: 'said',
    });
    expect(await paid()).toBe(27_000);
  });

  it('a column that is not to be read is not, and not reported as unknown; rows that differ in it are no repeats', async () => {
    const rows = [row(1, { 经办人: '王' }), row(1, { 经办人: '李' })];
    const answer = await load(file(OWN, rows), [PAID, { header: '经办人', column: null }]);
    expect(answer).toMatchObject({ loaded: 2, duplicates: 0 });
    expect(readAs(answer, '经办人')).toMatchObject({ column: null, why: 'said' });
    expect(codes(answer)).not.toContain('1 UNKNOWN_COLUMN');
  });

  it('a required column that is not to be read is missing', async () => {
    const answer = await load(file([...OWN, '个人自付']), [{ header: '个人自付', column: null }]);
    expect(answer).toMatchObject({ status: 'RETURNED', reason: expect.stringContaining('缺少必填的列：个人自付') });
  });

  it('goes before the names: the other header is then unknown', async () => {
    const answer = await load(file([...OWN, '个人自付'], [row(1, { 实付: '14000' })]), [PAID]);
    expect([answer.status, await paid()]).toEqual(['ACCEPTED', 14_000]);
    expect(readAs(answer, '个人自付')).toMatchObject({ column: null, why: null });
  });

  it('about no column of the contract, or no header of the file, it is a mistake of the call, and nothing is written', async () => {
    await expect(load(file(), [{ header: '实付', column: '自费' }])).rejects.toThrow(
      '报表“个人自付医疗费用”没有这一列',
    );
    await expect(load(file(), [PAID, { header: '实收', column: '个人自付' }])).rejects.toThrow('没有“实收”这一列');
    expect(await hub.number('select count() from submission')).toBe(0);
  });

  it('of two headers for one column the file is returned, and told which two', async () => {
    const answer = await load(file([...OWN, '自费']), [PAID, { header: '自费', column: '个人自付' }]);
    expect(answer).toMatchObject({ status: 'RETURNED', quarantined: 2, loaded: 0 });
    expect(answer.reason).toContain('“实付”和“自费”都要读作“个人自付”');
    expect(codes(answer)).toContain('1 COLUMN_CLASH');
    expect(balanced(answer)).toBe(true);
  });

  it('of a header that stands twice in the file nobody can tell which is meant', async () => {
    const answer = await load(`${[...PROPER, '实付', '实付'].join(',')}\n`, [PAID]);
    expect(answer.reason).toContain('“实付”（第 7 列）和“实付”（第 8 列）');
  });

  it('tells the header of a file in which nothing is known', async () => {
    const header = ['患者', '证号', '镇', '村名', '类别', '日期', '实付'];
    const said = header.map((one, at) => ({ header: one, column: [...PROPER, '个人自付'][at] ?? null }));
    const line = goodRow(1);
    const text = `${header.join(',')}\n${said.map(({ column }) => line[column ?? '']).join(',')}\n`;
    expect((await load(text)).status).toBe('REFUSED');
    expect(await load(text, said)).toMatchObject({ status: 'ACCEPTED', loaded: 1 });
  });
});

describe('a file handed in again', () => {
  it('is the same file, unless its headers are read otherwise: then it corrects the month', async () => {
    await load(file(), [PAID]);
    expect(await paid()).toBe(30_000);
    expect((await load(file(), [PAID])).status).toBe('DUPLICATE_FILE');
    expect((await load(file())).status).toBe('DUPLICATE_FILE');
    const again = await load(file(), [
      { header: '总费用', column: '个人自付' },
      { header: '实付', column: null },
    ]);
    expect(again).toMatchObject({ status: 'ACCEPTED', loaded: 2 });
    expect(
      await hub.number(
        'select sum(self_pay) from raw_medical where batch_id in (select batch_id from current_submission)',
      ),
    ).toBe(40_000);
  });

  it('every sheet is read with it', async () => {
    const line = (n: number) => OWN.map((name) => row(n)[name] ?? '');
    const book = utils.book_new();
    for (const [at, name] of ['上', '下'].entries())
      utils.book_append_sheet(book, utils.aoa_to_sheet([OWN, line(at + 1)]), name);
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const answer = await hub.one('a.xlsx', bytes, { extract: EXTRACT, columns: [PAID] });
    expect([answer.loaded, answer.columns.map(({ sheet }) => sheet)]).toEqual([2, ['上', '下']]);
  });
});

describe('what was said is remembered by department and extract', () => {
  it('after the file was accepted, who and when; used and shown the next time', async () => {
    await load(file(), [PAID]);
    expect(await memory()).toEqual([
      {
        ...{ department: DEPARTMENT, extract: EXTRACT, header: '实付', column: '个人自付', by: 'test' },
        at: expect.stringMatching(/^20\d\d-\d\d-\d\dT.*Z$/),
      },
    ]);
    const next = await load(file(), [], { period: '2023-08' });
    expect(next.status).toBe('ACCEPTED');
    expect(readAs(next, '实付')).toMatchObject({ column: '个人自付', why: 'remembered', by: 'test' });
  });

  it('not of a file that is sent back', async () => {
    const bad = [1, 2, 3].map((n) => row(n, { 身份证号码: '1' }));
    expect((await load(file(OWN, bad), [PAID])).status).toBe('RETURNED');
    expect(await memory()).toEqual([]);
  });

  it('of one department it does not hold for another', async () => {
    await load(file(), [PAID], { department: '甲局' });
    expect((await load(file(), [], { dryRun: true, period: '2023-08' })).status).toBe('RETURNED');
    const own = await load(file(), [], { dryRun: true, period: '2023-08', department: '甲局' });
    expect(readAs(own, '实付')).toMatchObject({ why: 'remembered' });
  });

  it('withdrawn it holds no more, and may be said again', async () => {
    await load(file(), [PAID]);
    const place = { county: COUNTY, department: DEPARTMENT, extract: EXTRACT };
    expect(await forget(hub.warehouse, place, 'other', ['实付', '没有的'])).toHaveLength(1);
    expect(await memory()).toEqual([]);
    expect((await load(file(), [], { period: '2023-08' })).status).toBe('RETURNED');
    await load(
      file(),
      [
        { header: '实付', column: null },
        { header: '总费用', column: '个人自付' },
      ],
      { period: '2023-09' },
    );
    expect((await memory()).map(({ header, column }) => [header, column])).toEqual([
      ['实付', null],
      ['总费用', '个人自付'],
    ]);
    expect(await hub.number(`select count() from column_mapping where withdrawn and said_by = 'other'`)).toBe(1);
  });

  it('tells a file by it, whatever it is called', async () => {
    await load(file(), [PAID]);
    const { name, path } = hub.file('表.csv', file());
    const memory = await openMemory(hub.deps, { county: COUNTY });
    const found = await recognise(hub.contracts, COUNTY, { name, path }, { memory });
    expect(found).toMatchObject({ extract: EXTRACT, sheets: [{ missing: [] }] });
    expect((await hub.one('表.csv', file(), { period: '2023-08' })).status).toBe('ACCEPTED');
  });

  it('the submission keeps how its headers were read, an amendment those of both', async () => {
    await load(file(), [PAID]);
    await load(file(OWN, [row(3)]), [], { mode: 'amend' });
    const [kept] = await hub.ask<{ read: string[] }>(
      `select arrayMap(c -> concat(toString(c.1), ' ', c.3, ' ', c.4, ' ', c.5), arrayFilter(c -> c.3 in ('实付', '经办人'), columns)) as read
       from submission order by published_at desc limit 1`,
    );
    expect(kept?.read).toEqual(['1 实付 个人自付 said', '1 经办人  ', '2 实付 个人自付 remembered', '2 经办人  ']);
  });
});

describe('what is remembered and does not fit is said, never guessed', () => {
  it('its header and the proper name both stand in the file: returned, until somebody says which', async () => {
    await load(file(), [PAID]);
    const both = file([...OWN, '个人自付'], [row(1, { 实付: '1' })]);
    const answer = await load(both, [], { period: '2023-08' });
    expect(answer).toMatchObject({ status: 'RETURNED', loaded: 0 });
    expect(answer.reason).toMatch(/“实付”（test 20\d\d-\d\d-\d\d 指定）和“个人自付”都要读作“个人自付”/);
    const settled = await load(both, [{ header: '个人自付', column: '个人自付' }], { period: '2023-08' });
    expect([settled.status, readAs(settled, '实付')?.why]).toEqual(['ACCEPTED', null]);
    expect((await memory()).map(({ header }) => header)).toEqual(['个人自付']);
    expect((await load(both, [], { period: '2023-09' })).status).toBe('ACCEPTED');
  });

  it('its header is gone: the missing column says which header it was read from', async () => {
    await load(file(), [PAID]);
    const answer = await load(file(OWN.filter((name) => name !== '实付')), [], { period: '2023-08' });
    expect(answer.status).toBe('RETURNED');
    expect(answer.columns[0]?.stale[0]).toMatch(/“个人自付”以前从“实付”读取（test .* 指定），这个文件里没有这一列/);
    expect(codes(answer)).toContain('1 COLUMN_FORGOTTEN');
    const named = await load(csv([...PROPER, '个人自付'], [row(1)]), [], { period: '2023-08' });
    expect(named.columns[0]?.stale).toEqual([]);
  });

  it('its column has left the contract: the header is not read', async () => {
    await load(file(), [PAID]);
    await hub.warehouse.tell(
      `insert into column_mapping select county, department, extract, header, '自费', false, 'old', now64(6) from column_mapping`,
      { name: 'test' },
    );
    const answer = await load(file(), [], { period: '2023-08' });
    expect(answer).toMatchObject({ status: 'RETURNED' });
    expect(answer.columns[0]?.stale[0]).toContain('“实付”以前读作“自费”');
    expect(readAs(answer, '实付')).toMatchObject({ column: null, why: null });
  });
});
