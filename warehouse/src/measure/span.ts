import { type Sql, sql } from '../sql.ts';

/** A stretch of days that figures are about, and the day at whose end they are read. Days are 'YYYY-MM-DD', all included. */
export interface Span {
  key: string;
  from: string;
  to: string;
  /** Cut-off day. What happened later is not known to the figures. */
  until: string;
}

const days = (values: readonly string[]) => ({ type: 'Array(Date32)', value: values });

/** Spans as one array of (key, from, to, until), to be joined. */
export const spanArray = (spans: readonly Span[]): Sql =>
  sql`arrayZip(${spans.map(({ key }) => key)}, ${days(spans.map(({ from }) => from))}, ${days(spans.map(({ to }) => to))}, ${days(spans.map(({ until }) => until))})`;

/** All days up to the end of one. */
export const upTo = (until: string): Span => ({ key: '', from: '1990-01-01', to: until, until });

/** The span as a stock stands at its last day. */
export const atEnd = (span: Span): Span => ({ ...span, until: [span.until, span.to].sort()[0] ?? span.to });
