import type { Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { figuresOf } from '../measure/figures.ts';
import { Compare, Grain } from '../measure/measure.input.ts';
import { beforeOf, spansOf } from '../measure/spans.ts';
import { riskName } from '../warning/risk.ts';
import { type AnalysisAsked, settingOf } from './asked.ts';

/** The setting that says how many households of a village make a signal. */
const SETTING = 'mass_risk_households';

/** Many households of one village warned of for one risk in one month. */
export interface MassRisk {
  month: string;
  /** Codes. */
  town: string;
  village: string;
  risk: string;
  riskName: string;
  households: number;
  /** In the month before; null where that has no data. */
  before: number | null;
  /** Warnings about the village as a whole in the month. */
  alerts: number;
}

export interface MassRisks {
  /** Households from which on it is a signal, with the county's reason; null where it has not said. */
  least: number | null;
  reason: string | null;
  /** Why it cannot be told whether there are any; null where it can. */
  why: string | null;
  /** The newest month first, then most households first. */
  signals: MassRisk[];
}

const monthOf = ({ from }: Span): string => from.slice(0, 7);

/** Where risk masses: same village, same risk, same month. Every month of the time by itself. */
export async function massRisksOf(
  ctx: Context,
  scope: Scope,
  { span, filter = {} }: AnalysisAsked,
): Promise<MassRisks> {
  const setting = settingOf(ctx, scope, SETTING);
  if (!setting) return { least: null, reason: null, why: null, signals: [] };
  const months = spansOf(span.from.slice(0, 7), span.to.slice(0, 7), Grain.MONTH, span.until);
  const pasts = months.map((one) => beforeOf(one, Compare.PREVIOUS));
  const spans = [...new Map([...months, ...pasts].map((one) => [one.key, one])).values()];
  const asked = { filter, spans };
  const [households, alerts] = await Promise.all([
    figuresOf(ctx, scope, { ...asked, measures: ['households'], by: ['VILLAGE', 'RISK'] }),
    figuresOf(ctx, scope, { ...asked, measures: ['alerts'], by: ['VILLAGE'] }),
  ]);
  const why = months.every((month) => households.at('households', month).value === null)
    ? households.at('households', months[0] ?? span).why
    : null;
  const signals = months.flatMap((month, at) =>
    households.keys().flatMap(([village = '', risk = '']) => {
      const count = households.at('households', month, village, risk).numerator ?? 0;
      if (village === '' || risk === '' || count < setting.number) return [];
      if (filter.RISK && !filter.RISK.includes(risk)) return [];
      const past = pasts[at];
      const before = past && households.at('households', past).value !== null;
      return [
        {
          ...{ month: monthOf(month), town: village.slice(0, 9), village, risk, riskName: riskName(risk) },
          households: count,
          before: past && before ? (households.at('households', past, village, risk).numerator ?? 0) : null,
          alerts: alerts.at('alerts', month, village).numerator ?? 0,
        },
      ];
    }),
  );
  const order = (a: MassRisk, b: MassRisk) =>
    (a.month === b.month ? 0 : a.month < b.month ? 1 : -1) ||
    b.households - a.households ||
    (a.village + a.risk < b.village + b.risk ? -1 : 1);
  return { least: setting.number, reason: setting.reason, why, signals: signals.sort(order) };
}
