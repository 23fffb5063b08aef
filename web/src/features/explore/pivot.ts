import type { Twin } from '../../chart/spec.ts';
import type { ExploreQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export type Answer = ExploreQuery['measure'];
export type Cell = Answer['cells'][number];
export type Span = Answer['spans'][number];
export type Measure = Answer['measures'][number];
export type Keys = Cell['keys'];

/** A line or a column of the table: a time, values of the dimensions, or both sides with a measure. */
export interface Head {
  key: string;
  name: string;
  span?: Span;
  keys?: Keys;
  measure?: Measure;
}

/** The answer laid out: every number stands where a line and a column meet. */
export interface Pivot {
  rows: Head[];
  columns: Head[];
  at(row: Head, column: Head): Cell | undefined;
}

const keyText = (keys: Keys): string => keys.map(({ code }) => code).join('|');

/** A time as tables and axes name it; one that is not complete has a mark. */
export const spanText = ({ name, complete }: Span): string => `${name}${complete ? '' : '*'}`;

/** Values of the dimensions, the total first: it is counted anew and not added up. */
export function valueHeads({ cells, totals }: Answer, say: Say): Head[] {
  const found = new Map(cells.filter(({ keys }) => keys.length > 0).map(({ keys }) => [keyText(keys), keys]));
  const whole = totals.length > 0 ? [{ key: '', name: say('explore.total'), keys: [] }] : [];
  return [
    ...whole,
    ...[...found].map(([key, keys]) => ({ key, keys, name: keys.map(({ name }) => name).join(' · ') })),
  ];
}

const spanHeads = ({ spans }: Answer): Head[] => spans.map((span) => ({ key: span.key, name: spanText(span), span }));

const unitName = ({ name, unit }: Measure): string => `${name}（${unit}）`;

/** Each of one side with each measure; what all columns share stands in the corner of the table, see `corner`. */
const withMeasures = (heads: readonly Head[], measures: readonly Measure[]): Head[] =>
  heads.flatMap((head) =>
    measures.map((measure) => ({
      ...head,
      ...{ measure, key: `${head.key} ${measure.code}` },
      name:
        heads.length === 1
          ? unitName(measure)
          : measures.length === 1
            ? head.name
            : `${head.name} ${unitName(measure)}`,
    })),
  );

/** What the first column holds; beside it what all the others share: the only measure, or the only time. */
export function corner({ spans, measures, cells }: Answer, timesDown: boolean, say: Say): string {
  const first = say(timesDown ? 'explore.time' : 'explore.values');
  const [span] = spans;
  if (!timesDown && spans.length === 1 && span) return `${first}（${spanText(span)}）`;
  const [measure] = measures;
  const across = timesDown ? cells.some(({ keys }) => keys.length > 0) : spans.length > 1;
  return across && measures.length === 1 && measure ? `${first}：${unitName(measure)}` : first;
}

/** Lays an answer out: times down and values across, or the other way. */
export function pivot(answer: Answer, timesDown: boolean, say: Say): Pivot {
  const [spans, values] = [spanHeads(answer), valueHeads(answer, say)];
  const across = timesDown ? values : spans;
  const cells = new Map(
    [...answer.cells, ...answer.totals].map((cell) => [`${cell.measure} ${cell.span} ${keyText(cell.keys)}`, cell]),
  );
  return {
    rows: timesDown ? spans : values,
    columns: withMeasures(across, answer.measures),
    at: (row, column) => {
      const [span, keys] = [row.span ?? column.span, row.keys ?? column.keys ?? []];
      return span && cells.get(`${column.measure?.code} ${span.key} ${keyText(keys)}`);
    },
  };
}

/** The same as rows of text and numbers: for a file, and beneath the chart. Missing is null. */
export function pivotTwin(answer: Answer, timesDown: boolean, say: Say): Twin {
  const { rows, columns, at } = pivot(answer, timesDown, say);
  const first = corner(answer, timesDown, say);
  return {
    columns: [{ name: first }, ...columns.map(({ name }) => ({ name, number: true }))],
    rows: rows.map((row) => ({ cells: [row.name, ...columns.map((column) => at(row, column)?.figure.value ?? null)] })),
  };
}
