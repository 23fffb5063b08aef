import type { ChartSpec } from '../../chart/spec.ts';
import { CATEGORIES, FONT as FAMILY, GREY, INK, LINE, SOFT, TOOLTIP } from '../../chart/theme.ts';
import { grouped } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import type { PackChartShown } from './parts.ts';

/** Most bars that stand side by side with their names below; more lie one under the other. */
const STANDING = 8;
/** Most points that carry their figures. */
const LABELLED = 40;

/** Single quotes: drawn on the server, the name stands in an attribute. */
const FONT = FAMILY.replaceAll('"', "'");

const COLOURS = ['#2f6fd6', ...CATEGORIES.filter((color) => color !== '#2f6fd6'), GREY];

/** Whether its bars lie one under the other. */
export const isLying = ({ kind, categories }: PackChartShown): boolean =>
  kind !== 'LINE' && categories.length > STANDING;

/** Height of a chart whose letters are so large. */
function heightOf(chart: PackChartShown, letters: number, lying: boolean): number {
  if (!lying) return letters * 25;
  const bars = chart.kind === 'STACK' ? 1 : chart.series.length;
  return Math.round(letters * (5 + chart.categories.length * (0.7 + bars * 1.1)));
}

function option(chart: PackChartShown, letters: number, lying: boolean, most: number | undefined) {
  const { kind, categories, series } = chart;
  const text = { color: SOFT, fontSize: letters, fontFamily: FONT };
  const names = {
    ...{ type: 'category', data: [...categories], inverse: lying, axisTick: { show: false } },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: { ...text, ...(kind === 'LINE' ? { hideOverlap: true } : { interval: 0 }) },
  };
  const values = {
    ...{ type: 'value', minInterval: 1, splitLine: { lineStyle: { color: LINE } } },
    axisLabel: { ...text, show: !lying },
    ...(lying && most ? { max: most } : {}),
  };
  return {
    textStyle: { fontFamily: FONT },
    color: COLOURS,
    grid: {
      ...{
        left: 4,
        right: lying ? letters * 4 : 8,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      top: letters * (series.length > 1 ? 3.5 : 2),
    },
    legend: { show: series.length > 1, top: 0, left: 0, itemWidth: letters, itemHeight: letters, textStyle: text },
    tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: kind === 'LINE' ? 'line' : 'shadow' } },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data }) => ({
      ...{ name, data: [...data], type: kind === 'LINE' ? 'line' : 'bar' },
      ...(kind === 'STACK' ? { stack: 'all' } : {}),
      ...(kind === 'LINE'
        ? { symbolSize: letters / 2, lineStyle: { width: letters / 5 } }
        : { barMaxWidth: letters * 3 }),
      label: {
        show: categories.length * series.length <= LABELLED,
        position: kind === 'STACK' ? 'inside' : lying ? 'right' : 'top',
        ...{ ...text, color: kind === 'STACK' ? '#fff' : INK },
        // A part of nothing has no room for its label.
        formatter: ({ value }: { value: number | null }) =>
          value === null || (kind === 'STACK' && value === 0) ? '' : grouped(value),
      },
    })),
  };
}

export interface Drawn {
  lying: boolean;
  /** The end of the scale of lying bars; absent: the largest. */
  most?: number;
}

/** A chart of a pack, its letters so many px large. */
export function packChart(
  chart: PackChartShown,
  say: Say,
  letters = 12,
  { lying, most }: Drawn = { lying: isLying(chart) },
): ChartSpec {
  const { title, unit, categories, series } = chart;
  const of = (at: number) => series.map(({ name, values }) => `${name} ${values[at] ?? say('unknown')}`).join('，');
  return {
    title,
    description: `${title}（${unit}）。`,
    option: option(chart, letters, lying, most),
    height: heightOf(chart, letters, lying),
    twin: {
      columns: [{ name: '' }, ...series.map(({ name }) => ({ name: `${name}（${unit}）`, number: true }))],
      rows: categories.map((category, at) => ({
        cells: [category, ...series.map(({ values }) => values[at] ?? null)],
      })),
    },
    points: categories.map((category, dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      label: `${category}：${of(dataIndex)}`,
    })),
  };
}
