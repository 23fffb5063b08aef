import type { Count, Measure } from '../measures.ts';
import type { Store } from '../read/store.ts';
import type { Scope } from '../scope.ts';
import { raw, sql } from '../sql.ts';
import { factsOf, hasDimension, spanOf } from './cells.ts';
import { DIMENSIONS, type Dimension, type Facts, type FactsLaw } from './facts.ts';
import { countOf, type Part } from './rows.ts';
import type { Span } from './span.ts';

/** A row of a figure as it is kept beside what a meeting was told, with all that it can be told apart by. */
export interface KeptRow {
  id: string;
  /** What it adds: 1, or the sum's own amount. */
  adds: number;
  /** What is counted once: the household where a figure counts households, else the row itself. */
  one: string;
  /** 户编号, or the extract of a hand-in. */
  label: string;
  by: Partial<Record<Dimension, string[]>>;
}

/** A part of a measure whose rows are asked for. */
export interface KeptPart {
  measure: Measure;
  part: Part;
}

/** `rows` is null when there are more than were asked for. */
export interface Kept extends KeptPart {
  total: number;
  rows: KeptRow[] | null;
}

interface Asked {
  span: Span;
  law: FactsLaw;
  /** Rows of a part, at most. */
  most: number;
}

interface Found {
  id: string;
  label: string;
  by: string[][];
  /** What it adds to each part; null where it is no row of it. */
  adds: (string | null)[];
  ones: string[];
}

/** Pairs of departments are no property of a row that a reader narrows by. */
const dimensionsIn = (facts: Facts): Dimension[] =>
  DIMENSIONS.filter((dimension) => dimension !== 'PAIR' && facts.dimensions[dimension] !== undefined);

/** SQL of what a row adds to a count. */
const addsTo = ({ where = 'true', sum }: Count): string => `if(${where}, toNullable(toInt64(${sum ?? '1'})), null)`;

/** Rows of parts that count the same facts at the same day, read once. */
async function ofFacts(
  scope: Scope,
  store: Store,
  parts: readonly KeptPart[],
  { span, law, most }: Asked,
): Promise<Kept[]> {
  const [first] = parts;
  if (!first) return [];
  const facts = factsOf(first.measure);
  const known = dimensionsIn(facts);
  const relation = await facts.relation(scope, store, [spanOf(first.measure, span)], law, known);
  const values = known.map((dimension) => {
    const { column = '', many } = facts.dimensions[dimension] ?? {};
    return many ? `arrayMap(value -> toString(value), ${column})` : `[toString(${column})]`;
  });
  const counts = parts.map(({ measure, part }) => countOf(measure, part));
  const label = facts.columns.find(({ code }) => code === 'household' || code === 'extract')?.text ?? `''`;
  const found = await store.warehouse.ask<Found>(
    sql`select ${raw(facts.id)} as id, toString(${raw(label)}) as label, [${raw(values.join(', '))}] as by,
               [${raw(counts.map(addsTo).join(', '))}] as adds,
               [${raw(counts.map(({ distinct }) => `toString(${distinct ?? facts.id})`).join(', '))}] as ones
        from (${relation}) where arrayExists(one -> one is not null, adds) order by id limit ${most + 1}`,
    { name: `kept rows of ${first.measure.facts}` },
  );
  return parts.map(({ measure, part }, at): Kept => {
    if (found.length > most) return { measure, part, total: found.length, rows: null };
    const dimensions = known.filter((dimension) => hasDimension(measure, dimension));
    const own = found.filter(({ adds }) => adds[at] !== null);
    const rows = own.map(({ id, label: said, by, adds, ones }) => ({
      ...{ id, label: said, adds: Number(adds[at]), one: ones[at] ?? id },
      by: Object.fromEntries(dimensions.map((dimension) => [dimension, by[known.indexOf(dimension)] ?? []])),
    }));
    return { measure, part, total: rows.length, rows };
  });
}

/**
 * All rows behind measures in a span, whatever their figures are narrowed by.
 * @throws when a measure has no such part
 */
export async function keptRows(scope: Scope, store: Store, parts: readonly KeptPart[], asked: Asked): Promise<Kept[]> {
  const together = Map.groupBy(parts, ({ measure: { facts, at_end = false } }) => `${facts} ${at_end}`);
  const kept = await Promise.all([...together.values()].map((one) => ofFacts(scope, store, one, asked)));
  return kept.flat();
}
