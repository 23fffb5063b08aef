import { type HandInRow, type MissedRow, mentionsOf, missedRows, monthsAfter, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { type FigureValue, factsLaw, figuresOf, measureOf } from '../measure/figures.ts';
import { monthsUpTo } from '../overview/months.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { handInLoader } from '../submission/hand-in.loader.ts';
import { type AnalysisAsked, only, settingOf } from './asked.ts';
import { type MissedTrace, tracesOf } from './missed-why.ts';

const MEASURE = 'missed';
/** The setting that says how many months are looked back. */
const SETTING = 'missed_trace_months';
/** Months after the registration in which a warning that came too late is looked for. */
const AFTER = 3;

/** A household identified without a warning before, with the likeliest reasons. */
export interface Missed extends MissedRow {
  traces: MissedTrace[];
}

export interface MissedHouseholds {
  figure: FigureValue;
  /** Months looked back; null where the county has not said, and no reason is looked for. */
  months: number | null;
  rows: Missed[];
}

/** What departments owed and handed in is about the whole county, and tells a township nothing about others. */
async function handInsOf(ctx: Context, { county }: Scope, months: readonly string[]): Promise<HandInRow[]> {
  const loader = handInLoader(ctx, { county });
  return (await Promise.all(months.map((month) => loader.load(month)))).flatMap((rows) => rows ?? []);
}

/**
 * Households identified in a time that nobody had warned of, each traced to the rule or the hand-in that was missing. A
 * filter by department keeps those that lead to it.
 */
export async function missedOf(
  ctx: Context,
  scope: Scope,
  { span, filter = {} }: AnalysisAsked,
): Promise<MissedHouseholds> {
  const narrowed = only(filter, ['TOWN', 'VILLAGE', 'RISK', 'TYPE']);
  const setting = settingOf(ctx, scope, SETTING);
  const figures = await figuresOf(ctx, scope, { measures: [MEASURE], filter: narrowed, spans: [span] });
  const [figure, months] = [figures.at(MEASURE, span), setting?.number ?? null];
  if (!figure.numerator) return { figure, months, rows: [] };
  const [law, store] = [lawOf(ctx, scope), storeOf(ctx)];
  const question = { measure: measureOf(ctx, MEASURE), filter: narrowed, span, law: factsLaw(ctx, scope) };
  const rows = await missedRows(scope, store, question);
  const [last, first] = [span.to.slice(0, 7), span.from.slice(0, 7)];
  const back = monthsUpTo(first, months ?? 0);
  const during = [...new Set([...back, ...monthsBetween(first, last)])];
  const around = [...during, ...Array.from({ length: AFTER }, (_, at) => monthsAfter(last, at + 1))];
  const households = rows.map(({ household }) => household);
  const [mentions, handIns] = await Promise.all([
    mentionsOf(scope, store, households, around),
    handInsOf(ctx, scope, during),
  ]);
  const traced = rows.map((row) => ({
    ...row,
    traces: months === null ? [] : tracesOf(law, row, { mentions, handIns }),
  }));
  const wanted = filter.DEPARTMENT;
  const kept = wanted ? traced.filter(({ traces }) => traces.some((one) => wanted.includes(one.department))) : traced;
  return { figure, months, rows: kept };
}

const monthsBetween = (from: string, to: string): string[] => {
  const found = [];
  for (let month = from; month <= to; month = monthsAfter(month, 1)) found.push(month);
  return found;
};
