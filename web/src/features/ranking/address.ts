import type { RankingUnit } from '../../gql/graphql.ts';

/** What the ranking is of; it lives in the URL. */
export interface RankingAddress {
  who: RankingUnit;
  /** First and last month, 'YYYY-MM'. */
  from: string;
  to: string;
  /** Cut-off day; absent: today. */
  asOf?: string;
}

type Query = Record<string, string | string[] | undefined>;

const shaped = (value: string | string[] | undefined, shape: RegExp): string | undefined => {
  const text = Array.isArray(value) ? value[0] : value;
  return text && shape.test(text) ? text : undefined;
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads the address; what is not said there is the newest month, and whom the reader may see. */
export function readAddress(query: Query, newest: string, only: RankingUnit | null): RankingAddress {
  const last = shaped(query.to, MONTH) ?? shaped(query.month, MONTH) ?? newest;
  const [from = last, to = last] = [shaped(query.from, MONTH) ?? last, last].sort();
  const who = only ?? (shaped(query.who, /^(TOWN|DEPARTMENT)$/) as RankingUnit | undefined) ?? 'TOWN';
  const asOf = shaped(query.asOf, /^\d{4}-\d{2}-\d{2}$/);
  return { who, from, to, ...(asOf ? { asOf } : {}) };
}

/** Address of the page. */
export function rankingAt(county: string, { who, from, to, asOf }: RankingAddress): string {
  const query = new URLSearchParams({ who, from, to });
  if (asOf) query.set('asOf', asOf);
  return `/${county}/ranking?${query}`;
}
