import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HandInAnswer, HandInRequest } from '../src/index.ts';
import { inMemory, writeParts } from '../src/write-xlsx.ts';
import { readParts, withRows } from './filled-template.ts';
import { csv, fileOf, goodRow, HEADERS, Hub, idOf, type Row } from './hand-in-hub.ts';
import { inlineRows, workbookParts, writeXls } from './workbook.ts';

let hub: Hub;
let folder: string;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.clear();
  folder = mkdtempSync(join(tmpdir(), 'answer-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const EXTRACT = 'xf-yb-selfpay';
const THREE_MISTAKES = [
  goodRow(1),
  goodRow(2, { 身份证号码: '360799197003010029' }),
  goodRow(3, { 就医类别: '看病' }),
  goodRow(4, { 结算日期: '2023-02-30', 个人自付: '99999999' }),
  goodRow(5),
  goodRow(6),
  goodRow(7),
  goodRow(1),
];

const give = (name: string, content: string | Uint8Array, more: Partial<HandInRequest> = {}) =>
  hub.one(name, content, { answerFolder: folder, ...more });
const pathOf = ({ answers = [] }: HandInAnswer, kind: string): string =>
  answers.find((path) => basename(path).includes(kind)) ?? '';
const rowsOf = (path: string): string[][] => {
  const book = read(readFileSync(path));
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false, defval: '' });
};

