import { describe, expect, test } from 'vitest';
import {
  inlineRows,
  readAll,
  type SheetXml,
  temporaryFolder,
  type WorkbookXml,
  workbookParts,
  writeParts,
  writeXlsx,
} from './workbook.ts';

const folder = temporaryFolder();
const isHeader = (cells: string[]): boolean => cells.includes('身份证号码');
const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>身份证号码</t></is></c><c r="B1" t="inlineStr"><is><t>值</t></is></c></row>';
const sheet = (rows: string, name = 'S', state?: string): SheetXml => ({
  name,
  xml: `<sheetData>${HEAD}${rows}</sheetData>`,
  ...(state ? { state } : {}),
});

async function read(book: WorkbookXml): Promise<Awaited<ReturnType<typeof readAll>>> {
  const path = folder.path('book.xlsx');
  await writeParts(path, workbookParts(book));
  return readAll(path, isHeader);
}

/** The text that a cell's XML is read as. */
async function cellOf(xml: string, book: Partial<WorkbookXml> = {}): Promise<string | undefined> {
  const [table] = await read({ sheets: [sheet(`<row r="2"><c r="A2"><v>1</v></c>${xml}</row>`)], ...book });
  return table?.rows[0]?.cells[1];
}

describe('numbers are plain decimal text', () => {
  test.each([
    ['12345.6', '12345.6'],
    ['1.23456E4', '12345.6'],
    ['0.30000000000000004', '0.3'],
    ['12345.600000000001', '12345.6'],
    ['1E-7', '0.0000001'],
    ['-5.50', '-5.5'],
    ['-0', '0'],
    ['0', '0'],
    ['1.0', '1'],
    ['20000', '20000'],
    ['999999999999999', '999999999999999'],
    ['360799600229001', '360799600229001'],
    ['.5', '0.5'],
  ])('%s is %s', async (stored, text) => {
    expect(await cellOf(`<c r="B2"><v>${stored}</v></c>`)).toBe(text);
  });

  test.each([
    ['4.11099202402290E+17', '411099202402290000'],
    ['411099202402290034', '411099202402290034'],
    ['1.1010519491231E+17', '110105194912310000'],
    ['1234567890123456', '1234567890123456'],
  ])(
    'an ID in a numeric cell: %s keeps its stored digits %s and its column is marked as rounded',
    async (stored, text) => {
      const [table] = await read({
        sheets: [sheet(`<row r="2"><c r="A2"><v>${stored}</v></c><c r="B2"><v>1</v></c></row>`)],
      });
      expect(table?.rows).toEqual([{ row: 2, hidden: false, cells: [text, '1'], rounded: [0] }]);
    },
  );

  test('text like 4.1E+17 stays', async () => {
    expect(await cellOf('<c r="B2" t="inlineStr"><is><t>4.1E+17</t></is></c>')).toBe('4.1E+17');
  });

  test('a format of zeros pads, as a code with leading zeros is shown', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>';
    expect(await cellOf('<c r="B2" s="0"><v>123</v></c>', { styles })).toBe('000123');
  });
});

describe('date cells are YYYY-MM-DD', () => {
  const styled = (format: string): string => {
    const code = format.replaceAll('"', '&quot;');
    return /^\d+$/.test(format)
      ? `<cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs>`
      : `<numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>`;
  };
  test.each([
    ['14', '2023-07-15'],
    ['22', '2023-07-15'],
    ['31', '2023-07-15'],
    ['57', '2023-07-15'],
    ['58', '2023-07-15'],
    ['yyyy"年"m"月"d"日"', '2023-07-15'],
    ['yyyy年m月d日', '2023-07-15'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2023-07-15'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2023-07-15'],
    ['yyyy/m/d h:mm', '2023-07-15'],
    ['yyyy\\-mm\\-dd', '2023-07-15'],
    ['e"年"m"月"', '2023-07-15'],
    ['[$-804]aaaa;@', '2023-07-15'],
    ['0.00', '45122.75'],
    ['0.00E+00', '45122.75'],
    ['General', '45122.75'],
    ['G/通用格式', '45122.75'],
    ['#,##0.00"元"', '45122.75'],
    ['[Red]#,##0.00', '45122.75'],
    ['"day"0', '45122.75'],
    ['[h]:mm', '45122.75'],
  ])('format %s', async (format, text) => {
    expect(await cellOf('<c r="B2" s="1"><v>45122.75</v></c>', { styles: styled(format) })).toBe(text);
  });

  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['0', '1900-01-00'],
    ['25569', '1970-01-01'],
    ['20180', '1955-04-01'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['-1', '-1'],
  ])('serial %s is %s', async (serial, text) => {
    expect(await cellOf(`<c r="B2" s="1"><v>${serial}</v></c>`, { styles: styled('14') })).toBe(text);
  });

  test('the 1904 system', async () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(await cellOf('<c r="B2" s="1"><v>43660</v></c>', { styles: styled('14'), properties })).toBe('2023-07-15');
  });

  test('a time of day', async () => {
    expect(await cellOf('<c r="B2" s="1"><v>0.75</v></c>', { styles: styled('h:mm') })).toBe('18:00:00');
  });

  test('an ISO date cell', async () => {
    expect(await cellOf('<c r="B2" t="d"><v>2023-07-15T00:00:00</v></c>')).toBe('2023-07-15');
  });
});

