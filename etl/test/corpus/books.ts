import { readFile, writeFile } from 'node:fs/promises';
import { encoded, inlineRows, type WorkbookXml, workbookParts, writeParts, writeXls, writeXlsx } from '../workbook.ts';
import { BOTH, HEAD, kept, NAME, pay, TWO, type Ugly } from './ugly.ts';

const book = (
  what: string,
  workbook: Partial<WorkbookXml> & { xml: string },
  expected: Partial<Ugly> = BOTH,
): Ugly => ({
  ...{ what, name: `${NAME}.xlsx`, ...BOTH, ...expected },
  write: (path) => writeParts(path, workbookParts({ sheets: [{ name: '数据', xml: workbook.xml }], ...workbook })),
});

const rowXml = (row: number, cells: readonly string[], attributes = ''): string =>
  inlineRows([cells], row).replace('<row ', `<row ${attributes} `);
const head = rowXml(1, HEAD);
const data = (...rows: string[]): string => `<sheetData>${head}${rows.join('')}</sheetData>`;
/** A row whose last cells are given as XML. */
const ending = (row: number, cells: readonly string[], xml: string): string =>
  rowXml(row, cells).replace('</row>', `${xml}</row>`);
const letters = 'ABCDEFGHI';
/** A row whose cell of one column is given as XML. */
const holding = (row: number, cells: readonly string[], column: number, xml: string): string =>
  `<row r="${row}">${cells
    .map((text, at) => (at === column ? xml : `<c r="${letters[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`))
    .join('')}</row>`;
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs>';

const page = (rows: readonly (readonly string[])[], cell: (text: string) => string = (text) => text): string =>
  `<html><head><meta charset="gb2312"></head><body><table border="1">${rows
    .map(
      (row) => `<tr>${row.map((text) => `<td style="vnd.ms-excel.numberformat:@">${cell(text)}</td>`).join('')}</tr>`,
    )
    .join('')}</table></body></html>`;
const saved = (what: string, bytes: Uint8Array | string, expected: Partial<Ugly> = BOTH): Ugly => ({
  ...{ what, name: `${NAME}.xls`, ...BOTH, ...expected },
  write: (path) => writeFile(path, bytes),
});
const gbk = (text: string): Uint8Array => encoded(text, { encoding: 'gb18030' });
const old = (what: string, type: 'biff8' | 'xlml'): Ugly => ({
  ...{ what, name: `${NAME}.xls`, ...BOTH },
  write: (path) => writeXls(path, TWO, type),
});

/** The writer cannot write GBK: words of as many bytes are put in their place, and the code page after them. */
async function writeXls95(path: string, rows: readonly (readonly string[])[]): Promise<void> {
  const words = [...new Set(rows.flat())].filter((text) => /[^!-~]/.test(text)).map((text) => gbk(text));
  const stands = (at: number): string => `Q${String.fromCharCode(97 + at)}`.padEnd(words[at]?.length ?? 0, 'Q');
  const keys = words.map((bytes) => Buffer.from(bytes).toString('hex'));
  const plain = (text: string): string => {
    const at = keys.indexOf(Buffer.from(gbk(text)).toString('hex'));
    return at < 0 ? text : stands(at);
  };
  await writeXls(
    path,
    rows.map((row) => row.map(plain)),
    'biff5',
  );
  const bytes = await readFile(path);
  for (const [at, word] of words.entries())
    for (let from = bytes.indexOf(stands(at)); from >= 0; from = bytes.indexOf(stands(at), from)) bytes.set(word, from);
  bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
  await writeFile(path, bytes);
}

/** What only a workbook can have. */
export const BOOKS: readonly Ugly[] = [
  book(
    'a hidden row, which is data',
    { xml: data(rowXml(2, pay(1), 'hidden="1"'), rowXml(3, pay(2))) },
    { problems: ['2 HIDDEN_ROW'] },
  ),
  book(
    'rows that a filter hides, which are data',
    { xml: `${data(rowXml(2, pay(1)), rowXml(3, pay(2), 'hidden="1"'))}<autoFilter ref="A1:I3"/>` },
    { problems: ['3 HIDDEN_ROW'] },
  ),
  book(
    'a hidden sheet, which is data',
    {
      xml: '',
      sheets: [
        { name: '甲', xml: data(rowXml(2, pay(1))) },
        { name: '乙', state: 'hidden', xml: data(rowXml(2, pay(2))) },
      ],
    },
    { problems: ['乙!2 HIDDEN_ROW'] },
  ),
  book('formula cells: their stored results', {
    xml: data(
      holding(2, pay(1), 7, '<c r="H2"><f>G2-5000</f><v>15000</v></c>'),
      holding(3, pay(2), 0, '<c r="A3" t="str"><f>"甲"&amp;2</f><v>甲2</v></c>'),
    ),
  }),
  book(
    'formula cells with an error, or never calculated',
    {
      xml: data(
        holding(2, pay(1), 7, '<c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
        holding(3, pay(2), 7, '<c r="H3"><f>G3-5000</f></c>'),
        rowXml(4, pay(3)),
        rowXml(5, pay(4)),
      ),
    },
    { counts: [4, 2, 2, 0], problems: ['2 REQUIRED_MISSING', '3 REQUIRED_MISSING'], kept: [kept(3), kept(4)] },
  ),
  book('dates under Chinese formats', {
    styles: STYLES,
    xml: data(
      holding(2, pay(1), 5, '<c r="F2" s="1"><v>45112</v></c>'),
      holding(3, pay(2), 5, '<c r="F3" s="2"><v>45112.75</v></c>'),
    ),
  }),
  book('dates counted from 1904', {
    styles: STYLES,
    properties: '<workbookPr date1904="1"/>',
    xml: data(
      holding(2, pay(1), 5, '<c r="F2" s="1"><v>43650</v></c>'),
      holding(3, pay(2), 5, '<c r="F3" s="1"><v>43650</v></c>'),
    ),
  }),
  book('amounts in exponent form and with float noise', {
    xml: data(
      holding(2, pay(1), 7, '<c r="H2"><v>1.5E4</v></c>'),
      holding(3, pay(2), 7, '<c r="H3"><v>15000.000000000002</v></c>'),
    ),
  }),
  book(
    'an ID stored as 3.6079919700101E+17',
    { xml: data(holding(2, pay(1), 1, '<c r="B2"><v>3.6079919700101E+17</v></c>'), rowXml(3, pay(2))) },
    { counts: [2, 1, 1, 0], problems: ['2 ID_ROUNDED'], kept: [kept(2)] },
  ),
  book('text shared by cells, in runs', {
    strings: '<si><r><t>甲</t></r><r><rPr><b/></rPr><t>1</t></r></si>',
    xml: data(holding(2, pay(1), 0, '<c r="A2" t="s"><v>0</v></c>'), rowXml(3, pay(2))),
  }),
  book('elements with a prefix', { prefix: 'x:', xml: data(rowXml(2, pay(1)), rowXml(3, pay(2))) }),
  book('blank rows between, below, and formats to the last row', {
    xml: data(
      '<row r="2"/>',
      rowXml(4, pay(1)),
      ending(9, pay(2), '<c r="ZZ9" s="0"/>'),
      '<row r="1048576"><c r="A1048576" s="0"/></row>',
    ),
  }),
  old('an old .xls with text cells', 'biff8'),
  { what: 'an Excel 95 .xls in GBK', name: `${NAME}.xls`, ...BOTH, write: (path) => writeXls95(path, TWO) },
  old('an XML spreadsheet of 2003', 'xlml'),
  {
    what: 'a workbook named .xls',
    name: `${NAME}.xls`,
    ...BOTH,
    write: (path) =>
      writeXlsx(path, { sheet: 'S', title: '统计表', header: HEAD, rows: TWO.slice(1), notes: ['注：无'] }),
  },
  saved('a web page in GBK named .xls', gbk(page(TWO))),
  saved(
    'a web page with a name over two rows',
    gbk(page([HEAD, pay(1), pay(2).slice(1)]).replace('">甲1', '" rowspan="2">甲1')),
    { problems: ['2 MERGED_CELL'] },
  ),
  saved(
    'a web page in UTF-8 with &nbsp; and line breaks in its cells',
    page(TWO, (text) => `\n <span>${text}</span>&nbsp;\n`),
  ),
  saved(
    'a web page with a title over all columns',
    gbk(page(TWO).replace('<tr>', `<tr><td colspan="${HEAD.length}">统计表</td></tr><tr>`)),
  ),
  saved(
    'a web page with IDs as numbers, which keep their digits',
    gbk(page(TWO).replaceAll(/ style="[^"]*"/g, ' x:num')),
  ),
];
