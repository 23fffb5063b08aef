import type { EChartsCoreOption } from 'echarts/core';
import type { PackChart } from '../pack.ts';
import { COLOURS, isLabelled, isLying } from './chart-looks.ts';
import { grouped } from './text.ts';

/** Name of the font that a drawn text asks for. */
export const CHART_FONT = 'Noto';

const INK = '#1f2733';
const LINE = '#dfe4ea';

const label = (chart: PackChart, lying: boolean) => ({
  show: isLabelled(chart),
  fontFamily: CHART_FONT,
  fontSize: 9,
  color: chart.kind === 'STACK' ? '#ffffff' : INK,
  // A part of nothing has no room for its label.
  formatter: ({ value }: { value: number | null }) =>
    value === null || (chart.kind === 'STACK' && value === 0) ? '' : grouped(String(value)),
  position: chart.kind === 'STACK' ? 'inside' : lying ? 'right' : 'top',
});

/** A chart of a pack as it is drawn on paper: each bar with its figure, what is missing as a gap. */
export function chartOption(chart: PackChart): EChartsCoreOption {
  const { kind, categories, series } = chart;
  const lying = isLying(chart);
  const text = { fontFamily: CHART_FONT, fontSize: 9, color: INK };
  const names = {
    type: 'category',
    data: categories,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: { ...text, ...(kind === 'LINE' ? {} : { interval: 0 }) },
  };
  const values = {
    type: 'value',
    axisLabel: text,
    splitLine: { lineStyle: { color: LINE } },
  };
  return {
    animation: false,
    color: [...COLOURS],
    textStyle: { fontFamily: CHART_FONT },
    grid: {
      left: 8,
      right: lying ? 40 : 16,
      top: series.length > 1 ? 44 : 28,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { show: series.length > 1, top: 0, itemWidth: 10, itemHeight: 10, textStyle: text },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data }) => ({
      ...{ name, data: [...data], label: label(chart, lying) },
      type: kind === 'LINE' ? 'line' : 'bar',
      ...(kind === 'STACK' ? { stack: 'all' } : {}),
      ...(kind === 'LINE'
        ? { symbol: 'circle', symbolSize: 5, connectNulls: false }
        : { barMaxWidth: lying ? 14 : 44 }),
    })),
  };
}
