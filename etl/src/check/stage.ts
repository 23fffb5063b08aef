import { Readable } from 'node:stream';
import type { Warehouse } from '@dixian/warehouse';
import type { SheetRow, SheetTable } from '../2-read.ts';
import type { TextLines } from '../read/lines.ts';
import { IN_MEMORY, SMALL_BLOCKS, scratchName } from './scratch.ts';
import { stageLines } from './stage-lines.ts';

/** Rows sent to the engine in one piece, and between two words of progress. */
const PIECE = 2000;

/** A row as the line format has it: sheet, row, hidden, cells in `order`, which of them are rounded (from 1). */
function lineOf(sheetNo: number, { row, hidden, cells, rounded }: SheetRow, order: readonly number[]): unknown[] {
  const texts = order.map((at) => cells[at - 1] ?? '');
  const places = rounded ? rounded.map((column) => order.indexOf(column + 1) + 1) : [];
  return [sheetNo, row, hidden, texts, places];
}

/** Half a character alone the engine does not take; it stands escaped. */
const HALF = /\\ud[89a-f]/i;

function written(piece: readonly unknown[][]): string {
  const text = JSON.stringify(piece);
  if (!HALF.test(text)) return text.slice(1, -1);
  return JSON.stringify(piece, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)).slice(1, -1);
}

/** Rows in the line format, some at a time. */
export async function* stagedLines(
  tables: readonly Pick<SheetTable, 'rows'>[],
  orders: readonly (readonly number[])[],
  progress: (rows: number) => void,
  before = 0,
): AsyncGenerator<{ text: string; rows: number }> {
  let rows = before;
  let piece: unknown[][] = [];
  for (const [at, table] of tables.entries()) {
    for await (const row of table.rows) {
      rows += 1;
      piece.push(lineOf(at + 1, row, orders[at] ?? []));
      if (piece.length < PIECE) continue;
      progress(rows);
      yield { text: `${written(piece)}\n`, rows: piece.length };
      piece = [];
    }
  }
  progress(rows);
  if (piece.length > 0) yield { text: `${written(piece)}\n`, rows: piece.length };
}

/** A new table of strings. */
export async function createStaged(warehouse: Warehouse, name = scratchName()): Promise<string> {
  await warehouse.tell(
    `create table ${name} (sheet_no UInt16, row UInt32, hidden Bool, cells Array(String), rounded Array(UInt16)) ${IN_MEMORY}`,
    { name: 'stage file' },
  );
  return name;
}

type Progress = (rows: number) => void;

/** Rows in the line format into a table of strings. */
export async function putLines(
  warehouse: Warehouse,
  table: string,
  texts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const values = Readable.from(texts, { objectMode: false });
  const query = `insert into ${table} format JSONCompactEachRow`;
  const { stream } = await warehouse.client.exec({ query, values, clickhouse_settings: SMALL_BLOCKS });
  for await (const _ of stream);
}

/** Sends rows that the reader reads into a table of strings. */
export function putInto(
  warehouse: Warehouse,
  table: string,
  orders: readonly (readonly number[])[],
  progress: Progress,
) {
  return async (read: readonly Pick<SheetTable, 'rows'>[], before: number): Promise<void> => {
    const pieces = stagedLines(read, orders, progress, before);
    const texts = async function* () {
      for await (const { text } of pieces) yield text;
    };
    await putLines(warehouse, table, texts());
  };
}

/** The text that the engine may read by itself: the only table of a file, and an engine on this machine. */
export function textOf({ embedded }: Warehouse, [table, ...others]: readonly SheetTable[]): TextLines | null {
  const text = table?.lines;
  // The engine takes these characters of a path for a pattern.
  return embedded && text && others.length === 0 && !/[*?{}[\]\\]|::/.test(text.path) ? text : null;
}

/**
 * Streams the sheets of a file into a new table of strings and answers its name. `orders` tells for each sheet which
 * places of the file (from 1, 0 for none) its cells are taken from. @throws Refusal while reading
 */
export async function stage(
  warehouse: Warehouse,
  tables: readonly SheetTable[],
  orders: readonly (readonly number[])[],
  progress: Progress,
): Promise<string> {
  const name = await createStaged(warehouse);
  const put = putInto(warehouse, name, orders, progress);
  const [text, [order]] = [textOf(warehouse, tables), orders];
  const one = (rows: AsyncIterable<SheetRow>, before: number) => put([{ rows }], before);
  try {
    const byEngine = text && order ? await stageLines(warehouse, name, text, order, { progress, put: one }) : false;
    if (!byEngine) await put(tables, 0);
  } catch (error) {
    await drop(warehouse, name);
    throw error;
  }
  return name;
}

export async function drop(warehouse: Warehouse, ...tables: string[]): Promise<void> {
  await warehouse.tell(`drop table if exists ${tables.join(', ')} sync`, { name: 'drop scratch' });
}
