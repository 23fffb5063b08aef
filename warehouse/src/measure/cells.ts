import type { Count, Measure } from '../measures.ts';
import type { Store } from '../read/store.ts';
import type { Scope } from '../scope.ts';
import { all, raw, type Sql, sql } from '../sql.ts';
import { FACTS } from './facts/index.ts';
import type { Dimension, Facts, FactsLaw } from './facts.ts';
import { atEnd, type Span } from './span.ts';

/** Values of dimensions that rows must have; several values of one: any of them. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>;

export interface CellQuestion {
  measures: readonly Measure[];
  /** Told apart by these, in this order; none: one cell a span. */
  by: readonly Dimension[];
  filter: Filter;
  spans: readonly Span[];
  law: FactsLaw;
}

/** One figure as an exact fraction; a count has no denominator. What nothing was found for has no cell. */
export interface Cell {
  measure: string;
  span: string;
  /** Values of the dimensions asked by. */
  keys: string[];
  numerator: number;
  denominator: number | null;
}

/** The facts a measure counts. */
export const factsOf = ({ facts }: Measure): Facts => FACTS[facts];

/** The dimension of a measure. @throws when it does not tell rows apart so */
function columnOf(measure: Measure, dimension: Dimension) {
  const column = factsOf(measure).dimensions[dimension];
  if (!column || !hasDimension(measure, dimension)) throw new Error(`指标“${measure.name}”不能按${dimension}分。`);
  return column;
}

/** The span as a measure reads it. */
export const spanOf = (measure: Measure, span: Span): Span => (measure.at_end ? atEnd(span) : span);

/** Whether a measure can be told apart or narrowed by a dimension. */
export const hasDimension = (measure: Measure, dimension: Dimension): boolean =>
  factsOf(measure).dimensions[dimension] !== undefined && !(measure.not_by ?? []).includes(dimension);

/** All values of a column of many; a row that has none stands under the empty one, so that no row is lost between the groups. */
const valuesOf = (column: string): string => `if(empty(${column}), [''], ${column})`;

/** The dimensions that a filter narrows by. */
export const dimensionsOf = (filter: Filter): Dimension[] => Object.keys(filter) as Dimension[];

/** Rows of a measure that a filter keeps. */
export const kept = (measure: Measure, filter: Filter): Sql =>
  all(
    Object.entries(filter).map(([dimension, values]) => {
      const { column, many } = columnOf(measure, dimension as Dimension);
      return many ? sql`hasAny(${raw(valuesOf(column))}, ${values})` : sql`has(${values}, ${raw(column)})`;
    }),
  );

/** SQL of a count over its facts. */
function counted({ where = 'true', distinct, sum }: Count): Sql {
  if (sum) return raw(`toInt64(sumIf(${sum}, ${where}))`);
  return raw(distinct ? `toInt64(uniqExactIf(${distinct}, ${where}))` : `toInt64(countIf(${where}))`);
}

const columnsOf = (measure: Measure, at: number): Sql => {
  const top = measure.count ?? measure.numerator;
  if (!top) throw new Error(`指标“${measure.code}”没有写数什么。`);
  const bottom = measure.denominator ? counted(measure.denominator) : raw('null');
  return sql`${counted(top)} as ${raw(`n${at}`)}, ${bottom} as ${raw(`d${at}`)}`;
};

type Row = Record<string, string | number | null>;

/** Figures of measures that count the same facts. */
async function ofFacts(scope: Scope, store: Store, asked: CellQuestion): Promise<Cell[]> {
  const { measures, by, filter, spans, law } = asked;
  const [first] = measures;
  if (!first) return [];
  const columns = by.map((dimension) => columnOf(first, dimension));
  const many = columns.filter((column) => column.many).map(({ column }) => column);
  const keys = columns.map(({ column, many }, at) => raw(`, ${many ? `one_${column}` : column} as k${at}`));
  const groups = columns.map((_, at) => raw(`, k${at}`));
  const read = spans.map((span) => spanOf(first, span));
  const relation = await factsOf(first).relation(scope, store, read, law, [...by, ...dimensionsOf(filter)]);
  const figures = measures.map((measure, at) => columnsOf(measure, at));
  const join = (parts: readonly Sql[], between: string) =>
    parts.slice(1).reduce((sum, part) => sql`${sum}${raw(between)}${part}`, parts[0] ?? raw(''));
  const apart = many.map((column) => raw(`${valuesOf(column)} as one_${column}`));
  const rows = await store.warehouse.ask<Row>(
    sql`select span_key${join(keys, '')}, ${join(figures, ', ')}
        from (${relation}) ${apart.length > 0 ? sql`array join ${join(apart, ', ')}` : raw('')}
        where ${kept(first, filter)}
        group by span_key${join(groups, '')} order by span_key${join(groups, '')}`,
    { name: `measures ${first.facts}` },
  );
  return rows.flatMap((row) =>
    measures.map((measure, at) => ({
      measure: measure.code,
      span: String(row.span_key),
      keys: by.map((_, key) => String(row[`k${key}`])),
      numerator: Number(row[`n${at}`]),
      denominator: row[`d${at}`] === null ? null : Number(row[`d${at}`]),
    })),
  );
}

/**
 * Figures of measures. Each is counted at its own grain: a household that stands under two departments is one household in
 * the total, so totals are asked for without dimensions and never summed.
 * @throws when a measure knows a dimension not
 */
export async function measureCells(scope: Scope, store: Store, asked: CellQuestion): Promise<Cell[]> {
  const together = Map.groupBy(asked.measures, ({ facts, at_end = false }) => `${facts} ${at_end}`);
  const parts = await Promise.all(
    [...together.values()].map((measures) => ofFacts(scope, store, { ...asked, measures })),
  );
  return parts.flat();
}
