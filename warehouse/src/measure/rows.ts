import type { Count, Measure } from '../measures.ts';
import { type Slice, type Store, sliced } from '../read/store.ts';
import type { Scope } from '../scope.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { dimensionsOf, type Filter, factsOf, kept, spanOf } from './cells.ts';
import type { FactsLaw } from './facts.ts';
import type { Span } from './span.ts';

export type Part = 'NUMERATOR' | 'DENOMINATOR';

export interface FigureQuestion {
  measure: Measure;
  part: Part;
  filter: Filter;
  span: Span;
  law: FactsLaw;
}

/** One of the rows that make a figure. */
export interface MeasureRow {
  id: string;
  /** What it adds to the figure: 1, or the sum's own amount. */
  adds: number;
  cells: string[];
}

/** What is counted of a part of a measure. @throws when the measure has no such part */
export function countOf({ name, count, numerator, denominator }: Measure, part: Part): Count {
  const found = part === 'DENOMINATOR' ? denominator : (count ?? numerator);
  if (!found) throw new Error(`指标“${name}”没有分母。`);
  return found;
}

/** The rows of a figure, by id. @throws when the measure has no such part */
async function rowsOf(scope: Scope, store: Store, { measure, part, filter, span, law }: FigureQuestion): Promise<Sql> {
  const count = countOf(measure, part);
  const facts = factsOf(measure);
  const relation = await facts.relation(scope, store, [spanOf(measure, span)], law, dimensionsOf(filter));
  const cells = facts.columns.map(({ text }) => text).join(', ');
  const once = count.distinct ? raw(`limit 1 by ${count.distinct}`) : raw('');
  const adds = count.sum ? `toInt64(${count.sum})` : 'toInt64(1)';
  return sql`select ${raw(facts.id)} as id, ${raw(adds)} as adds, [${raw(cells)}] as cells
    from (${relation}) where ${kept(measure, filter)} and (${raw(count.where ?? 'true')})
    order by ${raw(facts.id)} ${once}`;
}

/**
 * The rows that make a figure, by id; of a figure that counts households once, one row a household. What they add is the
 * figure.
 */
export async function measureRows(
  scope: Scope,
  store: Store,
  asked: FigureQuestion,
  slice: Slice,
): Promise<MeasureRow[]> {
  const rows = await rowsOf(scope, store, asked);
  const found = await store.warehouse.ask<{ id: string; adds: string; cells: string[] }>(
    sql`${rows} ${sliced(slice)}`,
    { name: `rows of ${asked.measure.code}` },
  );
  return found.map(({ id, adds, cells }) => ({ id, adds: Number(adds), cells }));
}

/** How many rows make a figure, and what they add up to. */
export async function measureRowTotal(
  scope: Scope,
  store: Store,
  asked: FigureQuestion,
): Promise<{ rows: number; adds: number }> {
  const rows = await rowsOf(scope, store, asked);
  const [total] = await store.warehouse.ask<{ rows: number; adds: string }>(
    sql`select toUInt32(count()) as rows, sum(adds) as adds from (${rows})`,
    { name: `rows of ${asked.measure.code}, total` },
  );
  return { rows: total?.rows ?? 0, adds: Number(total?.adds ?? 0) };
}
