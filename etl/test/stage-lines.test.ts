import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchName } from '../src/check/scratch.ts';
import { drop, stage } from '../src/check/stage.ts';
import { stageLines } from '../src/check/stage-lines.ts';
import { type Received, readSheets, receive, type SheetTable } from '../src/index.ts';
import { TEXT } from './corpus/text.ts';
import { HEAD, having, pay } from './corpus/ugly.ts';
import { Hub, idOf } from './hand-in-hub.ts';
import { type CsvStyle, encoded } from './workbook.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

const isHeader = (cells: string[]): boolean => cells.includes('姓名') && cells.length > 1;

/** What stands in the table of strings: every row with its number, its cells. */
async function staged(tables: readonly SheetTable[]): Promise<unknown[]> {
  const orders = tables.map(({ header }) => header.map((_, at) => header.length - at));
  const table = await stage(hub.warehouse, tables, orders, () => undefined);
  const rows = await hub.ask(`select * from ${table} where sheet_no > 0 order by sheet_no, row`);
  await drop(hub.warehouse, table);
  return rows;
}

/** Whether the engine reads a table by itself. */
async function byEngine({ lines }: SheetTable): Promise<boolean> {
  if (!lines) return false;
  const table = scratchName();
  await hub.warehouse.tell(
    `create table ${table} (sheet_no UInt16, row UInt32, hidden Bool, cells Array(String), rounded Array(UInt16)) engine = Memory`,
    { name: 'test' },
  );
  const put = () => Promise.resolve();
  const found = await stageLines(hub.warehouse, table, lines, [1], { put, progress: () => undefined });
  await drop(hub.warehouse, table);
  return found;
}

/** The same file twice: as the engine reads it where it can, and as the reader reads it alone. */
async function both(received: Received): Promise<{ engine: unknown[]; reader: unknown[]; tables: SheetTable[] }> {
  const tables = await readSheets(received, isHeader);
  const alone = tables.map(({ lines: _, ...table }) => table);
  return { tables, engine: await staged(tables), reader: await staged(alone) };
}

async function textTables(bytes: string | Uint8Array) {
  const { name, path } = hub.file('表.csv', bytes);
  return both(await receive({ name, path }));
}

const line = (cells: readonly string[]): string => cells.join(',');

