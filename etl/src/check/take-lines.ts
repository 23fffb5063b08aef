import { raw, sql } from '@dixian/warehouse';
import type { SheetTable } from '../2-read.ts';
import { mayBePlain } from '../compile-plain.ts';
import type { TextLines } from '../read/lines.ts';
import { createPlain, isLarge, judgePlain, ofLines, worthwhile } from './judge-plain.ts';
import { giveBack } from './scratch.ts';
import { createStaged, drop, putInto, textOf } from './stage.ts';
import { linesOf, putTheseLines, stageLines } from './stage-lines.ts';
import type { JudgeRequest, Places, Taken } from './take.ts';

/** How many rows of a large text are plain, judged into a table; 0, and no table, where that does not help. */
async function plainOf(request: JudgeRequest, lines: TextLines, plain: string): Promise<number> {
  const { warehouse, compile, orders } = request;
  if (!mayBePlain(compile) || !(await isLarge(lines))) return 0;
  // What the engine holds of the work before is needed now.
  await giveBack(warehouse);
  await createPlain(warehouse, plain, compile);
  await judgePlain(warehouse, plain, compile, ofLines(lines, orders[0] ?? [], compile.contract.columns.length));
  return worthwhile(warehouse, plain);
}

/**
 * A text that the engine reads by itself. Of a large one the plain rows are judged as they are read, and only the lines
 * of the others are staged. Null when the file needs the reader.
 */
export async function takeLines(request: JudgeRequest, { staged, plain }: Places): Promise<Taken | null> {
  const { warehouse, tables, orders, progress } = request;
  const [order = []] = orders;
  const lines = textOf(warehouse, tables);
  if (!lines) return null;
  const before = await plainOf(request, lines, plain);
  await createStaged(warehouse, staged);
  const puts = putInto(warehouse, staged, orders, progress);
  const put = (rows: SheetTable['rows'], count: number) => puts([{ rows }], count);
  const others = before > 0 ? sql`select row, line from ${raw(plain)} where not plain` : linesOf(lines);
  if (!(await stageLines(warehouse, staged, lines, order, { progress, put, left: { lines: others, before } }))) {
    await drop(warehouse, staged, plain);
    return null;
  }
  if (before === 0) return { apart: false, stageRest: () => Promise.resolve() };
  const rest = sql`select * from (${linesOf(lines)}) where row in (select row from ${raw(plain)} where plain)`;
  return { apart: true, stageRest: () => putTheseLines(warehouse, staged, lines, order, rest) };
}
