/** What the page of ledgers is narrowed to; it lives in the URL. */
export interface LedgerAddress {
  /** A ledger, or `standing` for the figures of a day. */
  form?: string;
  /** 'YYYY-MM' */
  of?: string;
  town?: string;
  /** 'YYYY-MM-DD', the end of which counts. */
  day?: string;
}

type Query = Record<string, string | string[] | undefined>;

/** Name of the view that is no ledger. */
export const STANDING = 'standing';

const shaped = (value: string | string[] | undefined, shape: RegExp): string | undefined => {
  const text = Array.isArray(value) ? value[0] : value;
  return text && shape.test(text) ? text : undefined;
};

/** Reads the address; what cannot be one is left out. */
export function readAddress(query: Query): LedgerAddress {
  const found = {
    form: shaped(query.form, /^[a-z][a-z0-9-]*$/),
    of: shaped(query.of, /^\d{4}-(0[1-9]|1[0-2])$/),
    town: shaped(query.town, /^\d{9}$/),
    day: shaped(query.day, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Address of the page. */
export function ledgersAt(county: string, { form, of, town, day }: LedgerAddress): string {
  const query = new URLSearchParams(
    Object.entries({ form, of, town, day }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return `/${county}/ledgers${query.size > 0 ? `?${query}` : ''}`;
}

/** The month some months away. */
export function monthsAway(month: string, n: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7);
}
