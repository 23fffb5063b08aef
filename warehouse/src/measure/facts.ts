import type { Store } from '../read/store.ts';
import type { Scope } from '../scope.ts';
import type { Sql } from '../sql.ts';
import type { Span } from './span.ts';

/** What figures are told apart by. */
export const DIMENSIONS = [
  'TOWN',
  'VILLAGE',
  'DEPARTMENT',
  'EXTRACT',
  'RULE',
  'CHANNEL',
  'RISK',
  'TYPE',
  'KIND',
  'PAIR',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What the law of a county adds to the facts. */
export interface FactsLaw {
  /** Channels whose applicants are told in writing when the verdict is 否. */
  told: readonly string[];
  /** Days from finding to registration that count as in time; null where the law sets none. */
  withinDays: number | null;
  /** Months, each with the day by which the county sends its clues out; none where the law sets no such day. */
  feedback?: readonly (readonly [month: string, day: string])[];
}

/** A column that tells rows apart; `many`: an array, and the row stands under each of its values. */
export interface FactsColumn {
  column: string;
  many?: true;
}

/** A cell of a row that makes up a figure. */
export interface RowColumn {
  code: string;
  name: string;
  /** SQL that gives text; '' where there is nothing to say. */
  text: string;
}

/**
 * Rows that figures count: one for each thing and span (`span_key`), within the scope. What a measure counts of them
 * stands in its own file (warehouse/measures), in the columns of `relation`.
 */
export interface Facts {
  dimensions: Readonly<Partial<Record<Dimension, FactsColumn>>>;
  /** `asked`: the dimensions that a question tells apart or narrows by; a column of another one may be left empty. */
  relation(
    scope: Scope,
    store: Store,
    spans: readonly Span[],
    law: FactsLaw,
    asked: readonly Dimension[],
  ): Promise<Sql> | Sql;
  /** SQL that names a row, and by it the thing. */
  id: string;
  /** Which page shows the thing. */
  kind: RowKind;
  columns: readonly RowColumn[];
}

export type RowKind = 'WARNING' | 'CLUE' | 'ASSIGNMENT' | 'CASE' | 'HAND_IN' | 'HOUSEHOLD';
