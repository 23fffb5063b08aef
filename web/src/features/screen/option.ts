import type { ChartSpec } from '../../chart/spec.ts';
import { CATEGORIES, FONT, INK, LINE, SOFT } from '../../chart/theme.ts';
import { grouped } from '../../format.ts';
import type { ScreenQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

/** Letters of charts, read from five metres, in px. */
export const LETTERS = 24;
/** Townships that are named. */
const TOWNS = 8;
/** What is overdue; elsewhere red has no place. */
const RED = '#b42318';

type Town = ScreenQuery['standing']['byTown'][number];

/** An option with every letter as large as a big screen needs. */
export function enlarged<T>(part: T, letters = LETTERS): T {
  if (Array.isArray(part)) return part.map((each) => enlarged(each, letters)) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, name === 'fontSize' ? letters : enlarged(value, letters)]),
  ) as T;
}

const bars = (color: string, data: number[], name: string, zero: boolean) => ({
  ...{ name, data, color, type: 'bar', stack: 'open', barMaxWidth: 34 },
  label: {
    ...{ show: true, position: 'inside', color: '#fff', fontSize: LETTERS - 2, fontFamily: FONT },
    formatter: ({ value }: { value: number }) => (value === 0 && !zero ? '' : grouped(value)),
  },
});

/** Townships with most open clues, what is overdue of them first; null where nothing is open. */
export function openByTown(list: readonly Town[], say: Say): ChartSpec | null {
  const most = list
    .filter(({ open }) => open > 0)
    .sort((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1))
    .slice(0, TOWNS);
  const [first] = most;
  if (!first) return null;
  const late = most.map(({ overdue }) => overdue);
  const rest = most.map(({ open, overdue }) => open - overdue);
  const text = { color: INK, fontSize: LETTERS, fontFamily: FONT };
  return {
    title: say('screen.towns'),
    description: `${say('screen.towns')}。`,
    height: 60 + most.length * 48,
    option: {
      textStyle: { fontFamily: FONT },
      grid: { left: 4, right: 12, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: LETTERS, itemHeight: LETTERS, textStyle: { ...text, color: SOFT } },
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { lineStyle: { color: LINE } } },
      yAxis: {
        ...{ type: 'category', inverse: true, data: most.map(({ name }) => name), axisLabel: text },
        ...{ axisTick: { show: false }, axisLine: { show: false } },
      },
      series: [
        bars(RED, late, `▲ ${say('screen.overdue')}`, false),
        bars(CATEGORIES[1], rest, say('screen.notOverdue'), false),
      ],
    },
    twin: {
      columns: [
        { name: say('col.town') },
        { name: say('screen.open'), number: true },
        { name: say('screen.overdue'), number: true },
      ],
      rows: most.map(({ name, open, overdue }) => ({ cells: [name, open, overdue] })),
    },
    points: most.map(({ name, open, overdue }, dataIndex) => ({
      ...{ seriesIndex: 1, dataIndex },
      label: `${name}：${say('screen.open')} ${open}，${say('screen.overdue')} ${overdue}`,
    })),
  };
}
