import type { Filter, Span } from '@dixian/warehouse';

/** The question behind a figure: asked again it gives the same figure as long as nothing was corrected. */
export interface PackQuestion {
  measure: string;
  span: Span;
  filter: Filter;
  /** County that is asked, where a pack is about several. */
  county: string;
}

/** A figure of a pack. Missing is null with its reason. `value` is exact: a whole number, or % with two decimals. */
export interface PackFigure {
  /** Unique in the pack. */
  id: string;
  name: string;
  unit: string;
  value: string | null;
  numerator: number | null;
  denominator: number | null;
  why: string | null;
  /** What it is compared with, and how it is called, e.g. 上期. */
  before?: { name: string; value: string | null; change: string | null };
  /** Stands large at the head of its page; the others stand in its tables. */
  lead?: true;
  /** Absent where a figure is not a measure's. */
  question?: PackQuestion;
}

export interface PackColumn {
  name: string;
  /** Numbers stand to the right. */
  number?: true;
  unit?: string;
}

/** A cell says a text; where it is a figure, it names it. */
export interface PackCell {
  text: string;
  figure?: string;
}

export interface PackTable {
  id: string;
  title: string;
  columns: readonly PackColumn[];
  rows: readonly { cells: readonly PackCell[]; link?: string }[];
  /** The last row is a total. */
  total?: true;
  note?: string;
}

/** Its title says what is seen. Every value is also in a table of the page. */
export interface PackChart {
  id: string;
  title: string;
  kind: 'BAR' | 'LINE' | 'STACK';
  unit: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
}

/** What a document asks of somebody. */
export interface PackDuty {
  who: string;
  text: string;
  clause: string;
}

export interface PackPage {
  id: string;
  title: string;
  /** The item of the agenda that it serves, as the document words it. */
  agenda: string | null;
  /** Sentences that follow from the figures. */
  findings: readonly string[];
  figures: readonly PackFigure[];
  tables: readonly PackTable[];
  charts: readonly PackChart[];
  duties: readonly PackDuty[];
}

/** What a meeting is told: the same on the screen, in Word, PDF and XLSX. */
export interface Pack {
  title: string;
  /** Name of the county or city. */
  place: string;
  meeting: string;
  /** e.g. 2025年7月至8月 */
  period: string;
  asOf: string;
  /** Document number and name. */
  source: string;
  /** Null while the pack is still computed anew each time it is opened. */
  frozenAt: string | null;
  fingerprint: string;
  complete: boolean;
  /** What is wanting; stands on every page. */
  why: string | null;
  pages: readonly PackPage[];
}
