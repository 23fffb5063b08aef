import { raw, type Sql, sql } from '@dixian/warehouse';
import { checkedColumns, checkedNames, compile, storedNames } from '../compile.ts';
import { type Counts, markRepeats } from './repeats.ts';
import { IN_MEMORY, ONE_PASS, scratchName } from './scratch.ts';
import { drop } from './stage.ts';
import { type JudgeRequest, stagedRows } from './take.ts';
import { takeLines } from './take-lines.ts';
import { takeRows } from './take-rows.ts';

export type { JudgeRequest };

/** A file whose rows were judged. Its tables live until `release`. */
export interface Judged extends Counts {
  /** Its rows, as text to stand behind FROM: the columns of `checkedNames`, and `duplicate`. */
  rows: string;
  /** Table of the cells as they stood in the file: of all rows, or only of those that were not plainly written. */
  staged: string;
  /** Brings the cells of all rows into `staged`. */
  stageRest: () => Promise<void>;
  release: () => Promise<void>;
}

/** Judges rows by the whole check, into a new table. */
async function judgeWhole({ warehouse, compile: given }: JudgeRequest, table: string, rows: Sql): Promise<void> {
  await warehouse.tell(`create table ${table} (${checkedColumns(given)}) ${IN_MEMORY}`, { name: 'checked rows' });
  await warehouse.tell(sql`insert into ${raw(table)} (${raw(storedNames(given))}) ${compile(given, rows)}`, {
    name: `check ${given.contract.id}`,
    settings: ONE_PASS,
  });
}

/** Stages the rows of a file and judges them. @throws Refusal while reading */
export async function judge(request: JudgeRequest): Promise<Judged> {
  const { warehouse, compile: given } = request;
  const whole = scratchName();
  const places = { staged: `${whole}_staged`, plain: `${whole}_plain` };
  const repeats = `${whole}_repeats`;
  const release = () => drop(warehouse, whole, repeats, ...Object.values(places));
  try {
    const { apart, stageRest } = (await takeLines(request, places)) ?? (await takeRows(request, places));
    await judgeWhole(request, whole, raw(stagedRows(places.staged)));
    const names = checkedNames(given.contract);
    const all = `select ${names}, content from`;
    const rows = apart ? `(${all} ${places.plain} where plain union all ${all} ${whole})` : whole;
    const told = await markRepeats(warehouse, given.contract, { rows, names, table: repeats });
    return { ...told, staged: places.staged, stageRest, release };
  } catch (error) {
    await release();
    throw error;
  }
}
