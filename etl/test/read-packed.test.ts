import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receive } from '../src/1-receive.ts';
import { readSheets, type SheetTable } from '../src/2-read.ts';
import { lineOf } from '../src/read/pack.ts';
import { BLOCK, LARGE } from '../src/read/xlsx-blocks.ts';
import { Refusal } from '../src/refusal.ts';
import { temporaryFolder, workbookParts, writeParts } from './workbook.ts';

const folder = temporaryFolder();
const SIZES = [{ ...LARGE }, { ...BLOCK }] as const;
beforeAll(() => {
  Object.assign(LARGE, { bytes: 0 });
  Object.assign(BLOCK, { bytes: 900 });
});
afterAll(() => {
  Object.assign(LARGE, SIZES[0]);
  Object.assign(BLOCK, SIZES[1]);
});

const isHeader = (cells: string[]): boolean => cells.includes('姓名') && cells.includes('身份证号码');
const HEAD = ['序号', '姓名', '身份证号码', '自付金额'];
const ID = '36079919850101002X';
const PACK = { sheetNo: 1, order: [3, 2, 4, 0, 1] };

/** A row of a sheet: its cells, how its number stands there, and its other attributes. */
interface Row {
  cells: readonly string[];
  number: 'next' | 'gap' | 'none' | 'again';
  more: string;
}

const DATA: Row = { cells: ['1', '张甲', ID, '12000.50'], number: 'next', more: '' };
const like = (...cells: string[]): Row => ({ ...DATA, cells });

const row = fc.oneof(
  { weight: 40, arbitrary: fc.constant(DATA) },
  fc.record({
    cells: fc.constantFrom(
      ...[
        HEAD,
        ['3', '王丙', '无', '5'],
        ['4'],
        ['', '合计', '', '12000.50'],
        ['注：2023年', '', '', ''],
        ['2．并且如此'],
      ],
      ...[
        ['制表：某人', '', '审核：'],
        ['', '', ID, '#N/A'],
        ['', '一\t二\\n', ID, '_x001F_\u0085'],
        ['说明：单位：千元'],
      ],
    ),
    number: fc.constantFrom<Row['number'][]>('next', 'next', 'next', 'gap', 'none'),
    more: fc.constantFrom('', '', ' hidden="1"', ' spans="1:4"'),
  }),
);

const cellXml = (text: string): string =>
  /^\d+(\.\d+)?$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;

function sheetXml(rows: readonly Row[], after = ''): string {
  let at = 0;
  const elements = rows.map(({ cells, number, more }) => {
    if (number !== 'again') at += number === 'gap' ? 3 : 1;
    return `<row${number === 'none' ? '' : ` r="${at}"`}${more}>${cells.map(cellXml).join('')}</row>`;
  });
  return `<cols><col min="1" max="2" width="9"/></cols><sheetData>${elements.join('\n')}</sheetData>${after}`;
}

async function tableOf(xml: string, prefix = ''): Promise<SheetTable> {
  const path = folder.path('表.xlsx');
  await writeParts(path, workbookParts({ sheets: [{ name: '表', xml }], prefix }));
  const [table] = await readSheets(await receive({ name: '表.xlsx', path }), isHeader);
  return table as SheetTable;
}

const seen = ({ look, filled, again, unitBelow }: SheetTable): object => ({
  ...{ look: look(), filled: filled(), again: again(), unitBelow: unitBelow() },
});

/** Its rows as lines, one after the other or by blocks, and what was seen meanwhile; the reason when it is refused. */
async function linesOf(table: SheetTable, by: 'rows' | 'blocks'): Promise<unknown> {
  const lines: string[] = [];
  try {
    if (by === 'rows') for await (const row of table.rows) lines.push(lineOf(PACK, row));
    else for await (const { text } of table.packed?.(PACK) ?? []) lines.push(Buffer.from(text).toString());
    return { lines: lines.join(''), ...seen(table) };
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The same sheet read twice, anew each time, as merged cells become known by reading. */
async function both(xml: string, prefix = ''): Promise<unknown[]> {
  const [one, other] = [await tableOf(xml, prefix), await tableOf(xml, prefix)];
  expect(other.packed).toBeDefined();
  return [await linesOf(one, 'rows'), await linesOf(other, 'blocks')];
}

describe('a large sheet read by two threads has the rows of one that is read from end to end', () => {
  test('whatever its rows are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), fc.constantFrom('', 'x:'), async (rows, prefix) => {
        const [rowByRow, byBlocks] = await both(sheetXml([like('某县明细表'), like(...HEAD), ...rows]), prefix);
        expect(byBlocks).toEqual(rowByRow);
      }),
      { numRuns: 15 },
    );
  });

  const many = (count: number): Row[] => [like(...HEAD), ...Array.from({ length: count }, () => DATA)];

  test('merged cells that are said below the rows, in the first reading and when it is read again', async () => {
    const merged = '<mergeCells><mergeCell ref="B40:B42"/></mergeCells>';
    const rows = many(60).map((one, at) => (at === 40 || at === 41 ? like('1', '', ID, '1') : one));
    const xml = sheetXml(rows, merged);
    const [one, other] = [await tableOf(xml), await tableOf(xml)];
    const firstly = [await linesOf(one, 'rows'), await linesOf(other, 'blocks')];
    expect(firstly[1]).toEqual(firstly[0]);
    expect(other.again()).toBe(true);
    const again = [await linesOf(one, 'rows'), await linesOf(other, 'blocks')];
    expect(again[1]).toEqual(again[0]);
    expect(again[1]).toMatchObject({ again: false, filled: [{ from: 40, to: 42 }] });
    expect(again[1]).not.toMatchObject(firstly[1] as object);
  });

  test.each([
    ['a row that stands twice', many(60).map((one, at): Row => (at === 50 ? { ...one, number: 'again' } : one))],
    [
      'a row number that is none',
      many(60).map((one, at): Row => (at === 50 ? { ...one, number: 'none', more: ' r="x"' } : one)),
    ],
  ])('%s', async (_, rows) => {
    const [rowByRow, byBlocks] = await both(sheetXml(rows));
    expect(byBlocks).toEqual(rowByRow);
  });

  test('a row longer than a block', async () => {
    const rows = many(40).map((one, at) => (at === 20 ? like('1', '长'.repeat(2000), ID, '1') : one));
    const [rowByRow, byBlocks] = await both(sheetXml(rows));
    expect(byBlocks).toEqual(rowByRow);
    expect(rowByRow).toMatchObject({ lines: expect.stringMatching(/长{2000}/) });
  });

  test('reading may stop early', async () => {
    const { packed } = await tableOf(sheetXml(many(200)));
    for await (const { rows } of packed?.(PACK) ?? []) {
      expect(rows).toBeGreaterThan(0);
      break;
    }
  });
});
