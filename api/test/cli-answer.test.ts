import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HandInAnswer } from '@dixian/etl';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../etl/test/hand-in-hub.ts';
import { besideHub } from './command-line.ts';
import { firstDay } from './first-day.ts';

const MONTH = ['--county', '360722', '--period', '2023-07'];
const HEADER = '姓名,身份证号码,乡镇,行政村,病种,确诊日期,医疗机构';
const row = (id: string, n: number) => `甲${n},${id},嘉定镇,水北村,肺癌,2023-07-05,县医院`;

describe('hub load, beyond the plain file', () => {
  let folder: string;
  let hub: ReturnType<typeof besideHub>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-answer-'));
    await firstDay(join(folder, 'data'));
    hub = besideHub(join(folder, 'data'));
  });
  afterAll(async () => {
    await hub?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes the workbook to correct, and the corrected rows alone complete the month', async () => {
    const file = join(folder, 'xf-wj-disease-2023-07.csv');
    await writeFile(file, [HEADER, row(idOf(1), 1), row(idOf(2), 2), row('360799197003010029', 3)].join('\n'));
    const into = join(folder, 'answers');
    const first = await hub.json<HandInAnswer>('load', file, ...MONTH, '--answer', into);
    expect(first.lines[0]).toMatchObject({ status: 'ACCEPTED', received: 3, loaded: 2, quarantined: 1 });
    const names = ['xf-wj-disease-2023-07-待改正.xlsx', 'xf-wj-disease-2023-07-答复.xlsx'];
    expect((await readdir(into)).sort()).toEqual(names.sort());

    // As a person corrects it in another program: one cell, the reasons stay where they are.
    const path = join(into, 'xf-wj-disease-2023-07-待改正.xlsx');
    const book = read(await readFile(path));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!sheet) throw new Error('no sheet');
    expect(sheet.H2?.v).toContain('身份证号码');
    utils.sheet_add_aoa(sheet, [[idOf(3)]], { origin: 'B2' });
    const { write } = await import('@e965/xlsx');
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

    const amend = ['--amend', first.lines[0]?.batchId ?? ''];
    const tried = await hub.json<HandInAnswer>('check', path, ...MONTH, ...amend);
    expect(tried.lines[0]).toMatchObject({ status: 'ACCEPTED', extract: 'xf-wj-disease', loaded: 1 });
    const second = await hub.json<HandInAnswer>('load', path, ...MONTH, ...amend);
    expect(second.code).toBe(0);
    expect(second.lines[0]).toMatchObject({ status: 'ACCEPTED', received: 1, loaded: 1, quarantined: 0 });
    expect(second.lines[0]?.problems.filter(({ code }) => code === 'UNKNOWN_COLUMN')).toEqual([]);
  });

  it('says where the workbook lies when people read the answer', async () => {
    const file = join(folder, 'xf-wj-disease-2023-08.csv');
    await writeFile(file, [HEADER, row('1', 1)].join('\n'));
    const into = join(folder, 'returned');
    const { code, text } = await hub.run('check', file, '--county', '360722', '--period', '2023-08', '--answer', into);
    expect(code).toBe(3);
    expect(text).toContain(`答复工作簿 ${join(into, 'xf-wj-disease-2023-08-答复.xlsx')}`);
  });
});

describe('hub template', () => {
  let folder: string;
  let hub: ReturnType<typeof besideHub>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-template-'));
    await firstDay(folder);
    hub = besideHub(folder);
  });
  afterAll(async () => {
    await hub?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes a workbook for each extract of the county, or for one', async () => {
    const all = await hub.run('template', 'all', '--county', '360722');
    expect(all.code).toBe(0);
    expect(await readdir(join(folder, 'all'))).toHaveLength(19);
    const one = await hub.run('template', 'one', '--county', '360722', '--extract', 'xf-sl-water');
    expect(await readdir(join(folder, 'one'))).toEqual([expect.stringMatching(/^xf-sl-water .*模板\.xlsx$/)]);
    expect(one.out).toHaveLength(1);
  });

  it('says which extracts there are when it is asked for another', async () => {
    const { code, err } = await hub.run('template', 'x', '--county', '360722', '--extract', 'nonsense');
    expect(code).toBe(2);
    expect(err.join()).toContain('xf-sl-water');
  });

  it('reads a header as told, remembers it, and forgets it when asked', async () => {
    const file = join(folder, 'xf-wj-disease-2023-09.csv');
    await writeFile(file, [HEADER.replace('病种', '诊断'), row(idOf(1), 1), row(idOf(2), 2)].join('\n'));
    const month = ['--county', '360722', '--period', '2023-09'];
    const column = ['--column', '诊断=病种'];
    expect((await hub.run('check', file, ...month)).text).toContain('缺少必填的列：病种');
    expect((await hub.run('check', file, ...month, ...column)).text).toContain('列 “诊断”读作“病种”（这次指定）');
    expect((await hub.run('load', file, ...month, '--column', '诊断')).err.join()).toContain('写法不对');
    const { lines } = await hub.json<HandInAnswer>('load', file, ...month, ...column, '--by', '李');
    expect(lines[0]?.columns[0]?.columns).toContainEqual({
      header: '诊断',
      column: '病种',
      required: true,
      why: 'said',
    });
    const extract = ['--county', '360722', '--extract', 'xf-wj-disease'];
    const { text } = await hub.run('columns', ...extract);
    expect(text).toMatch(/\txf-wj-disease\t“诊断”读作“病种”\t李 20/);
    const gone = await hub.run('columns', ...extract, '--department', text.split('\t')[0] ?? '', '--forget', '诊断');
    expect([gone.code, gone.text]).toEqual([0, '']);
  });
});
