import { DataRows, type How, type TableFrame } from './data-rows.ts';
import { findHeader, type IsHeader, rowKey } from './header.ts';
import type { TextLines } from './lines.ts';
import { Fill, overRows } from './merged.ts';
import type { Pack, Packed } from './pack.ts';
import { packedRows } from './packed.ts';
import { isBlank, type Merge, type RawRow, type RawSheet, type SheetBlocks, type SheetLook } from './raw.ts';
import { type Unit, unitOf } from './unit.ts';

/** How many rows are asked for the header. */
const HEADER_ROWS = 30;

/** A row of a sheet. */
export interface SheetRow {
  /** 1-based, as a spreadsheet program shows it; csv: a record with line breaks in quotes is one row. */
  row: number;
  /** Hidden or filtered out in the file, or on a hidden sheet; it is data all the same. */
  hidden: boolean;
  /** Text of every cell, at least as many as the header; '' is an empty cell or an error such as #N/A. */
  cells: string[];
  /** 0-based columns whose number has more than 15 digits: a spreadsheet program has rounded it. */
  rounded?: number[];
  /** No data: a title, the header, a sum, a note. */
  aside?: true;
}

/** A sheet whose header was found. */
export interface SheetTable {
  /** '' for csv. */
  sheet: string;
  /** 1-based; the lower row of a two-row header. */
  headerRow: number;
  /** The upper row of a two-row header. */
  headerFrom: number;
  /** NFKC, without white space and required marks. */
  header: string[];
  /** Of its amounts, as a line above the header says; without one it is 元. */
  unit: Unit;
  /** What a note below says of it, once the rows were read to their end. */
  unitBelow: () => Unit | undefined;
  /** Data rows only, read from the file as they are asked for; may throw a Refusal. */
  rows: AsyncIterable<SheetRow>;
  /** All rows with any text, data or not. */
  everyRow: AsyncIterable<SheetRow>;
  /** Merged cells whose text was read into the rows below as well, once the rows were read. */
  filled: () => Merge[];
  /** The rows just read did not have that yet: where its cells are merged was said below them. They are to be read again. */
  again: () => boolean;
  look: () => SheetLook;
  /** The file behind it, when the engine may read it by itself. */
  lines?: TextLines;
  /** The same rows as `rows` has in the line format, of a large sheet: read by two threads. */
  packed?: (pack: Pack) => AsyncIterable<Packed>;
}

/** What becomes known of a table while its rows are read. */
interface Known {
  unitBelow: Unit | undefined;
  filled: Set<Merge>;
  /** How many cells merged over rows were known when its rows were begun with. */
  merges: number;
}

interface Reading {
  sheet: RawSheet;
  frame: TableFrame;
  known: Known;
}

const NO_LOOK: SheetLook = { merges: [], widths: [] };

/** The table in a sheet; undefined when none of its first rows is a header. */
export async function tableOf(sheet: RawSheet, isHeader: IsHeader): Promise<SheetTable | undefined> {
  const first: RawRow[] = [];
  for await (const row of sheet.rows()) {
    if (!isBlank(row.cells)) first.push(row);
    if (first.length > HEADER_ROWS) break;
  }
  const header = findHeader(first, isHeader);
  if (!header) return undefined;
  const above = first.filter((row) => row.row < header.row && !header.keys.has(rowKey(row.cells)));
  const unit = above.map((row) => unitOf(row.cells)).findLast((said) => said !== undefined) ?? { factor: 1 };
  const repeats = new Set([...header.keys, ...above.map((row) => rowKey(row.cells))]);
  const known: Known = { unitBelow: undefined, filled: new Set(), merges: 0 };
  const frame = { header, repeats };
  const reading: Reading = { sheet, frame, known };
  const read = (how: How) => ({ [Symbol.asyncIterator]: () => tableRows(sheet.rows(), reading, how) });
  const dataOf = (picked: AsyncIterable<RawRow>) => tableRows(picked, reading, { picked: true });
  const { blocks } = sheet;
  const packed = blocks ? { packed: (pack: Pack) => packedTable(blocks, reading, pack) } : {};
  const lines = sheet.text ? { lines: { ...sheet.text, headerRow: header.row, dataOf } } : {};
  return {
    ...{ sheet: sheet.name, headerRow: header.row, headerFrom: header.from, header: header.names, unit },
    ...{ rows: read({}), everyRow: read({ every: true }), ...lines, ...packed },
    unitBelow: () => known.unitBelow,
    filled: () => [...known.filled],
    again: () => known.merges === 0 && overRows(sheet.look?.().merges ?? [], header.row).length > 0,
    look: () => sheet.look?.() ?? NO_LOOK,
  };
}

/** Takes rows from the first one on, with what is known of merged cells by now. */
function dataRows({ sheet, frame, known }: Reading, how: How): DataRows {
  const merges = overRows(sheet.look?.().merges ?? [], frame.header.row);
  known.merges = merges.length;
  return new DataRows(frame, { ...how, fill: merges.length > 0 ? new Fill(merges, known.filled) : null });
}

async function* tableRows(rows: AsyncIterable<RawRow>, reading: Reading, how: How): AsyncGenerator<SheetRow> {
  const { known } = reading;
  const data = dataRows(reading, how);
  for await (const row of rows) {
    const taken = data.take(row);
    known.unitBelow = data.state.unitBelow ?? known.unitBelow;
    if (taken) yield taken;
  }
}

/** The same rows by blocks, some of them read by a helper. */
async function* packedTable(blocks: SheetBlocks, reading: Reading, pack: Pack): AsyncGenerator<Packed> {
  const { frame, known } = reading;
  const data = dataRows(reading, {});
  yield* packedRows(blocks, { frame, data, pack, apart: known.merges === 0 });
  known.unitBelow = data.state.unitBelow ?? known.unitBelow;
}
