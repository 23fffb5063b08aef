import { Readable } from 'node:stream';
import type { Warehouse } from '@dixian/warehouse';
import type { SheetRow, SheetTable } from '../2-read.ts';
import { IN_MEMORY, SMALL_BLOCKS, scratchName } from './scratch.ts';
import { stageLines } from './stage-lines.ts';

/** Rows sent to the engine in one piece, and between two words of progress. */
const PIECE = 2000;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const SPECIAL = /[\\'\t\n\r]/;
const quoted = (cell: string): string =>
  `'${cell.toWellFormed().replace(/[\\'\t\n\r]/g, (one) => ESCAPED[one] ?? one)}'`;

/** Most rows have nothing to escape: they are looked at once, not cell by cell. */
function list(cells: readonly string[]): string {
  const text = cells.join('');
  return SPECIAL.test(text) || !text.isWellFormed() ? cells.map(quoted).join(',') : `'${cells.join("','")}'`;
}

/** One line of the line format: sheet, row, hidden, cells in `order`, which of them are rounded (from 1). */
function line(sheetNo: number, { row, hidden, cells, rounded }: SheetRow, order: readonly number[]): string {
  const texts = list(order.map((at) => cells[at - 1] ?? ''));
  const places = (rounded ?? []).map((column) => order.indexOf(column + 1) + 1).join(',');
  return `${sheetNo}\t${row}\t${hidden ? 1 : 0}\t[${texts}]\t[${places}]\n`;
}

async function* lines(
  tables: readonly Pick<SheetTable, 'rows'>[],
  orders: readonly (readonly number[])[],
  progress: (rows: number) => void,
  before = 0,
): AsyncGenerator<string> {
  let rows = before;
  let piece: string[] = [];
  for (const [at, table] of tables.entries()) {
    for await (const row of table.rows) {
      rows += 1;
      piece.push(line(at + 1, row, orders[at] ?? []));
      if (piece.length < PIECE) continue;
      progress(rows);
      yield piece.join('');
      piece = [];
    }
  }
  progress(rows);
  if (piece.length > 0) yield piece.join('');
}

/**
 * Streams the sheets of a file into a new table of strings and answers its name. `orders` tells for each sheet which
 * places of the file (from 1, 0 for none) its cells are taken from. @throws Refusal while reading
 */
export async function stage(
  warehouse: Warehouse,
  tables: readonly SheetTable[],
  orders: readonly (readonly number[])[],
  progress: (rows: number) => void,
): Promise<string> {
  const name = scratchName();
  await warehouse.tell(
    `create table ${name} (sheet_no UInt16, row UInt32, hidden Bool, cells Array(String), rounded Array(UInt16)) ${IN_MEMORY}`,
    { name: 'stage file' },
  );
  const put = async (read: readonly Pick<SheetTable, 'rows'>[], before: number): Promise<void> => {
    const values = Readable.from(lines(read, orders, progress, before), { objectMode: false });
    await warehouse.client.insert({ table: name, values, format: 'TabSeparated', clickhouse_settings: SMALL_BLOCKS });
  };
  try {
    const byEngine = await stagedByEngine(warehouse, name, tables, orders, { progress, put });
    if (!byEngine) await put(tables, 0);
  } catch (error) {
    await drop(warehouse, name);
    throw error;
  }
  return name;
}

/** Whether the engine could read the file by itself: a well-formed text, and an engine on this machine. */
async function stagedByEngine(
  warehouse: Warehouse,
  name: string,
  [table, ...others]: readonly SheetTable[],
  [order]: readonly (readonly number[])[],
  {
    progress,
    put,
  }: {
    progress: (rows: number) => void;
    put: (read: [{ rows: AsyncIterable<SheetRow> }], before: number) => Promise<void>;
  },
): Promise<boolean> {
  const text = table?.lines;
  // The engine takes these characters of a path for a pattern.
  if (!warehouse.embedded || !text || !order || others.length > 0 || /[*?{}[\]\\]|::/.test(text.path)) return false;
  return stageLines(warehouse, name, text, order, { progress, put: (rows, before) => put([{ rows }], before) });
}

export async function drop(warehouse: Warehouse, ...tables: string[]): Promise<void> {
  await warehouse.tell(`drop table if exists ${tables.join(', ')} sync`, { name: 'drop scratch' });
}

/**
 * A view of checked rows that says which of them repeat an earlier one. The repeats are few and kept apart:
 * numbering all rows by content would sort the whole file.
 */
export async function withDuplicates(
  warehouse: Warehouse,
  checked: string,
  repeats: string,
  view: string,
): Promise<void> {
  await warehouse.tell(
    `create table ${repeats} ${IN_MEMORY} as
      select sheet_no, row from ${checked} as rows inner join
        (select content, min((sheet_no, row)) as first from ${checked} group by content having count() > 1) as repeated
      using (content) where (sheet_no, row) != first`,
    { name: 'find repeated rows' },
  );
  await warehouse.tell(
    `create view ${view} as
      select * replace ((sheet_no, row) in (select sheet_no, row from ${repeats}) as duplicate) from ${checked}`,
    { name: 'mark repeated rows' },
  );
}
