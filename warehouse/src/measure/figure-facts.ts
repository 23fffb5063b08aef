import type { Store } from '../read/store.ts';
import type { Scope } from '../scope.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { dimensionsOf, factsOf, kept, spanOf } from './cells.ts';
import type { FigureQuestion } from './rows.ts';

/** The facts that a count counts, with all their columns: for what is to be told about the rows of a figure. @throws for a ratio */
export async function figureFacts(
  scope: Scope,
  store: Store,
  { measure, filter, span, law }: Omit<FigureQuestion, 'part'>,
): Promise<Sql> {
  if (!measure.count) throw new Error(`指标“${measure.name}”是比例：请分别查分子和分母。`);
  const relation = await factsOf(measure).relation(scope, store, [spanOf(measure, span)], law, dimensionsOf(filter));
  return sql`select * from (${relation}) where ${kept(measure, filter)} and (${raw(measure.count.where ?? 'true')})`;
}
