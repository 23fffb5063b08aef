import { stat } from 'node:fs/promises';
import { type AskOptions, raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import { type CompileRequest, checkedColumns, storedNames } from '../compile.ts';
import { compilePlain, type PlainSource } from '../compile-plain.ts';
import type { TextLines } from '../read/lines.ts';
import { BETWEEN } from '../read/pack.ts';
import { IN_MEMORY, ONE_PASS } from './scratch.ts';
import { type Texts, tellOf } from './stage.ts';
import { decoded, linesOf } from './stage-lines.ts';
import type { JudgeRequest } from './take.ts';

/** From here on plain rows are judged by themselves; below, planning a second statement costs more than it saves. */
export const LARGE = { rows: 2 ** 14, bytes: 2_000_000 };

/** A text that is worth it. */
export const isLarge = async ({ path }: TextLines): Promise<boolean> => (await stat(path)).size >= LARGE.bytes;

const place = (at: number): Sql => raw(String(at));

/** The lines of a text. One that is not cut into just as many cells as the header has is not plain. */
export function ofLines(lines: TextLines, order: readonly number[], columns: number): PlainSource {
  const piece = (at: number) => (at ? sql`pieces[${place(at)}]` : raw(`''`));
  const others = order.slice(columns).filter((at) => at > 0);
  const width = new Set(order.filter((at) => at > 0)).size;
  const { text, whole } = decoded(lines);
  return {
    rows: sql`select toUInt16(1) as sheet_no, row, line, splitByString(${lines.separator}, text) as pieces,
        row > ${lines.headerRow} and length(pieces) = ${width} and ${whole} as fit
      from (select row, line, ${text} as text from (${linesOf(lines)}))`,
    cell: (k) => piece(order[k - 1] ?? 0),
    others: others.length > 0 ? sql`[${raw(others.map((at) => `pieces[${at}]`).join(', '))}]` : null,
  };
}

/** Rows in the line format. */
function ofRows(rows: Sql, columns: number, width: number): PlainSource {
  return {
    rows: sql`select sheet_no, row, line, splitByString(${BETWEEN}, line) as pieces, empty(pieces[1]) as fit from ${rows}`,
    cell: (k) => sql`pieces[${place(k + 1)}]`,
    others: width > columns ? sql`arraySlice(pieces, ${place(columns + 2)})` : null,
  };
}

/** A new table with the columns of `checkedColumns`, `plain` and `line`. */
export async function createPlain(warehouse: Warehouse, table: string, compile: CompileRequest): Promise<void> {
  await warehouse.tell(`create table ${table} (${checkedColumns(compile)}, plain Bool, line String) ${IN_MEMORY}`, {
    name: 'plain rows',
  });
}

/** Judges the plain rows of a source; the other rows go into the table too, as not plain. */
export async function judgePlain(
  warehouse: Warehouse,
  table: string,
  compile: CompileRequest,
  source: PlainSource,
): Promise<void> {
  await warehouse.tell(insertPlain(table, compile, source), judging(compile));
}

const insertPlain = (table: string, compile: CompileRequest, source: PlainSource): Sql =>
  sql`insert into ${raw(table)} (${raw(storedNames(compile))}, plain, line) ${compilePlain(compile, source)}`;

const judging = ({ contract }: CompileRequest): AskOptions => ({
  name: `check plain ${contract.id}`,
  settings: { ...ONE_PASS, short_circuit_function_evaluation: 'disable' },
});

/** The same for rows in the line format, of so many cells. */
export function judgeRows(
  { warehouse, compile }: Pick<JudgeRequest, 'warehouse' | 'compile'>,
  table: string,
  texts: Texts,
  width: number,
): Promise<void> {
  const source = (rows: Sql) => ofRows(rows, compile.contract.columns.length, width);
  return tellOf({ warehouse, texts }, (rows) => insertPlain(table, compile, source(rows)), judging(compile));
}

/** How many rows are plain; 0, and no table any more, when so few are that it does not help. */
export async function worthwhile(warehouse: Warehouse, table: string): Promise<number> {
  const [found] = await warehouse.ask<{ plain: string; all: string }>(
    `select countIf(plain) as plain, count() as all from ${table}`,
    { name: 'count plain rows' },
  );
  const plain = Number(found?.plain);
  if (plain > 0 && plain * 2 >= Number(found?.all)) return plain;
  await warehouse.tell(`drop table ${table} sync`, { name: 'drop scratch' });
  return 0;
}
