import type { Compare, Grain, MeasureDimension, MeasureFilter, ViewChart, ViewQuestion } from '../../gql/graphql.ts';

/** A question to the measures, and how its answer is shown. The address of the page holds all of it. */
export interface Explored {
  measures: string[];
  by: MeasureDimension[];
  filter: MeasureFilter;
  /** First and last month; absent: the last ones. */
  from?: string;
  to?: string;
  /** Months counted back from the newest that has data. */
  last: number;
  grain: Grain;
  compare?: Compare;
  /** Cut-off day; absent: today. */
  asOf?: string;
  /** Cut-off day to compare with. */
  compareAsOf?: string;
  chart: ViewChart;
  /** Times down and values across; absent: as reads best. */
  swapped?: boolean;
  /** The kept view that it was opened from. */
  view?: string;
}

type Query = Record<string, string | string[] | undefined>;

export const DIMENSIONS: readonly MeasureDimension[] = [
  ...(['TOWN', 'VILLAGE', 'DEPARTMENT', 'EXTRACT', 'RULE'] as const),
  ...(['CHANNEL', 'RISK', 'TYPE', 'KIND'] as const),
];
/** Lists of the filter with their names in the address, as the rows of a figure have them. */
export const LISTS = [
  ['town', 'towns'],
  ['village', 'villages'],
  ['department', 'departments'],
  ['extract', 'extracts'],
  ['rule', 'rules'],
  ['channel', 'channels'],
  ['risk', 'risks'],
  ['type', 'types'],
  ['kind', 'kinds'],
] as const satisfies readonly (readonly [string, keyof MeasureFilter])[];
/** The list of the filter that narrows a dimension. */
export const listOf = (dimension: MeasureDimension): keyof MeasureFilter =>
  `${dimension.toLowerCase()}s` as keyof MeasureFilter;

export const GRAINS: readonly Grain[] = ['MONTH', 'QUARTER', 'WHOLE'];
export const CHARTS: readonly ViewChart[] = ['LINE', 'BAR', 'STACKED'];
export const SPANS = [3, 6, 12, 24] as const;
const COMPARES: readonly Compare[] = ['PREVIOUS', 'YEAR_AGO'];
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What is shown before anything was chosen. */
const FIRST = { measures: ['warnings', 'households'], last: 12 };

const many = (value: string | string[] | undefined): string[] => [
  ...new Set([value ?? []].flat().filter((one) => one !== '')),
];
const shaped = (value: string | string[] | undefined, shape: RegExp) => many(value).find((one) => shape.test(one));
const among = <T extends string>(value: string | string[] | undefined, all: readonly T[]): T | undefined =>
  all.find((one) => many(value).includes(one));
const known = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Reads the question that an address holds; what cannot be one is left out. */
export function readExplore(query: Query): Explored {
  const measures = many(query.m).filter((code) => /^[a-z][a-z0-9_]*$/.test(code));
  const lists = LISTS.flatMap(([name, list]) =>
    query[name] === undefined ? [] : [[list, [query[name] ?? []].flat()]],
  );
  const last = Number(shaped(query.last, /^([1-9]|[1-5]\d|60)$/) ?? FIRST.last);
  const swapped = among(query.down, ['time', 'values']);
  return {
    measures: measures.length > 0 ? measures.slice(0, 20) : FIRST.measures,
    by: DIMENSIONS.filter((one) => many(query.by).includes(one)).slice(0, 3),
    filter: Object.fromEntries(lists),
    last,
    grain: among(query.grain, GRAINS) ?? 'MONTH',
    chart: among(query.chart, CHARTS) ?? 'LINE',
    ...known({
      from: shaped(query.from, MONTH),
      to: shaped(query.to, MONTH),
      compare: among(query.compare, COMPARES),
      asOf: shaped(query.asOf, DAY),
      compareAsOf: shaped(query.since, DAY),
      swapped: swapped && swapped === 'time',
      view: shaped(query.view, /^[0-9a-f-]{36}$/),
    }),
  };
}

/** Address of the page that answers a question. */
export function exploreAt(county: string, at: Explored): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && query.append(name, value);
  for (const code of at.measures) put('m', code);
  for (const dimension of at.by) put('by', dimension);
  for (const [name, list] of LISTS) for (const value of at.filter[list] ?? []) query.append(name, value);
  if (at.from && at.to) {
    put('from', at.from);
    put('to', at.to);
  }
  put('last', at.last === FIRST.last ? undefined : String(at.last));
  put('grain', at.grain === 'MONTH' ? undefined : at.grain);
  put('compare', at.compare);
  put('asOf', at.asOf);
  put('since', at.compareAsOf);
  put('chart', at.chart === 'LINE' ? undefined : at.chart);
  put('down', at.swapped === undefined ? undefined : at.swapped ? 'time' : 'values');
  put('view', at.view);
  return `/${county}/explore${query.size > 0 ? `?${query}` : ''}`;
}

/** Whether times stand in the rows: by themselves they do, beside townships and departments they stand across. */
export const timesDown = ({ swapped, by }: Explored): boolean => swapped ?? by.length === 0;

/** First and last month that are asked for; null where there is no month yet. Months are newest first. */
export function monthsOf({ from, to, last }: Explored, months: readonly string[]): { from: string; to: string } | null {
  if (from && to) return from <= to ? { from, to } : { from: to, to: from };
  const newest = months[0];
  return newest ? { from: months[Math.min(last, months.length) - 1] ?? newest, to: newest } : null;
}

/** The question as a view keeps it. */
export function questionOf(at: Explored): ViewQuestion {
  const { measures, by, filter, from, to, last, grain, compare, asOf, compareAsOf, chart } = at;
  const time = from && to ? { from, to } : { last };
  return {
    measures,
    by,
    filter,
    ...time,
    grain,
    chart,
    swapped: timesDown(at),
    ...known({ compare, asOf, compareAsOf }),
  };
}

/** The question that a view keeps. */
export function fromView({ id, question }: { id: string; question: string }): Explored {
  const kept: Partial<ViewQuestion> = JSON.parse(question);
  const { measures, by, filter, from, to, last, grain, compare, asOf, compareAsOf, chart, swapped } = kept;
  return {
    ...{ measures: [measures ?? FIRST.measures].flat(), by: [by ?? []].flat(), filter: filter ?? {} },
    ...{ last: last ?? FIRST.last, grain: grain ?? 'MONTH', chart: chart ?? 'LINE', view: id },
    ...known({
      ...{ from: from ?? undefined, to: to ?? undefined, compare: compare ?? undefined, asOf: asOf ?? undefined },
      ...{ compareAsOf: compareAsOf ?? undefined, swapped: swapped ?? undefined },
    }),
  };
}
