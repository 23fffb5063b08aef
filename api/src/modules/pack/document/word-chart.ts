import { ChartRun } from 'docx/charts';
import { FONT } from '../../../official-form.ts';
import type { PackChart } from '../pack.ts';
import { COLOURS, chartHeight, isLabelled, isLying } from './chart-looks.ts';

/** Width of the text at 96 dots an inch. */
const WIDTH = 580;
const HEIGHT = 290;

const sized = (size: number) => ({ name: FONT.text, size });

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Thousands apart, as many decimals as there are; a part of nothing has no room for its label. */
function numberFormat({ kind, series }: PackChart): string {
  const whole = series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  const format = whole ? '#,##0' : '#,##0.00';
  return kind === 'STACK' ? `${format};-${format};` : format;
}

/** What all kinds of charts have. */
function common(chart: PackChart) {
  const { title, kind, unit, categories, series } = chart;
  return {
    title: { text: `${title}（${unit}）`, font: { ...sized(12), color: '000000' } },
    font: { name: FONT.text },
    legend: series.length > 1 ? { position: 'top' as const, font: sized(10) } : (false as const),
    categories,
    series: series.map(({ name, values }, at) => ({ name, values, color: hex(COLOURS[at % COLOURS.length] ?? '') })),
    dataLabels: {
      value: isLabelled(chart),
      numberFormat: numberFormat(chart),
      font: { ...sized(9), ...(kind === 'STACK' ? { color: 'FFFFFF' } : {}) },
    },
    categoryAxis: { font: sized(9) },
    valueAxis: { font: sized(9), ...(kind === 'LINE' ? {} : { minimum: 0 }) },
    altText: { name: title, description: title },
    transformation: { width: WIDTH, height: chartHeight(chart, HEIGHT) },
    ...(kind === 'STACK' ? { stacking: 'stacked' as const } : {}),
  };
}

/** A chart of Word's own: its figures can be edited, and its bars carry them. */
export function wordChart(chart: PackChart): ChartRun {
  const all = common(chart);
  if (chart.kind === 'LINE')
    return new ChartRun({ ...all, type: 'line', markers: true, dataLabels: { ...all.dataLabels, position: 'above' } });
  if (!isLying(chart)) return new ChartRun({ ...all, type: 'column', gapWidth: 80 });
  return new ChartRun({
    ...{ ...all, type: 'bar', gapWidth: 60 },
    categoryAxis: { ...all.categoryAxis, reverseOrder: true },
    valueAxis: { ...all.valueAxis, visible: false, gridlines: false },
  });
}
