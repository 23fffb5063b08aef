import { stat } from 'node:fs/promises';
import { raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import { type CompileRequest, checkedColumns, storedNames } from '../compile.ts';
import { compilePlain, type PlainSource } from '../compile-plain.ts';
import type { TextLines } from '../read/lines.ts';
import { IN_MEMORY, ONE_PASS } from './scratch.ts';
import { decoded, linesOf } from './stage-lines.ts';

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

/** Rows that are staged. */
export function ofStaged(staged: string, columns: number, width: number): PlainSource {
  return {
    rows: sql`select sheet_no, row, cells, '' as line, not hidden and empty(rounded) as fit from ${raw(staged)}`,
    cell: (k) => sql`cells[${place(k)}]`,
    others: width > columns ? sql`arraySlice(cells, ${place(columns + 1)})` : null,
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
  const names = raw(`${storedNames(compile)}, plain, line`);
  await warehouse.tell(sql`insert into ${raw(table)} (${names}) ${compilePlain(compile, source)}`, {
    name: `check plain ${compile.contract.id}`,
    settings: { ...ONE_PASS, short_circuit_function_evaluation: 'disable' },
  });
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
