import { Refusal } from '../refusal.ts';
import { formattedNumber, type NumberText } from './cell-text.ts';
import {
  type BlockFrame,
  type BlockRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Merge,
  type RawRow,
  type RawSheet,
  setCell,
} from './raw.ts';
import { blocks, LARGE } from './xlsx-blocks.ts';
import { columnOf, type Look, takeLook } from './xlsx-look.ts';
import { readWorkbook, richText, type SheetEntry, type Workbook } from './xlsx-parts.ts';
import { attribute, Cutter, cellString, elements, elementsIn } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const CELL = /<(?:[\w.-]+:)?c(?=[\s/>])((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?c>)/g;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</;

/** What its cells are read with. */
export type Cells = Pick<Workbook, 'strings' | 'formats' | 'is1904'>;

/** The sheets of an .xlsx in the order of its tabs; rows are unpacked and read as they are asked for. */
export async function xlsxSheets(path: string): Promise<RawSheet[]> {
  const zip = await openZip(path);
  const workbook = await readWorkbook(zip);
  return workbook.sheets.map((sheet) => {
    const look: Look = { merges: [], widths: [] };
    const rows = () => sheetRows(zip, workbook, sheet, look);
    return { name: sheet.name, rows, look: () => look, ...blocksOf(zip, workbook, sheet, look) };
  });
}

/** A large sheet by blocks. */
function blocksOf(zip: Zip, workbook: Workbook, sheet: SheetEntry, look: Look): Pick<RawSheet, 'blocks'> {
  if (zip.size(sheet.part) < LARGE.bytes) return {};
  const { strings, formats, is1904 } = workbook;
  const reader = () => new BlockReader(new RowReader(workbook, sheet.hidden, look));
  const frame = { cells: { strings, formats, is1904 }, hidden: sheet.hidden };
  return { blocks: { frame, reader, bytes: () => blocks(zip.stream(sheet.part)) } };
}

async function* sheetRows(zip: Zip, workbook: Workbook, sheet: SheetEntry, look: Look): AsyncGenerator<RawRow> {
  const reader = new RowReader(workbook, sheet.hidden, look);
  for await (const xml of elements(zip.stream(sheet.part), ...ELEMENTS)) {
    const row = reader.take(xml);
    if (row) yield row;
  }
  reader.end();
}

/** What is read of a sheet. */
const ELEMENTS = ['row', 'mergeCell', 'col'];

/** Reads the elements of a sheet in their order. */
class RowReader {
  private readonly merges: Merge[] = [];
  private previous = 0;

  constructor(
    private readonly cells: Cells,
    private readonly isHidden: boolean,
    private readonly look: Look,
  ) {}

  /** The row; undefined for another element. */
  take(xml: string): RawRow | undefined {
    if (takeLook(xml, this.merges, this.look.widths)) return undefined;
    const tag = xml.slice(0, xml.indexOf('>') + 1);
    const row = Number(attribute(tag, 'r') ?? this.previous + 1);
    this.pass(row, row);
    return readRow(xml, { row, hidden: this.isHidden || isTrue(attribute(tag, 'hidden')), cells: [] }, this.cells);
  }

  /** Rows were read, here or elsewhere. */
  pass(first: number, last: number): void {
    // Rows that go back or stand twice could not be told apart: one would be lost.
    if (!Number.isInteger(first) || first <= this.previous || last > MAX_ROWS) throw new Refusal('FILE_DAMAGED');
    this.previous = last;
  }

  end(): void {
    this.look.merges = this.merges;
  }
}

/** Reads a sheet by pieces of its part in their order. */
class BlockReader implements BlockRows {
  private readonly cutter = new Cutter(ELEMENTS);

  constructor(private readonly rows: RowReader) {}

  next(bytes: Uint8Array): RawRow[] {
    return this.cutter.next(bytes).flatMap((xml) => this.rows.take(xml) ?? []);
  }

  get isBetween(): boolean {
    return this.cutter.isDone;
  }

  pass(first: number, last: number): void {
    this.rows.pass(first, last);
  }

  end(): void {
    this.rows.end();
  }
}

/** The rows of a block; null unless there are only rows in it, whole ones, each with its number and after the one before. */
export function blockRows(bytes: Uint8Array, prefix: string, { cells, hidden }: BlockFrame): RawRow[] | null {
  const found = elementsIn(bytes, prefix, ...ELEMENTS);
  const reader = new RowReader(cells, hidden, { merges: [], widths: [] });
  const rows = found?.map((xml) => (/^<[^>]*\sr\s*=/.test(xml) ? reader.take(xml) : undefined));
  return rows?.every((row) => row !== undefined) ? rows : null;
}

function readRow(xml: string, row: RawRow, workbook: Cells): RawRow {
  let column = -1;
  for (const [, tag = '', content = ''] of xml.matchAll(CELL)) {
    const reference = /\sr="([A-Z]+)/.exec(tag)?.[1];
    column = reference ? columnOf(reference) : column + 1;
    if (column >= MAX_COLUMNS) throw new Refusal('FILE_DAMAGED');
    if (content !== '') setCell(row, column, cellText(tag, content, workbook));
  }
  return row;
}

function cellText(tag: string, content: string, workbook: Cells): NumberText {
  const type = /\st="(\w+)"/.exec(tag)?.[1] ?? 'n';
  const value = VALUE.exec(content)?.[1] ?? '';
  if (type !== 'n') return { text: typedText(type, value, content, workbook), rounded: false };
  if (value === '') return { text: '', rounded: false };
  const style = /\ss="(\d+)"/.exec(tag)?.[1];
  const format = style === undefined ? undefined : workbook.formats[Number(style)];
  return formattedNumber(value, format?.kind ?? 'number', format?.code ?? '', workbook.is1904);
}

function typedText(type: string, value: string, content: string, workbook: Cells): string {
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
