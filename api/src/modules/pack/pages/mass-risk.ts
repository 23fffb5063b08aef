import { massRisksOf } from '../../analysis/mass-risk.ts';
import { valueNames } from '../../measure/names.ts';
import { monthName, spanOf } from '../../measure/spans.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { NOTHING } from '../say.ts';
import { Sheet } from '../sheet.ts';

/** Signals listed, at most. */
const MOST = 40;

/** The signals of every county, with the names of their places. */
async function signalsOf({ ctx, places, span }: PackAsk) {
  const found = await Promise.all(
    places.map(async ({ scope, name, code: county }) => {
      const { signals, least, reason } = await massRisksOf(ctx, scope, { span });
      const [towns, villages] = await Promise.all([
        valueNames(ctx, scope, 'TOWN', [...new Set(signals.map(({ town }) => town))]),
        valueNames(ctx, scope, 'VILLAGE', [...new Set(signals.map(({ village }) => village))]),
      ]);
      const named = signals.map((one) => ({
        ...one,
        county,
        place: `${places.length > 1 ? name : ''}${towns.get(one.town) ?? one.town}${villages.get(one.village) ?? one.village}`,
      }));
      return { named, least, reason };
    }),
  );
  return {
    signals: found.flatMap(({ named }) => named),
    least: found[0]?.least ?? null,
    reason: found[0]?.reason ?? null,
  };
}

/** 规模性: many households of one village with one risk in one month. */
export const massRisk: PageBuilder = async (ask, { id, agenda }) => {
  const sheet = new Sheet(ask.ctx, id, '有没有规模性返贫的苗头', agenda);
  const { signals, least, reason } = await signalsOf(ask);
  if (least === null) sheet.findings.push('没有设定几户起算规模性信号，不作判断。');
  else if (signals.length === 0) sheet.findings.push(`没有规模性信号：没有一个村同一月因同一风险达到 ${least} 户。`);
  else
    sheet.findings.push(
      `规模性信号 ${signals.length} 处：同村、同月、同一风险不少于 ${least} 户。`,
      ...signals
        .slice(0, 3)
        .map((one) => `${one.place} ${monthName(one.month)}因${one.riskName} ${one.households} 户。`),
    );
  sheet.tables.push({
    ...{ id: `${id}-signals`, title: '规模性信号' },
    columns: [
      ...['村', '月份', '风险'].map((name) => ({ name })),
      ...[
        { name: '预警户数', unit: '户' },
        { name: '上月', unit: '户' },
      ].map((one) => ({ ...one, number: true as const })),
    ],
    rows: signals.slice(0, MOST).map((one) => {
      const { month, village, risk, households, before, county } = one;
      const span = spanOf(month, month, ask.asOf);
      const figure = sheet.add({
        ...{ id: `${id}:${month}:${village}:${risk}`, name: `${one.place}${one.riskName}预警户数`, unit: '户' },
        ...{ value: String(households), numerator: households, denominator: null, why: null },
        question: { measure: 'households', county, span, filter: { VILLAGE: [village], RISK: [risk] } },
      });
      return {
        cells: [
          ...[one.place, monthName(month), one.riskName].map((text) => ({ text })),
          { text: String(households), figure: figure.id },
          { text: before === null ? NOTHING : String(before) },
        ],
      };
    }),
    note: [reason, signals.length > MOST ? `只列前 ${MOST} 处。` : ''].filter(Boolean).join(' '),
  });
  return [sheet.page()];
};
