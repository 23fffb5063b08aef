import { raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import type { SheetRow } from '../2-read.ts';
import { MAX_QUOTED } from '../read/csv-records.ts';
import { oneRecord, type TextLines } from '../read/lines.ts';
import type { RawRow } from '../read/raw.ts';
import { SMALL_BLOCKS } from './scratch.ts';

/** Lines that the JavaScript reader decides on; a file with more of them it reads alone. */
const MAX_ODD = 50_000;
/** What stands for the number of the sheet until the file is staged: a line to be decided on, and one nobody can cut alone. */
const ODD = 0;
const UNCUT = 65_535;
const MARK = '\ufeff';

/** A character in a regular expression, whatever it means there. */
const escaped = (char: string): string => `\\x{${(char.codePointAt(0) ?? 0).toString(16)}}`;

/** A line whose quotes hold within it, so that a record is a line and a line a record. */
function quotesHold(separator: string): string {
  const s = escaped(separator);
  const field = `(?:"(?:[^"]|"")*"|[^"${s}][^${s}]*|)`;
  return `^${field}(?:${s}${field})*$`;
}

/** A cell with an ID number: such a row is data, whatever else stands in it. */
function namesPerson(separator: string): string {
  const s = escaped(separator);
  return `(?:^|${s})[0-9]{15}(?:[0-9]{2}[0-9Xx])?(?:${s}|$)`;
}

/** Bytes of a line → its text, and whether it is the same text that the JavaScript decoder would read. */
export function decoded({ encoding }: TextLines): { text: Sql; whole: Sql } {
  const bytes = raw(`if(endsWith(line, '\\r'), substring(line, 1, length(line) - 1), line)`);
  const clean = raw(`position(text, '\\r') = 0 and position(text, '\\0') = 0`);
  if (encoding === 'utf-8') return { text: bytes, whole: sql`(${clean} and isValidUTF8(text))` };
  return {
    text: sql`convertCharset(${bytes}, 'gb18030', 'utf-8')`,
    whole: sql`(${clean} and position(text, ${'\ufffd'}) = 0)`,
  };
}

/** The lines of the file, as bytes, with their numbers. */
export const linesOf = ({ path }: TextLines): Sql =>
  sql`select toUInt32(_row_number + 1) as row, line from file(${path}, 'LineAsString', 'line String', 'none')`;

/** Every line below the header: sheet 1 with its cells in `order`, or as one cell that is decided on later. */
function selectLines(lines: TextLines, order: readonly number[], from: Sql): Sql {
  const { separator, headerRow } = lines;
  const { text, whole } = decoded(lines);
  const own = sql`multiIf(not quoted, '', row = 1 and startsWith(text, ${MARK}), substring(text, 4), text)`;
  const cut = sql`(length(text) < ${MAX_QUOTED} and match(${own}, ${quotesHold(separator)}))`;
  const error = sql`(startsWith(text, '#') or position(text, ${`${separator}#`}) > 0)`;
  const plain = sql`(not quoted and not ${error} and match(text, ${namesPerson(separator)}))`;
  const cells = raw(`[${order.map((place) => (place ? `pieces[${place}]` : `''`)).join(', ')}]`);
  return sql`with
      lined as (select row, ${text} as text, position(line, '"') > 0 as quoted from (${from})),
      told as (select row, text,
        multiIf(not ${whole} or (quoted and not ${cut}), ${UNCUT}, row <= ${headerRow}, -1, ${plain}, 1, ${ODD}) as kind from lined),
      pieced as (select row, text, kind, if(kind = 1, splitByString(${separator}, text), []) as pieces
        from told where kind >= 0)
    select toUInt16(kind), row, false, if(kind = 1, ${cells}, [text]), [] from pieced`;
}

interface Staged {
  rows: number;
  odd: number;
  uncut: number;
}

async function counted(warehouse: Warehouse, table: string): Promise<Staged> {
  const [found] = await warehouse.ask<Record<keyof Staged, string>>(
    sql`select countIf(sheet_no = 1) as rows, countIf(sheet_no = ${ODD}) as odd, countIf(sheet_no = ${UNCUT}) as uncut
      from ${raw(table)}`,
    { name: 'count staged lines' },
  );
  return { rows: Number(found?.rows), odd: Number(found?.odd), uncut: Number(found?.uncut) };
}

async function* oddRows(warehouse: Warehouse, table: string, lines: TextLines): AsyncGenerator<RawRow> {
  const found = await warehouse.ask<{ row: number; line: string }>(
    sql`select row, cells[1] as line from ${raw(table)} where sheet_no = ${ODD} order by row`,
    { name: 'odd lines' },
  );
  for (const { row, line } of found) yield { row, hidden: false, cells: await oneRecord(line, lines) };
}

export interface StageOptions {
  progress: (rows: number) => void;
  /** Stages rows; `before` were staged before them. */
  put: (rows: AsyncIterable<SheetRow>, before: number) => Promise<void>;
  /** Lines (row, line) that are left to be staged, all by default, and how many rows were taken before. */
  left?: { lines: Sql; before: number };
}

/** Lines (row, line) of the file into `table`: cut where they are data for sure. */
export async function putTheseLines(
  warehouse: Warehouse,
  table: string,
  lines: TextLines,
  order: readonly number[],
  these: Sql,
): Promise<void> {
  await warehouse.tell(sql`insert into ${raw(table)} ${selectLines(lines, order, these)}`, {
    name: 'stage lines',
    // Optimised, the engine works out the text of a line once for each of its uses.
    settings: { ...SMALL_BLOCKS, query_plan_enable_optimizations: 0, short_circuit_function_evaluation: 'disable' },
  });
}

/**
 * Lets the engine cut a well-formed text file into `table`, which it finds empty. Lines that may be no data (or hold
 * quotes or errors) come back to be decided on by the reader's own rules, and what of them is data is given to `put`.
 * False, with the table empty again, when the file needs the reader from end to end.
 */
export async function stageLines(
  warehouse: Warehouse,
  table: string,
  lines: TextLines,
  order: readonly number[],
  { progress, put, left = { lines: linesOf(lines), before: 0 } }: StageOptions,
): Promise<boolean> {
  await putTheseLines(warehouse, table, lines, order, left.lines);
  const { rows, odd, uncut } = await counted(warehouse, table);
  if (uncut > 0 || odd > MAX_ODD) {
    await warehouse.tell(`truncate table ${table}`, { name: 'unstage lines' });
    return false;
  }
  const before = left.before + rows;
  progress(before);
  if (odd > 0) await put(lines.dataOf(oddRows(warehouse, table, lines)), before);
  return true;
}
