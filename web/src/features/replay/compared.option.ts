import type { ChartSpec } from '../../chart/spec.ts';
import { FONT, GREY, INK, LINE, SOFT, TOOLTIP } from '../../chart/theme.ts';
import { monthShort, monthText, signed } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { type Change, changedTowns, difference, namedTowns, type Replay, townLabel } from './sentences.ts';

const TRIED = '#2f6fd6';

interface Pair {
  label: string;
  short: string;
  change: Change;
}

/** Two bars a row: as it is, and as it would be. `lying` for names, standing for months. */
function bars(pairs: readonly Pair[], lying: boolean, say: Say): ChartSpec['option'] {
  const names = {
    type: 'category',
    data: pairs.map(({ short }) => short),
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: { color: lying ? INK : SOFT, fontSize: lying ? 13 : 12, hideOverlap: true },
  };
  const values = {
    type: 'value',
    minInterval: 1,
    splitLine: { lineStyle: { color: LINE } },
    axisLabel: { color: SOFT, fontSize: 12, hideOverlap: true },
  };
  const series = (name: string, color: string, side: 'before' | 'after') => ({
    type: 'bar',
    name,
    color,
    barMaxWidth: 14,
    barGap: '10%',
    data: pairs.map(({ change }) => change[side]),
    ...(lying ? { label: { show: true, position: 'right', color: INK, fontSize: 12 } } : {}),
  });
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: 4, right: lying ? 44 : 8, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: SOFT, fontSize: 12 } },
    tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: [series(say('replay.before'), GREY, 'before'), series(say('replay.after'), TRIED, 'after')],
  };
}

function twin(first: string, pairs: readonly Pair[], say: Say): ChartSpec['twin'] {
  const columns = ['replay.before', 'replay.after', 'replay.diff'] as const;
  return {
    columns: [{ name: first }, ...columns.map((word) => ({ name: say(word), number: true }))],
    rows: pairs.map(({ label, change }) => ({
      cells: [label, change.before, change.after, signed(difference(change))],
    })),
  };
}

const points = (pairs: readonly Pair[], say: Say): ChartSpec['points'] =>
  pairs.map(({ label, change: { before, after } }, dataIndex) => ({
    seriesIndex: 1,
    dataIndex,
    label: `${label}: ${say('replay.arrow', { before, after, diff: signed(after - before) })}`,
  }));

const townsHeight = (towns: number): number => 60 + Math.max(1, towns) * 38;

/** Townships whose warnings change, the largest change first. */
export function towns(replay: Replay, say: Say): ChartSpec {
  const changed = changedTowns(replay.byTown);
  const pairs = changed.map((town) => ({
    label: townLabel(town, say),
    short: townLabel(town, say),
    change: town.warnings,
  }));
  const names = namedTowns(changed, say);
  const title = names ? say('replay.townSay', { names }) : say('replay.townNone');
  return {
    title,
    description: `${say('replay.towns')}。${title}。`,
    option: bars(pairs, true, say),
    twin: twin(say('col.town'), pairs, say),
    points: points(pairs, say),
    height: townsHeight(pairs.length),
  };
}

/** Every month of the replay. */
export function months(replay: Replay, say: Say): ChartSpec {
  const pairs = replay.months.map(({ month, warnings }, at) => ({
    label: monthText(month, say.language),
    short: (at === 0 ? monthText : monthShort)(month, say.language),
    change: warnings,
  }));
  const most = [...pairs].sort((a, b) => Math.abs(difference(b.change)) - Math.abs(difference(a.change)))[0];
  const title =
    most && difference(most.change) !== 0
      ? say('replay.trendSay', { month: most.label, diff: signed(difference(most.change)) })
      : say('replay.trendNone');
  return {
    title,
    description: `${say('replay.trend')}。${title}。`,
    option: bars(pairs, false, say),
    twin: twin(say('col.month'), pairs, say),
    points: points(pairs, say),
    // As high as the townships beside it, within reason.
    height: Math.min(560, Math.max(320, townsHeight(changedTowns(replay.byTown).length))),
  };
}