/** What a person types over a cell of the first sheet of an answer. */
async function corrected(path: string, cells: Readonly<Record<string, string>>): Promise<Buffer> {
  const parts = await readParts(readFileSync(path));
  const name = 'xl/worksheets/sheet1.xml';
  let sheet = parts.get(name) ?? '';
  for (const [ref, text] of Object.entries(cells)) {
    const before = sheet;
    sheet = sheet.replace(
      new RegExp(`(<c r="${ref}"[^>]*?)(/>|>.*?</c>)`),
      (_, open: string) => `${open.replace(/ t="[^"]*"/, '')} t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    expect(sheet).not.toBe(before);
  }
  return withRows(readFileSync(path), [], sheet);
}

describe('the answer to a file', () => {
  test('is the same workbook with bad cells coloured and the reasons in the last column; csv becomes xlsx', async () => {
    const answer = await give(`${EXTRACT}.csv`, fileOf(EXTRACT, THREE_MISTAKES));
    expect(answer).toMatchObject({ status: 'ACCEPTED', received: 8, loaded: 4, quarantined: 3, duplicates: 1 });
    const rows = rowsOf(pathOf(answer, '答复'));
    expect(rows[0]?.slice(0, -1)).toEqual(HEADERS[EXTRACT]);
    expect(rows[0]?.at(-1)).toBe('本行问题');
    expect(rows[2]?.at(-1)).toMatch(/身份证号码：.*校验位/);
    expect(rows[3]?.at(-1)).toMatch(/就医类别：.*可填：住院、门诊慢特病/);
    expect(rows[4]?.at(-1)).toMatch(/结算日期：.*\n个人自付：/);
    expect(rows[8]?.at(-1)).toContain('完全相同');
    const sheet = (await readParts(readFileSync(pathOf(answer, '答复')))).get('xl/worksheets/sheet1.xml') ?? '';
    const style = (ref: string) => new RegExp(`<c r="${ref}" s="(\\d+)"`).exec(sheet)?.[1];
    expect(style('B3')).not.toBe(style('B2'));
    expect(style('K4')).toBe(style('B3'));
    expect(style('A3')).toBe(style('A2'));
    const notes = JSON.stringify(read(readFileSync(pathOf(answer, '答复'))).Sheets.答复说明);
    expect(notes).toContain('收到 8 = 入库 4 + 隔离 3 + 重复 1');
  });

  test('corrected and handed in again is accepted whole; the column of reasons is no unknown column', async () => {
    const first = await give(`${EXTRACT}.csv`, fileOf(EXTRACT, THREE_MISTAKES));
    const path = pathOf(first, '答复');
    const mended = await corrected(path, { B3: idOf(2), K4: '住院', N5: '2023-07-05', S5: '15000' });
    const again = await give(basename(path), mended, { extract: EXTRACT });
    expect(again).toMatchObject({ status: 'ACCEPTED', received: 8, loaded: 7, quarantined: 0, duplicates: 1 });
    expect(again.problems.filter(({ code }) => code === 'UNKNOWN_COLUMN')).toEqual([]);
    expect(again.answers?.map((one) => basename(one))).toHaveLength(1);
  });

  test('has the bad rows alone beside it: corrected they are handed in as an amendment', async () => {
    const first = await give(`${EXTRACT}.csv`, fileOf(EXTRACT, THREE_MISTAKES));
    const path = pathOf(first, '待改正');
    expect(rowsOf(path)).toHaveLength(4);
    const mended = await corrected(path, { B2: idOf(2), K3: '住院', N4: '2023-07-05', S4: '15000' });
    const again = await give(basename(path), mended, {
      mode: 'amend',
      ...(first.batchId ? { parent: first.batchId } : {}),
    });
    expect(again).toMatchObject({ status: 'ACCEPTED', extract: EXTRACT, received: 3, loaded: 3, quarantined: 0 });
    expect(
      await hub.number('select count() from raw_medical where batch_id in (select batch_id from current_submission)'),
    ).toBe(7);
  });

  test('to a returned file has the missing column, ready to fill in', async () => {
    const without = HEADERS[EXTRACT].filter((name) => name !== '个人自付');
    const first = await give(`${EXTRACT}.csv`, csv(without, [goodRow(1), goodRow(2)]), { dryRun: true });
    expect(first.status).toBe('RETURNED');
    const path = pathOf(first, '答复');
    expect(rowsOf(path)[0]?.slice(-2)).toEqual(['个人自付', '本行问题']);
    expect(rowsOf(path)[1]?.at(-1)).toBe('');
    const mended = await corrected(path, { T2: '15000', T3: '15000' });
    expect(await give(basename(path), mended)).toMatchObject({ status: 'ACCEPTED', loaded: 2 });
    expect(readdirSync(folder).filter((name) => name.includes('待改正'))).toEqual([]);
  });

  test('keeps 单位：万元, the places of the rows and the digits of an ID', async () => {
    const head = HEADERS[EXTRACT].join(',');
    const body = fileOf(EXTRACT, [goodRow(1, { 总费用: '2', 基本医保支付: '', 个人自付: '1.5', 本年累计自付: '1.5' })]);
    const text = `自付医疗费用,,\r\n单位：万元,,\r\n${head}\r\n\r\n${body.split('\r\n')[1]}\r\n`;
    const first = await give(`${EXTRACT}.csv`, text, { dryRun: true });
    expect(first).toMatchObject({ status: 'ACCEPTED', loaded: 1 });
    const rows = rowsOf(pathOf(first, '答复'));
    expect(rows.flat()).toContain(idOf(1));
    await give('again.xlsx', readFileSync(pathOf(first, '答复')), { extract: EXTRACT });
    expect(await hub.number('select toInt64(any(self_pay)) from raw_medical')).toBe(15_000);
    expect(await hub.number('select any(row) from raw_medical')).toBe(first.problems[0]?.row ?? 5);
  });

  test('is the workbook that came: titles, a header of two rows, widths, merged cells, sums and notes in their places', async () => {
    const pair = (parent: string, ...names: string[]) =>
      names.map((name, at) => [at === 0 ? parent : '', name] as const);
    const head = [
      ...pair('患者信息', '姓名', '身份证号码'),
      ...pair('住址', '乡镇', '行政村'),
      ...[['就医类别', ''] as const, ['结算日期', ''] as const],
      ...pair('费用', '总费用', '个人自付'),
    ];
    const cellsOf = (row: Row) => head.map(([upper, lower]) => row[lower || upper] ?? '');
    const rows = [
      ['信丰县2023年7月  个人自付统计表', '', '', '', '', '', '', ''],
      ['填报单位：县医保局', '', '', '', '', '', '', '单位：千元'],
      head.map(([upper]) => upper),
      head.map(([, lower]) => lower),
      cellsOf(goodRow(1, { 总费用: '20', 个人自付: '15' })),
      cellsOf(goodRow(1, { 结算日期: '2023-07-06', 总费用: '20', 个人自付: '15' })).fill('', 0, 2),
      cellsOf(goodRow(2, { 就医类别: '看病', 总费用: '20', 个人自付: '15' })),
      ['合计', '', '', '', '', '', '60', '45'],
      ['注：本表每月十日前报送。', '', '', '', '', '', '', ''],
    ];
    const merges = ['A1:H1', 'A3:B3', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:H3', 'A5:A6', 'B5:B6', 'A9:H9'];
    const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const xml = `<cols><col min="2" max="2" width="31.5" customWidth="1"/></cols><sheetData>${inlineRows(rows)}</sheetData><mergeCells>${list}</mergeCells>`;
    const parts = workbookParts({ sheets: [{ name: '七月', xml }] });
    const first = await give(`${EXTRACT}.xlsx`, await inMemory((out) => writeParts(out, parts)));
    expect(first).toMatchObject({ status: 'ACCEPTED', received: 3, loaded: 2, quarantined: 1 });
    const book = read(readFileSync(pathOf(first, '答复')), { cellStyles: true });
    expect(book.SheetNames[0]).toBe('七月');
    const sheet = book.Sheets.七月 ?? {};
    const text = (row: number) => rowsOf(pathOf(first, '答复'))[row - 1]?.slice(0, head.length);
    for (const row of [1, 2, 3, 9]) expect([row, text(row)]).toEqual([row, rows[row - 1]]);
    expect(text(4)).toEqual(head.map(([, lower]) => lower));
    expect(text(6)?.slice(0, 2)).toEqual(rows[4]?.slice(0, 2));
    expect(text(8)).toEqual(rows[7]);
    expect(sheet['!merges']?.map((one) => utils.encode_range(one))).toEqual(merges.filter((ref) => !/5:.6/.test(ref)));
    expect(sheet['!cols']?.[1]?.width).toBeCloseTo(31.5, 0);
    expect(rowsOf(pathOf(first, '待改正')).map((row) => row[0])).toEqual([
      rows[0]?.[0],
      rows[1]?.[0],
      '患者信息',
      '姓名',
      '甲2',
    ]);
    const again = await give('again.xlsx', await corrected(pathOf(first, '答复'), { E7: '住院' }), {
      extract: EXTRACT,
    });
    expect(again).toMatchObject({ status: 'ACCEPTED', received: 3, loaded: 3, quarantined: 0 });
    expect(await hub.number('select toInt64(max(self_pay)) from raw_medical')).toBe(15_000);
  });

  test('keeps the titles and notes of a text and of an old workbook', async () => {
    const rows = [
      ['自付统计表'],
      ['单位：元'],
      HEADERS[EXTRACT],
      HEADERS[EXTRACT].map((name) => goodRow(1)[name] ?? ''),
    ];
    const texts = [...rows, ['填表人：赵丁']];
    const path = join(folder, 'old.xls');
    await writeXls(path, texts);
    const given = [
      [`${EXTRACT}.csv`, texts.map((row) => row.join(',')).join('\n')],
      [`${EXTRACT}.xls`, readFileSync(path)],
    ] as const;
    for (const [name, content] of given) {
      const answer = await give(name, content, { dryRun: true });
      expect(rowsOf(pathOf(answer, '答复')).map((row) => row[0])).toEqual(texts.map((row) => row[0]));
    }
  });

  test('is not written unless asked for, and the same answer comes from a check', async () => {
    const plain = await hub.one(`${EXTRACT}.csv`, fileOf(EXTRACT, THREE_MISTAKES), { dryRun: true });
    expect(plain.answers).toBeUndefined();
    const told = await give(`${EXTRACT}.csv`, fileOf(EXTRACT, THREE_MISTAKES), { dryRun: true });
    expect({ ...told, answers: undefined }).toEqual({ ...plain, answers: undefined });
  });

  test('forgets a row whose cells were emptied, though its reasons still stand', async () => {
    const header = [...HEADERS[EXTRACT], '本行问题'];
    const answer = await give(`${EXTRACT}.csv`, csv(header, [goodRow(1), { 本行问题: '身份证号码：…' }]));
    expect(answer).toMatchObject({ received: 1, loaded: 1 });
  });
});
