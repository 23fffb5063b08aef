import type { ChartSpec, Point } from '../../chart/spec.ts';
import { CATEGORIES, FONT, GREY, LINE, SOFT, TOOLTIP } from '../../chart/theme.ts';
import { grouped, monthShort, monthText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';

export interface TrendMonth {
  month: string;
  complete: boolean;
  warnings?: number | null;
  byDepartment: readonly { code: string; name: string; warnings: number }[];
}
interface Group {
  name: string;
  codes: string[] | null;
  color: string;
}

/** 24 months of warnings, stacked by department: the five largest, the rest together. A month without data is null. */
export function trend(all: readonly TrendMonth[], hrefOf: (month: string) => string, say: Say): ChartSpec {
  const months = begun(all);
  const groups = largest(months, say('chart.other'));
  const values = groups.map((group) => months.map((month) => valueIn(month, group, groups)));
  const twin = {
    columns: [
      { name: say('col.month') },
      ...groups.map((g) => ({ name: g.name, number: true })),
      { name: say('col.total'), number: true },
      { name: say('col.complete') },
    ],
    rows: months.map((m, i) => ({
      cells: [
        monthText(m.month, say.language),
        ...values.map((list) => list[i] ?? null),
        m.warnings ?? null,
        say(m.complete ? 'yes' : 'no'),
      ],
      href: hrefOf(m.month),
    })),
  };
  const title = sentence(months, say);
  return {
    title,
    description: `${say('overview.trend')}。${title}。`,
    note: months.some(partial) ? say('chart.incomplete') : undefined,
    option: option(months, groups, values, say),
    twin,
    points: points(months, values, hrefOf, say),
    height: 380,
  };
}

/** The months from the first one with figures on, but a year at least: before it there was nothing to count. */
function begun(months: readonly TrendMonth[]): readonly TrendMonth[] {
  const first = months.findIndex((m) => has(m));
  return months.slice(Math.max(0, Math.min(first, months.length - 12)));
}

const has = (month: TrendMonth): boolean => month.warnings !== null && month.warnings !== undefined;
/** Figures are there, but not everything was handed in. */
const partial = (month: TrendMonth): boolean => has(month) && !month.complete;

function largest(months: readonly TrendMonth[], other: string): Group[] {
  const totals = new Map<string, { name: string; sum: number }>();
  for (const d of months.flatMap((m) => m.byDepartment))
    totals.set(d.code, { name: d.name, sum: (totals.get(d.code)?.sum ?? 0) + d.warnings });
  const ranked = [...totals].sort(([a, x], [b, y]) => y.sum - x.sum || a.localeCompare(b)).filter(([, d]) => d.sum > 0);
  const first = ranked
    .slice(0, CATEGORIES.length)
    .map(([code, d], i) => ({ name: d.name, codes: [code], color: CATEGORIES[i] ?? GREY }));
  return ranked.length > first.length || first.length === 0
    ? [...first, { name: other, codes: null, color: GREY }]
    : first;
}

function valueIn(month: TrendMonth, group: Group, groups: readonly Group[]): number | null {
  if (month.warnings === null || month.warnings === undefined) return null;
  const named = new Set(groups.flatMap((g) => g.codes ?? []));
  return month.byDepartment
    .filter((d) => group.codes?.includes(d.code) ?? !named.has(d.code))
    .reduce((sum, d) => sum + d.warnings, 0);
}

function option(months: readonly TrendMonth[], groups: readonly Group[], values: (number | null)[][], say: Say) {
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: 4, right: 8, top: 44, bottom: 4, containLabel: true },
    legend: {
      type: 'scroll',
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { color: SOFT, fontSize: 12 },
    },
    tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: months.map(
        (m, i) => `${(i === 0 ? monthText : monthShort)(m.month, say.language)}${partial(m) ? '*' : ''}`,
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
      axisLabel: { color: SOFT, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: LINE } },
      axisLabel: { color: SOFT, fontSize: 12 },
    },
    series: groups.map((group, g) => ({
      type: 'bar',
      stack: 'warnings',
      name: group.name,
      color: group.color,
      barMaxWidth: 26,
      emphasis: { focus: 'none' },
      data: months.map((m, i) => ({
        value: values[g]?.[i] ?? null,
        itemStyle: m.complete ? { color: group.color } : dashed(group.color),
      })),
    })),
  };
}

/** How an incomplete month looks: pale, with a dashed edge. */
const dashed = (color: string) => ({ color: `${color}59`, borderColor: color, borderWidth: 1, borderType: 'dashed' });

function points(
  months: readonly TrendMonth[],
  values: (number | null)[][],
  hrefOf: (month: string) => string,
  say: Say,
): Point[] {
  const top = Math.max(0, values.length - 1);
  return months.map((m, dataIndex) => ({
    seriesIndex: top,
    dataIndex,
    label: `${monthText(m.month, say.language)}${partial(m) ? '*' : ''}: ${m.warnings ?? say('chart.missing')}`,
    href: hrefOf(m.month),
  }));
}

function sentence(months: readonly TrendMonth[], say: Say): string {
  const [before, last] = months.slice(-2).length === 2 ? months.slice(-2) : [undefined, months.at(-1)];
  if (!last || last.warnings === null || last.warnings === undefined) return say('trend.none');
  const month = monthText(last.month, say.language);
  const n = grouped(last.warnings);
  if (before?.warnings === null || before?.warnings === undefined) return say('trend.say', { month, n });
  const d = last.warnings - before.warnings;
  return d === 0
    ? say('trend.saySame', { month, n })
    : say(d > 0 ? 'trend.sayUp' : 'trend.sayDown', { month, n, d: grouped(Math.abs(d)) });
}
