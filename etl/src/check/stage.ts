import { Readable } from 'node:stream';
import { type AskOptions, raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import type { SheetRow, SheetTable } from '../2-read.ts';
import type { TextLines } from '../read/lines.ts';
import { BETWEEN, lineOf, type Pack, type Packed } from '../read/pack.ts';
import { IN_MEMORY, SMALL_BLOCKS, scratchName } from './scratch.ts';
import { stageLines } from './stage-lines.ts';

/** Rows sent to the engine in one piece, and between two words of progress. */
const PIECE = 2000;

const LINES = 'sheet_no UInt16, row UInt32, line String';

/** What is asked of a table here. */
type Tabled = Pick<SheetTable, 'rows' | 'packed'>;

/** The rows of a table in the line format, some at a time. */
async function* linesOf({ rows, packed }: Tabled, pack: Pack): AsyncGenerator<Packed> {
  if (packed) return yield* packed(pack);
  let lines: string[] = [];
  for await (const row of rows) {
    lines.push(lineOf(pack, row));
    if (lines.length < PIECE) continue;
    yield { text: lines.join(''), rows: lines.length };
    lines = [];
  }
  if (lines.length > 0) yield { text: lines.join(''), rows: lines.length };
}

/** The rows of all tables in the line format, some at a time. */
export async function* stagedLines(
  tables: readonly Tabled[],
  orders: readonly (readonly number[])[],
  progress: (rows: number) => void,
  before = 0,
): AsyncGenerator<Packed> {
  let rows = before;
  for (const [at, table] of tables.entries())
    for await (const piece of linesOf(table, { sheetNo: at + 1, order: orders[at] ?? [] })) {
      rows += piece.rows;
      progress(rows);
      yield piece;
    }
  if (rows === before) progress(rows);
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
export type Texts = Iterable<Packed['text']> | AsyncIterable<Packed['text']>;

/** Rows (sheet_no, row, line) as a table of strings has them. */
export const unpacked = (rows: Sql): Sql =>
  sql`select sheet_no, row, position(marks, 'h') > 0,
      if(position(marks, 'j') > 0, JSONExtract(pieces[2], 'Array(String)'), arrayPopFront(pieces)),
      arrayMap(place -> toUInt16(place), extractAll(marks, '[0-9]+'))
    from (select sheet_no, row, splitByString(${BETWEEN}, line) as pieces, pieces[1] as marks from ${rows})`;

/** Carries out a statement made from where rows in the line format stand: behind FROM, as sheet_no, row and line. */
export async function tellOf(
  { warehouse, texts }: { warehouse: Warehouse; texts: Texts },
  statement: (rows: Sql) => Sql,
  options: AskOptions,
): Promise<void> {
  const rows = { format: 'TabSeparated', text: Readable.from(texts, { objectMode: false }) };
  if (warehouse.embedded) return warehouse.feed(statement(raw(`input('${LINES}')`)), rows, options);
  // At a URL the bound values, keys among them, would become part of the address of a request that carries rows.
  const table = scratchName();
  await warehouse.tell(`create table ${table} (${LINES}) ${IN_MEMORY}`, options);
  try {
    await warehouse.feed(`insert into ${table}`, rows, { ...options, settings: SMALL_BLOCKS });
    await warehouse.tell(statement(raw(table)), options);
  } finally {
    await drop(warehouse, table);
  }
}

/** Rows in the line format into a table of strings. */
export function putLines(warehouse: Warehouse, table: string, texts: Texts): Promise<void> {
  const statement = (rows: Sql) => sql`insert into ${raw(table)} ${unpacked(rows)}`;
  return tellOf({ warehouse, texts }, statement, { name: 'stage rows', settings: SMALL_BLOCKS });
}

/** Sends rows that the reader reads into a table of strings. */
export function putInto(
  warehouse: Warehouse,
  table: string,
  orders: readonly (readonly number[])[],
  progress: Progress,
) {
  return async (read: readonly Tabled[], before: number): Promise<void> => {
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