describe('other cells', () => {
  test('a formula gives its cached value', async () => {
    expect(await cellOf('<c r="B2"><f>A2*2</f><v>2</v></c>')).toBe('2');
    expect(await cellOf('<c r="B2" t="str"><f>A2&amp;"x"</f><v>1&lt;x</v></c>')).toBe('1<x');
    expect(await cellOf('<c r="B2"><f>A2*2</f></c>')).toBe('');
  });
  test('rich text is joined, phonetic guides are left out, escapes are read', async () => {
    const rich =
      '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 甲_x000D_</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>';
    expect(
      await cellOf('<c r="B2" t="s"><v>1</v></c>', { strings: `<si><t>a</t></si>${rich}<si><t/></si><si/>` }),
    ).toBe('张 甲\r');
    expect(await cellOf('<c r="B2" t="inlineStr"><is><r><t>住</t></r><r><t>院</t></r></is></c>')).toBe('住院');
    expect(await cellOf('<c r="B2" t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c>')).toBe('a<b&c');
    expect(await cellOf('<c r="B2" t="inlineStr"><is><t>&#x5F20;&#30002;&amp;&unknown;</t></is></c>')).toBe(
      '张甲&&unknown;',
    );
  });
  test('an error is empty, a boolean TRUE or FALSE, a missing string empty', async () => {
    expect(await cellOf('<c r="B2" t="e"><v>#N/A</v></c>')).toBe('');
    expect(await cellOf('<c r="B2" t="b"><v>1</v></c>')).toBe('TRUE');
    expect(await cellOf('<c r="B2" t="s"><v>9</v></c>')).toBe('');
  });
  test('a cell stands in the column of its reference, whatever is left out before it', async () => {
    const [table] = await read({
      sheets: [sheet('<row r="5" spans="1:30"><c r="AC5"><v>7</v></c></row><row r="9"/><row><c><v>8</v></c></row>')],
    });
    expect(table?.rows.map(({ row, cells }) => [row, cells.length, cells.at(-1)])).toEqual([
      [5, 29, '7'],
      [10, 2, ''],
    ]);
  });
  test('hidden and filtered rows are kept and marked, those of a hidden sheet as well', async () => {
    const rows = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="0"><c r="A3"><v>2</v></c></row>';
    const tables = await read({
      sheets: [sheet(rows, '甲'), sheet(rows, '乙', 'hidden'), sheet(rows, '丙', 'veryHidden')],
    });
    expect(tables.map((table) => [table.sheet, ...table.rows.map((row) => row.hidden)])).toEqual([
      ['甲', true, false],
      ['乙', true, true],
      ['丙', true, true],
    ]);
  });
});

describe('workbooks of other programs', () => {
  test('with a namespace prefix on every element', async () => {
    const book = {
      sheets: [sheet('<row r="2"><c r="A2" t="s"><v>0</v></c></row>')],
      strings: '<si><t>甲</t></si>',
      prefix: 'x:',
    };
    expect((await read(book))[0]?.rows[0]?.cells).toEqual(['甲', '']);
  });
  test('every sheet whose header fits is read, in the order of the tabs, whatever their names', async () => {
    const fits = sheet('<row r="2"><c r="A2"><v>1</v></c></row>', '嘉定镇 &amp; 古陂镇');
    const other = { name: '说明', xml: `<sheetData>${inlineRows([['本表说明'], ['按月报送']])}</sheetData>` };
    const empty = { name: 'Sheet3', xml: '<sheetData/>' };
    const tables = await read({ sheets: [other, fits, empty, { ...fits, name: '大桥镇' }] });
    expect(tables.map((table) => table.sheet)).toEqual(['嘉定镇 & 古陂镇', '大桥镇']);
  });
  test('no sheet with a header: no table', async () => {
    expect(
      await read({ sheets: [{ name: 'S', xml: `<sheetData>${inlineRows([['一'], ['二']])}</sheetData>` }] }),
    ).toEqual([]);
  });
  test('without styles, strings and root relations', async () => {
    const parts = workbookParts({ sheets: [sheet('<row r="2"><c r="A2"><v>5</v></c></row>')] });
    const path = folder.path('bare.xlsx');
    await writeParts(
      path,
      parts.filter((part) => !/styles|sharedStrings|_rels\/\.rels/.test(part.name)),
    );
    expect((await readAll(path, isHeader))[0]?.rows[0]?.cells).toEqual(['5', '']);
  });
  test('with back slashes and other case in the names of parts', async () => {
    const parts = workbookParts({ sheets: [sheet('<row r="2"><c r="A2"><v>5</v></c></row>')] });
    const path = folder.path('windows.xlsx');
    await writeParts(
      path,
      parts.map((part) => ({ ...part, name: part.name.replace('worksheets/sheet1', 'Worksheets\\Sheet1') })),
    );
    expect((await readAll(path, isHeader))[0]?.rows[0]?.cells).toEqual(['5', '']);
  });
  test('rows can be read a second time', async () => {
    const path = folder.path('twice.xlsx');
    await writeXlsx(path, {
      sheet: 'S',
      title: '表',
      header: ['身份证号码'],
      rows: [['甲'], ['乙']],
      notes: ['注：完'],
    });
    expect(await readAll(path, isHeader)).toEqual(await readAll(path, isHeader));
    expect((await readAll(path, isHeader))[0]).toMatchObject({
      headerRow: 2,
      rows: [{ row: 3, cells: ['甲'] }, { row: 4 }],
    });
  });
});
