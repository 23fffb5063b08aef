import type { MeasureFilter } from '../../gql/graphql.ts';

/** A figure whose rows are asked for: the address of the page that shows them holds all of it. */
export interface FigureAddress {
  measure: string;
  /** First and last month, 'YYYY-MM'. */
  from: string;
  to: string;
  part?: 'NUMERATOR' | 'DENOMINATOR';
  filter?: MeasureFilter;
  /** Cut-off day; absent: today. */
  asOf?: string;
  /** Rows of the pages before, and rows of a page. */
  skip?: number;
  size?: number;
}

export const ROW_SIZES = [50, 100, 200] as const;

type Query = Record<string, string | string[] | undefined>;
type List = keyof MeasureFilter;

/** Names in the address, one for each list of the filter. */
const LISTS: readonly (readonly [name: string, list: List])[] = [
  ['town', 'towns'],
  ['village', 'villages'],
  ['department', 'departments'],
  ['extract', 'extracts'],
  ['rule', 'rules'],
  ['channel', 'channels'],
  ['risk', 'risks'],
  ['type', 'types'],
  ['kind', 'kinds'],
  ['pair', 'pairs'],
];
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const many = (value: string | string[] | undefined): string[] => [value ?? []].flat().filter((one) => one !== '');
const shaped = (value: string | string[] | undefined, shape: RegExp) => many(value).find((one) => shape.test(one));

/** Address of the rows that make a figure. */
export function figureLink(county: string, at: FigureAddress): string {
  const query = new URLSearchParams({ measure: at.measure, from: at.from, to: at.to });
  if (at.part === 'DENOMINATOR') query.set('part', at.part);
  for (const [name, list] of LISTS) for (const value of at.filter?.[list] ?? []) query.append(name, value);
  if (at.asOf) query.set('asOf', at.asOf);
  if (at.size && at.size !== ROW_SIZES[0]) query.set('size', String(at.size));
  if (at.skip) query.set('skip', String(at.skip));
  return `/${county}/figures?${query}`;
}

/** Reads the figure that an address names; null when it names none. */
export function readFigure(query: Query): FigureAddress | null {
  const measure = shaped(query.measure, /^[a-z][a-z0-9_]*$/);
  const [from, to] = [shaped(query.from, MONTH), shaped(query.to, MONTH)];
  if (!measure || !from) return null;
  // An empty value is one, too: what has no department, or no rule.
  const lists = LISTS.flatMap(([name, list]) => (query[name] === undefined ? [] : [[list, [query[name]].flat()]]));
  const asOf = shaped(query.asOf, DAY);
  const size = ROW_SIZES.find((one) => String(one) === shaped(query.size, /^\d+$/));
  return {
    ...{ measure, from, to: to ?? from },
    part: shaped(query.part, /^DENOMINATOR$/) ? 'DENOMINATOR' : 'NUMERATOR',
    filter: Object.fromEntries(lists),
    ...(asOf ? { asOf } : {}),
    size: size ?? ROW_SIZES[0],
    skip: Number(shaped(query.skip, /^\d{1,7}$/) ?? 0),
  };
}
