import { Refusal } from '../refusal.ts';
import { formattedNumber, type NumberText } from './cell-text.ts';
import { MAX_COLUMNS, MAX_ROWS, type Merge, type RawRow, type RawSheet, setCell } from './raw.ts';
import { columnOf, type Look, takeLook } from './xlsx-look.ts';
import { readWorkbook, richText, type SheetEntry, type Workbook } from './xlsx-parts.ts';
import { attribute, cellString, elements } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const CELL = /<(?:[\w.-]+:)?c(?=[\s/>])((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?c>)/g;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</;

/** The sheets of an .xlsx in the order of its tabs; rows are unpacked and read as they are asked for. */
export async function xlsxSheets(path: string): Promise<RawSheet[]> {
  const zip = await openZip(path);
  const workbook = await readWorkbook(zip);
  return workbook.sheets.map((sheet) => {
    const look: Look = { merges: [], widths: [] };
    return { name: sheet.name, rows: () => sheetRows(zip, workbook, sheet, look), look: () => look };
  });
}

async function* sheetRows(zip: Zip, workbook: Workbook, sheet: SheetEntry, look: Look): AsyncGenerator<RawRow> {
  let previous = 0;
  const merges: Merge[] = [];
  for await (const xml of elements(zip.stream(sheet.part), 'row', 'mergeCell', 'col')) {
    if (takeLook(xml, merges, look.widths)) continue;
    const tag = xml.slice(0, xml.indexOf('>') + 1);
    const row = Number(attribute(tag, 'r') ?? previous + 1);
    // Rows that go back or stand twice could not be told apart: one would be lost.
    if (!Number.isInteger(row) || row <= previous || row > MAX_ROWS) throw new Refusal('FILE_DAMAGED');
    previous = row;
    yield readRow(xml, { row, hidden: sheet.hidden || isTrue(attribute(tag, 'hidden')), cells: [] }, workbook);
  }
  look.merges = merges;
}

function readRow(xml: string, row: RawRow, workbook: Workbook): RawRow {
  let column = -1;
  for (const [, tag = '', content = ''] of xml.matchAll(CELL)) {
    const reference = /\sr="([A-Z]+)/.exec(tag)?.[1];
    column = reference ? columnOf(reference) : column + 1;
    if (column >= MAX_COLUMNS) throw new Refusal('FILE_DAMAGED');
    if (content !== '') setCell(row, column, cellText(tag, content, workbook));
  }
  return row;
}

function cellText(tag: string, content: string, workbook: Workbook): NumberText {
  const type = /\st="(\w+)"/.exec(tag)?.[1] ?? 'n';
  const value = VALUE.exec(content)?.[1] ?? '';
  if (type !== 'n') return { text: typedText(type, value, content, workbook), rounded: false };
  if (value === '') return { text: '', rounded: false };
  const style = /\ss="(\d+)"/.exec(tag)?.[1];
  const format = style === undefined ? undefined : workbook.formats[Number(style)];
  return formattedNumber(value, format?.kind ?? 'number', format?.code ?? '', workbook.is1904);
}

function typedText(type: string, value: string, content: string, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
      return richText(content);
    case 'b':
      return isTrue(value) ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case 'e':
      return '';
    default:
      return cellString(value);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