describe('a file read by the engine has the rows, numbers and cells of the reader', () => {
  test.each(TEXT)('$what', async (ugly) => {
    const folder = join(hub.folder, 'text', String(TEXT.indexOf(ugly)));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, ugly.name);
    await ugly.write(path);
    const { engine, reader } = await both(await receive({ name: ugly.name, path }));
    expect(engine).toEqual(reader);
  });

  const ODD: Readonly<Record<string, string>> = {
    blank: '',
    'blank but for commas': ',,,,,,,,',
    'a total': '合计,,,,,,40000,30000,',
    'a note': '注：本表含补报,,,,,,,,',
    'a numbered line under a note': '注：一,,\n1、含补报的人员,,\n2、不含外县人员',
    'a numbered line under a person': `注：一\n${line(pay(3))}\n2、不含外县人员`,
    'the header again': line(HEAD),
    'an error of a formula': line(having('备注', '#N/A', 3)),
    'too many cells': `${line(pay(3))},多,余`,
    'too few cells': line(pay(3).slice(0, 4)),
    'quotes with a comma': line(having('备注', '"一,二"', 3)),
    'quotes with a line break': line(having('备注', '"一\n二"', 3)),
    'a quote never closed': line(having('备注', '"一', 3)),
    'a quote in the middle': line(having('备注', '一"二"', 3)),
    'an ID in a formula': line(having('身份证号码', `="${idOf(3)}"`, 3)),
    'a lone carriage return': `${line(pay(3))}\r${line(pay(4))}`,
    'a NUL': line(having('备注', '一\0二', 3)),
    'no ID': line(having('身份证号码', '', 3)),
    'a backslash, a quote mark and a tab': line(having('备注', "\\'\t'", 3)),
  };
  const lines = Object.entries(ODD).flatMap(([what, odd]) =>
    (['utf-8', 'utf-8-bom', 'gb18030'] as const).map((encoding) => ({ what, odd, encoding })),
  );
  test.each(lines)('$what, $encoding', async ({ odd, encoding }) => {
    const text = [line(HEAD), line(pay(1)), odd, line(pay(2)), odd].join('\r\n');
    const { engine, reader } = await textTables(encoded(text, { encoding }));
    expect(engine).toEqual(reader);
    expect(reader.length).toBeGreaterThan(1);
  });

  test('cells of a workbook keep every character', async () => {
    const texts = [
      '\u001f',
      '一\u001f"二"\\',
      '\\N',
      '\t',
      '\r\n',
      "'",
      '\0',
      '\ud800半',
      '_x001F_',
      '𠮷',
      'hj1,2',
      '',
    ];
    const rows = texts.map((text, at) => ({
      row: at + 1,
      hidden: at % 2 === 1,
      cells: [text, '乙'],
      rounded: [at % 2],
    }));
    const table = {
      rows: (async function* () {
        yield* rows;
      })(),
    } as unknown as SheetTable;
    const name = await stage(hub.warehouse, [table], [[2, 1]], () => undefined);
    expect(await hub.ask(`select * from ${name} order by row`)).toEqual(
      rows.map(({ row, hidden, cells: [text = ''], rounded: [place = 0] }) => ({
        ...{ sheet_no: 1, row, hidden, cells: ['乙', text.toWellFormed()], rounded: [2 - place] },
      })),
    );
    await drop(hub.warehouse, name);
  });

  test('broken bytes of a cell', async () => {
    const persons = Array.from({ length: 20 }, (_, n) => line(pay(n + 1)));
    const text = [line(HEAD), ...persons, line(having('姓名', '某', 21))].join('\n');
    const bytes = encoded(text, { encoding: 'gb18030' });
    const at = Buffer.from(bytes).lastIndexOf(encoded('某', { encoding: 'gb18030' }));
    bytes[at + 1] = 0x20;
    const { engine, reader } = await textTables(bytes);
    expect(engine).toEqual(reader);
  });

  test('any lines, separators, line ends and encodings', async () => {
    const person = fc.integer({ min: 1, max: 99 }).map((n) => pay(n));
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '"',
        '""',
        '"a"',
        '合计',
        '注：',
        '#N/A',
        '#1',
        '1、含补报',
        '\r',
        '\n',
        "'",
        '\\',
        '，',
        '—',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ maxLength: 6 }),
    );
    const replaced = fc
      .tuple(person, fc.nat(HEAD.length - 1), cell)
      .map(([cells, at, text]) => cells.map((one, i) => (i === at ? text : one)));
    const row = fc.oneof(person, replaced, fc.array(cell, { maxLength: 10 }));
    const style: fc.Arbitrary<CsvStyle> = fc.record({
      encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'gb18030'),
      separator: fc.constantFrom(',', '\t', ';', '|', '，'),
      eol: fc.constantFrom('\n', '\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), style, fc.boolean(), async (rows, how, ended) => {
        const text = [HEAD, ...rows].map((cells) => cells.join(how.separator)).join(how.eol ?? '\n');
        const { engine, reader } = await textTables(encoded(ended ? text + how.eol : text, how));
        expect(engine).toEqual(reader);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the engine reads by itself', () => {
  const wellFormed = [line(HEAD), line(pay(1)), '', line(having('备注', '"一,二"', 2)), '合计'].join('\r\n');

  test.each(['utf-8', 'utf-8-bom', 'gb18030'] as const)('a well-formed text, %s', async (encoding) => {
    const { tables } = await textTables(encoded(wellFormed, { encoding }));
    expect(await byEngine(tables[0] as SheetTable)).toBe(true);
  });

  test('no text whose cells go over lines', async () => {
    const { tables } = await textTables(`${wellFormed}\r\n${line(having('备注', '"一\n二"', 3))}`);
    expect(await byEngine(tables[0] as SheetTable)).toBe(false);
  });

  test('no file whose name the engine takes for a pattern', async () => {
    const path = join(hub.folder, '表{1,2}*.csv');
    writeFileSync(path, wellFormed);
    const { engine, reader } = await both(await receive({ name: '表.csv', path }));
    expect(engine).toEqual(reader);
    expect(engine).toHaveLength(2);
  });
});
