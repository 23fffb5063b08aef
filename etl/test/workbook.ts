import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type BookType, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll } from 'vitest';
import { receive } from '../src/1-receive.ts';
import { readSheets, type SheetRow, type SheetTable } from '../src/2-read.ts';
import { encodeGb18030 } from '../src/read/gb18030.ts';
import type { CellValue } from '../src/write-xlsx.ts';
import { writeZip, type ZipPart } from '../src/write-zip.ts';

export { writeXlsx } from '../src/write-xlsx.ts';

/** How a text table is written. */
export interface CsvStyle {
  encoding?: 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';
  /** With a byte order mark; only for UTF-16. Default true. */
  mark?: boolean;
  separator?: string;
  eol?: string;
}

/** A fresh folder for the tests of a file, removed afterwards. */
export function temporaryFolder(): { path: (name: string) => string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dixian-read-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name) };
}

/** Text in one of the encodings spreadsheet programs save in. */
export function encoded(text: string, { encoding = 'utf-8', mark = true }: CsvStyle = {}): Uint8Array {
  if (encoding === 'gb18030') return encodeGb18030(text);
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** A csv with every cell quoted that needs it. */
export async function writeCsv(
  path: string,
  rows: readonly (readonly string[])[],
  style: CsvStyle = {},
): Promise<void> {
  const { separator = ',', eol = '\r\n' } = style;
  const quoted = (cell: string): string => (/["\r\n,;\t|，]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = rows.map((row) => row.map(quoted).join(separator) + eol).join('');
  await writeFile(path, encoded(text, style));
}

/** An old binary .xls (or another format) as @e965/xlsx writes it. */
export async function writeXls(
  path: string,
  rows: readonly (readonly CellValue[])[],
  bookType: BookType = 'biff8',
): Promise<void> {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { UTC: true },
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '数据');
  await writeFile(path, write(book, { type: 'buffer', bookType }));
}

/** A sheet given by the XML within its `<worksheet>`. */
export interface SheetXml {
  name: string;
  xml: string;
  state?: string;
}

/** What else a workbook holds, as XML within its root element. */
export interface WorkbookXml {
  sheets: readonly SheetXml[];
  strings?: string;
  styles?: string;
  properties?: string;
  /** Namespace prefix of every element, with its colon. */
  prefix?: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook made by hand, for what no writer would write. */
export function workbookParts(book: WorkbookXml): ZipPart[] {
  const { prefix: p = '' } = book;
  const root = (name: string, content: string): string => {
    const spaced = p ? content.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${p}`) : content;
    const namespace = p ? `xmlns:${p.slice(0, -1)}` : 'xmlns';
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${p}${name} ${namespace}="${MAIN}" xmlns:r="${RELATIONS}">${spaced}</${p}${name}>`;
  };
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (items: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  const sheets = book.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  return [
    { name: '[Content_Types].xml', content: contentTypes(book.sheets.length) },
    { name: '_rels/.rels', content: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: root('workbook', `${book.properties ?? ''}<sheets>${sheets.join('')}</sheets>`),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...book.sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
        relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
        relation('rIdT', 'styles', '/xl/styles.xml'),
      ]),
    },
    ...book.sheets.map(({ xml }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: root('worksheet', xml) })),
    { name: 'xl/sharedStrings.xml', content: root('sst', book.strings ?? '') },
    { name: 'xl/styles.xml', content: root('styleSheet', book.styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>') },
  ];
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string): string =>
    `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/sharedStrings.xml', 'sharedStrings')}${part('/xl/styles.xml', 'styles')}${all.join('')}</Types>`;
}

/** Writes an archive of any parts. */
export async function writeParts(path: string, parts: readonly ZipPart[]): Promise<void> {
  const out = createWriteStream(path);
  await writeZip(out, parts);
  out.end();
  await finished(out);
}

/** Rows of texts as sheet XML, with inline strings. */
export function inlineRows(rows: readonly (readonly string[])[], first = 1): string {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return rows.map((row, i) => `<row r="${first + i}">${row.map(cell).join('')}</row>`).join('');
}

/** A table with its rows read. */
export type ReadTable = Pick<SheetTable, 'sheet' | 'headerRow' | 'header' | 'unit'> & { rows: SheetRow[] };

/** Receives and reads a file to its end. */
export async function readAll(path: string, isHeader: (cells: string[]) => boolean): Promise<ReadTable[]> {
  const received = await receive({ name: path, path });
  const tables: ReadTable[] = [];
  for (const table of await readSheets(received, isHeader)) {
    const rows: SheetRow[] = [];
    for await (const row of table.rows) rows.push(row);
    const { sheet, headerRow, header, unit } = table;
    tables.push({ sheet, headerRow, header, unit, rows });
  }
  return tables;
}
