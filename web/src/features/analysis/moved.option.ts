import type { ChartSpec } from '../../chart/spec.ts';
import { FONT, GREY, INK, LINE, SOFT, safe, TOOLTIP } from '../../chart/theme.ts';
import { grouped, MISSING, signed } from '../../format.ts';
import type { ContributionPartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export type Contribution = ContributionPartsFragment;
type Part = Contribution['parts'][number];

/** Bars at most; the rest stands in the table. */
const SHOWN = 12;
const MOVER = '#2f6fd6';

/** A part that changed. */
type Mover = Part & { change: number };
const movers = (parts: readonly Part[]): Mover[] => parts.filter((part): part is Mover => Boolean(part.change));

const shareText = (part: Part): string =>
  part.share === null || part.share === undefined ? MISSING : `${part.share}%`;

/** Names in a sentence; the rest is counted. */
const NAMED = 3;

/** Those that share the first place, by name. */
export function tiedNames(names: readonly string[], say: Say): string {
  const listed = names.slice(0, NAMED).join(say.language === 'en' ? ', ' : '、');
  return names.length > NAMED ? say('analysis.several', { names: listed, n: names.length }) : listed;
}

/** What moved the total most, in a sentence; those that moved it alike are named together. */
function sentence({ parts, change: by, now, before }: Contribution, say: Say): string {
  if (now.value === null || before.value === null) return say('analysis.movedMissing');
  const total = Number(by ?? 0);
  const moved = movers(parts);
  const first = moved.find((part) => total === 0 || part.change > 0 === total > 0) ?? moved[0];
  if (!first) return say('analysis.movedNone');
  const word = total === 0 ? 'analysis.movedFlat' : first.change > 0 ? 'analysis.movedUp' : 'analysis.movedDown';
  const most = moved.filter((part) => part.change === first.change).map((part) => part.name);
  const tied = most.length > 1;
  const change = tied ? say('analysis.each', { n: signed(first.change) }) : signed(first.change);
  const share = say(tied ? 'analysis.shareEach' : 'analysis.shareOf', { share: shareText(first) });
  return say(word, { name: tiedNames(most, say), change, share });
}

/** The parts of a change as bars to the left and right of nothing; with the total they add up. */
export function moved(contribution: Contribution, hrefOf: (code: string) => string, say: Say): ChartSpec {
  const { parts, dimension, repeated, change, now, before } = contribution;
  const total = Number(change ?? 0);
  const bars = movers(parts).slice(0, SHOWN);
  const title = sentence(contribution, say);
  const name = say(`analysis.movedBy.${dimension}` as 'analysis.movedBy.RISK');
  const rest = repeated === 0 ? [] : [{ cells: [say('analysis.repeated'), null, null, -repeated, null, ''] }];
  return {
    name,
    title,
    description: `${name}。${title}。`,
    option: {
      textStyle: { fontFamily: FONT },
      grid: { left: 4, right: 56, top: 8, bottom: 4, containLabel: true },
      tooltip: {
        ...TOOLTIP,
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const part = bars[dataIndex];
          if (!part) return '';
          const numbers = `${say('col.previous')} ${part.before} → ${part.now}，${signed(part.change)}，${say('analysis.share')} ${shareText(part)}`;
          return [safe(part.name), numbers, safe(part.why ?? '')].filter(Boolean).join('<br>');
        },
      },
      xAxis: {
        type: 'value',
        minInterval: 1,
        boundaryGap: ['10%', '10%'],
        splitLine: { lineStyle: { color: LINE } },
        axisLabel: { color: SOFT, fontSize: 12, hideOverlap: true },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((part) => `${part.name}${part.why ? '*' : ''}`),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: { color: INK, fontSize: 13, width: 150, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          data: bars.map((part) => ({
            value: part.change,
            itemStyle: { color: total === 0 || part.change > 0 === total > 0 ? MOVER : GREY },
            label: {
              show: true,
              position: part.change > 0 ? 'right' : 'left',
              formatter: signed(part.change),
              color: INK,
              fontSize: 12,
            },
          })),
        },
      ],
    },
    twin: {
      columns: [
        { name: say('analysis.row') },
        { name: say('col.warnings'), number: true },
        { name: say('col.previous'), number: true },
        { name: say('analysis.change'), number: true },
        { name: `${say('analysis.share')}（%）`, number: true },
        { name: say('analysis.note') },
      ],
      rows: [
        ...parts.map((part) => ({
          cells: [part.name, part.now, part.before ?? null, part.change ?? null, part.share ?? null, part.why ?? ''],
          href: hrefOf(part.code),
        })),
        ...rest,
        {
          cells: [
            say('analysis.totalChange'),
            now.numerator ?? null,
            before.numerator ?? null,
            change === null || change === undefined ? null : total,
            total === 0 ? null : '100',
            '',
          ],
        },
      ],
    },
    points: bars.map((part, dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      label: `${part.name}: ${signed(part.change)}，${grouped(part.now)}`,
      href: hrefOf(part.code),
    })),
    height: 40 + Math.max(1, bars.length) * 30,
  };
}
