import type { ChartSpec } from '../../chart/spec.ts';
import { FONT, GREY, INK, LINE, SOFT, TOOLTIP } from '../../chart/theme.ts';
import { share } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';

export interface RiskFigures {
  code: string;
  name: string;
  warnings: number;
  households: number;
  previous?: number | null;
}

/** Warnings by kind of risk, largest first, with the month before as a thin grey bar. */
export function risks(list: readonly RiskFigures[], hrefOf: (risk: string) => string, say: Say): ChartSpec {
  const rows = [...list].sort((a, b) => b.warnings - a.warnings || a.code.localeCompare(b.code));
  const total = rows.reduce((sum, r) => sum + r.warnings, 0);
  const first = rows[0];
  const title =
    first && total > 0
      ? say('risk.say', { name: first.name, n: first.warnings, share: share(first.warnings, total, say.language) })
      : say('risk.none');
  return {
    title,
    description: `${say('overview.risks')}。${title}。`,
    option: {
      textStyle: { fontFamily: FONT },
      grid: { left: 4, right: 40, top: 30, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: SOFT, fontSize: 12 } },
      tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: LINE } },
        axisLabel: { color: SOFT, fontSize: 12, hideOverlap: true },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((r) => r.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: { color: INK, fontSize: 13 },
      },
      series: [
        {
          type: 'bar',
          name: say('col.warnings'),
          color: '#2f6fd6',
          barWidth: 14,
          barGap: '15%',
          data: rows.map((r) => r.warnings),
          label: { show: true, position: 'right', color: INK, fontSize: 12 },
        },
        { type: 'bar', name: say('col.previous'), color: GREY, barWidth: 5, data: rows.map((r) => r.previous ?? null) },
      ],
    },
    twin: {
      columns: [
        { name: say('col.risk') },
        { name: say('col.warnings'), number: true },
        { name: say('col.households'), number: true },
        { name: say('col.previous'), number: true },
      ],
      rows: rows.map((r) => ({ cells: [r.name, r.warnings, r.households, r.previous ?? null], href: hrefOf(r.code) })),
    },
    points: rows.map((r, dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      label: `${r.name}: ${r.warnings}`,
      href: hrefOf(r.code),
    })),
    height: 50 + Math.max(1, rows.length) * 32,
  };
}
