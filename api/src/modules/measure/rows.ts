import { type FigureQuestion, factsOf, measureRows, measureRowTotal, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { STATE_NAMES } from '../assignment/assignment-machine.ts';
import { STATE_NAMES as CASE_STATES } from '../case/names.ts';
import { storeOf } from '../policy/law.ts';
import { VERDICT_NAMES } from '../verification/reason.ts';
import { checkDimensions } from './figures.ts';
import { FigureColumn, FigureRow, FigureRows } from './measure.type.ts';
import { knownOf, missingOf } from './missing.ts';
import { valueNames } from './names.ts';

/** Columns that hold codes, with what they are codes of. */
const CODED = {
  town: 'TOWN',
  village: 'VILLAGE',
  extract: 'EXTRACT',
  rule: 'RULE',
  channel: 'CHANNEL',
  type: 'TYPE',
  kind: 'KIND',
} as const;

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: { ...CASE_STATES, ...STATE_NAMES },
  verdict: VERDICT_NAMES,
};

/** What a page of the rows of a figure shows; words in place of codes. @throws BAD_USER_INPUT where there is no such figure */
export async function figureRows(
  ctx: Context,
  scope: Scope,
  asked: FigureQuestion,
  slice: { from: number; size: number },
): Promise<FigureRows> {
  if (asked.part === 'DENOMINATOR' && !asked.measure.denominator)
    throw badInput(`“${asked.measure.name}”是计数，没有分母：请查分子。`);
  checkDimensions(scope, [asked.measure], asked);
  await ctx.outbox.flush();
  const why = missingOf(scope, await knownOf(ctx, scope), asked.measure, asked.span);
  if (why) throw badInput(`“${asked.measure.name}”没有明细：${why}。`);
  const [rows, total] = await Promise.all([
    measureRows(scope, storeOf(ctx), asked, slice),
    measureRowTotal(scope, storeOf(ctx), asked),
  ]);
  const { columns, kind } = factsOf(asked.measure);
  const names = await Promise.all(
    columns.map(async ({ code }, at) => {
      const dimension = CODED[code as keyof typeof CODED];
      const values = [...new Set(rows.map(({ cells }) => cells[at] ?? ''))];
      return dimension ? valueNames(ctx, scope, dimension, values) : new Map(Object.entries(WORDS[code] ?? {}));
    }),
  );
  return Object.assign(new FigureRows(), {
    kind,
    columns: columns.map(({ code, name }) => Object.assign(new FigureColumn(), { code, name })),
    rows: rows.map(({ id, adds, cells }) =>
      Object.assign(new FigureRow(), {
        ...{ id, adds },
        cells: cells.map((cell, at) => (cell === '' ? '' : (names[at]?.get(cell) ?? cell))),
      }),
    ),
    totalCount: total.rows,
    sum: String(total.adds),
  });
}
