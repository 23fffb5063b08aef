import type { PackChart } from '../pack.ts';

/** One blue and grey first, then categories told apart in lightness too. */
export const COLOURS = ['#2f6fd6', '#12376f', '#8db9f2', '#0f8577', '#a68fd0', '#b4bcc8'] as const;

/** Most bars that stand side by side with their names below; more lie one under the other. */
const STANDING = 8;

export const isLying = ({ kind, categories }: PackChart): boolean => kind !== 'LINE' && categories.length > STANDING;

/** Height of lying bars, in px: head and foot, each bar, and the air between categories. */
const ROOM = { head: 70, bar: 14, air: 8 } as const;

/** Height of a chart in px: `standing` unless its bars lie. */
export function chartHeight(chart: PackChart, standing: number): number {
  if (!isLying(chart)) return standing;
  const bars = chart.kind === 'STACK' ? 1 : chart.series.length;
  return ROOM.head + chart.categories.length * (bars * ROOM.bar + ROOM.air);
}

/** Most points that carry their figures: more would stand on each other. */
const LABELLED = 40;

export const isLabelled = ({ categories, series }: PackChart): boolean => categories.length * series.length <= LABELLED;

/** Charts that have something to draw: a month without warnings has no types of them. */
export const drawable = (charts: readonly PackChart[]): PackChart[] =>
  charts.filter(({ categories, series }) => categories.length > 0 && series.length > 0);
