import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { writeZip, type ZipPart } from './write-zip.ts';

/** A cell to write: text stays text (an ID keeps its digits), a Date is its UTC day, null is an empty cell. */
export type CellValue = string | number | boolean | Date | null;

/** A table as departments lay it out: a merged title, the header, rows, notes below. */
export interface TableToWrite {
  /** Name of the sheet, at most 31 characters. */
  sheet: string;
  /** Merged across the columns, above the header. */
  title?: string;
  header: readonly string[];
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>;
  /** One line each, below the rows. */
  notes?: readonly string[];
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DAY_MS = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** Styles by index: 0 plain, 1 title (bold, centred), 2 header (bold), 3 date. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * Writes one table as .xlsx, row by row in bounded memory; the same table always gives the same bytes. hucre's
 * streaming writer has no merged cells, hence this one.
 */
export const writeXlsx = (path: string, table: TableToWrite): Promise<void> => writeTo(createWriteStream(path), table);

/** The same in memory: for a small table that must not lie in a file. */
export const xlsxBytes = (table: TableToWrite): Promise<Buffer> => inMemory((out) => writeTo(out, table));

/** What a writer writes, as bytes. */
export async function inMemory(write: (out: Writable) => Promise<void>): Promise<Buffer> {
  const parts: Buffer[] = [];
  const out = new Writable({
    write: (part: Buffer | string, _, next) => {
      parts.push(Buffer.from(part as Buffer));
      next();
    },
  });
  await write(out);
  return Buffer.concat(parts);
}

/** Writes the parts of a workbook and ends the stream. */
export async function writeParts(out: Writable, parts: Iterable<ZipPart>): Promise<void> {
  const done = finished(out);
  // A failure while parts are written reaches the caller through `done` as well.
  done.catch(() => undefined);
  try {
    await writeZip(out, parts);
    out.end();
    await done;
  } finally {
    out.destroy();
  }
}

function writeTo(out: Writable, table: TableToWrite): Promise<void> {
  return writeParts(out, [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook(table.sheet) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: worksheet(table) },
  ]);
}

function workbook(sheet: string): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** A part that names other parts, rId1 onwards. */
export function relations(targets: [kind: string, target: string][]): string {
  const items = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

async function* worksheet({ title, header, rows, notes = [] }: TableToWrite): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  if (title) yield rowXml(++row, [title], 1);
  yield rowXml(++row, header, 2);
  for await (const cells of rows) yield rowXml(++row, cells, 0);
  for (const note of notes) yield rowXml(++row, [note], 0);
  yield '</sheetData>';
  if (title && header.length > 1) {
    yield `<mergeCells count="1"><mergeCell ref="A1:${columnName(header.length - 1)}1"/></mergeCells>`;
  }
  yield '</worksheet>';
}

function rowXml(row: number, cells: readonly CellValue[], style: number): string {
  return `<row r="${row}">${cells.map((value, column) => cellXml(`${columnName(column)}${row}`, value, style)).join('')}</row>`;
}

function cellXml(ref: string, value: CellValue, style: number): string {
  const styled = style ? ` s="${style}"` : '';
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${ref}"${styled}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}"${styled} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof Date) {
    return `<c r="${ref}" s="3"><v>${Math.floor(value.getTime() / DAY_MS) + EPOCH_SERIAL}</v></c>`;
  }
  return `<c r="${ref}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Letters of a 0-based column. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** XML text; characters XML cannot hold, and what looks like their escape, as `_x0008_`. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|\ufffe|\uffff/gu, codeOf)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
