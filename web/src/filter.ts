/** What a page is narrowed to. It lives in the URL, is kept on drill-down and printed on every export. */
export interface Filter {
  month?: string;
  town?: string;
  village?: string;
  departments: string[];
  risks: string[];
  rules: string[];
  household?: string;
  subject?: 'PERSON' | 'HOUSEHOLD' | 'VILLAGE';
  text?: string;
  status?: string;
  reason?: string;
  /** Id of a step of the procedure. */
  step?: string;
  multi: boolean;
  fresh: boolean;
  sort?: string;
  size: number;
  /** Cursors of the pages already turned: the last one is where this page begins. */
  after: string[];
}

export const SIZES = [20, 50, 100] as const;
export const NO_FILTER: Filter = {
  departments: [],
  risks: [],
  rules: [],
  multi: false,
  fresh: false,
  size: 20,
  after: [],
};
type Query = Record<string, string | string[] | undefined>;

const many = (value: string | string[] | undefined): string[] => {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return [...new Set(list.filter((item) => item !== ''))];
};
const one = (value: string | string[] | undefined): string | undefined => many(value)[0];
const shaped = (value: string | undefined, shape: RegExp): string | undefined =>
  value && shape.test(value) ? value : undefined;

/** Reads a filter from a query; what cannot be one is left out. */
export function readFilter(query: Query): Filter {
  const size = Number(one(query.size));
  return {
    ...optional('month', shaped(one(query.month), /^\d{4}-(0[1-9]|1[0-2])$/)),
    ...optional('town', shaped(one(query.town), /^\d{9}$/)),
    ...optional('village', shaped(one(query.village), /^\d{12}$/)),
    departments: many(query.department),
    risks: many(query.risk),
    rules: many(query.rule),
    ...optional('household', one(query.household)),
    ...optional('subject', shaped(one(query.subject), /^(PERSON|HOUSEHOLD|VILLAGE)$/) as Filter['subject']),
    ...optional('text', one(query.text)),
    ...optional('status', shaped(one(query.status), /^[A-Z_]+$/)),
    ...optional('reason', shaped(one(query.reason), /^[A-Z_]+$/)),
    ...optional('step', shaped(one(query.step), /^[a-z_.]+$/)),
    multi: one(query.multi) === '1',
    fresh: one(query.new) === '1',
    ...optional('sort', shaped(one(query.sort), /^[A-Z_]+$/)),
    size: (SIZES as readonly number[]).includes(size) ? size : 20,
    after: many(query.after),
  };
}

function optional<K extends keyof Filter>(key: K, value: Filter[K] | undefined): Partial<Pick<Filter, K>> {
  return value === undefined ? {} : ({ [key]: value } as Pick<Filter, K>);
}

/** Writes a filter as a query without the question mark; the same filter always gives the same text. */
export function writeFilter(filter: Partial<Filter>): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | undefined) => value && query.append(key, value);
  put('month', filter.month);
  put('town', filter.town);
  put('village', filter.village);
  for (const department of filter.departments ?? []) put('department', department);
  for (const risk of filter.risks ?? []) put('risk', risk);
  for (const rule of filter.rules ?? []) put('rule', rule);
  put('household', filter.household);
  put('subject', filter.subject);
  put('text', filter.text);
  put('status', filter.status);
  put('reason', filter.reason);
  put('step', filter.step);
  put('multi', filter.multi ? '1' : undefined);
  put('new', filter.fresh ? '1' : undefined);
  put('sort', filter.sort);
  put('size', filter.size && filter.size !== 20 ? String(filter.size) : undefined);
  for (const cursor of filter.after ?? []) put('after', cursor);
  return query.toString();
}

/** Address of a page of a county under a filter. */
export function to(county: string, page: string, filter: Partial<Filter> = {}): string {
  const query = writeFilter(filter);
  return `/${county}/${page}${query ? `?${query}` : ''}`;
}

/** The same filter with something changed: back on the first page. */
export function changed(filter: Filter, change: Partial<Filter>): Filter {
  return { ...filter, after: [], ...change };
}

/** Address of the same page in another county: what only one county has (places, rules, a household) is left behind. */
export function across(path: string, query: Query, county: string): string {
  const [, , page = 'overview', ...rest] = path.split('/');
  const list = rest.length > 0 ? (LIST_OF[page] ?? page) : page;
  const { month, risks, multi, fresh, subject, sort, size } = readFilter(query);
  const kept = { ...optional('month', month), risks, multi, fresh, size };
  return to(county, list, { ...kept, ...optional('subject', subject), ...optional('sort', sort) });
}

/** Where a page about one thing comes from: the thing is not there in another county, its list is. */
const LIST_OF: Readonly<Record<string, string>> = { households: 'clues', rows: 'submissions' };
