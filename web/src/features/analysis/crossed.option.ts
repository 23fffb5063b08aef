import type { ChartSpec } from '../../chart/spec.ts';
import { signed } from '../../format.ts';
import type { AnalysisMovedQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { heat, type Named } from '../overview/heat.option.ts';
import { short } from '../overview/towns.option.ts';
import { type Contribution, tiedNames } from './moved.option.ts';

type Cells = AnalysisMovedQuery['analysis']['crossed']['cells'];

interface Pair {
  now: number;
  before: number | null;
}

/** 12（+3） */
const both = ({ now, before }: Pair): string => (before === null ? String(now) : `${now}（${signed(now - before)}）`);

/**
 * Kinds of warning × townships: the picture shows the month, the table also the change. Totals are the figures' own: a
 * warning of two risks stands in two rows and once in the total.
 */
export function crossed(
  cells: Cells,
  rows: Contribution,
  towns: Contribution,
  named: readonly Named[],
  hrefOf: (row: string, town: string) => string,
  say: Say,
): ChartSpec {
  const found = new Map(
    cells.map(({ keys: [row, town], figure, before }) => [
      `${row?.code} ${town?.code}`,
      { now: figure.numerator ?? 0, before: before ? (before.numerator ?? null) : null },
    ]),
  );
  const list = towns.parts.some(({ code }) => !named.some((town) => town.code === code))
    ? [...named, ...towns.parts.filter(({ code }) => !named.some((town) => town.code === code))]
    : named;
  const compared = rows.before.value !== null && rows.before.value !== undefined;
  const at = (row: string, town: string): Pair =>
    found.get(`${row} ${town}`) ?? { now: 0, before: compared ? 0 : null };
  const kinds = [...rows.parts].sort((a, b) => b.now - a.now || (a.code < b.code ? -1 : 1));
  const heated = heat(
    kinds,
    list,
    kinds.flatMap(({ code }) =>
      list.map((town) => ({ town: town.code, department: code, warnings: at(code, town.code).now })),
    ),
    hrefOf,
    say,
  );
  const spots = kinds.flatMap((row) => list.map((town) => ({ row, town, n: at(row.code, town.code).now })));
  const most = Math.max(0, ...spots.map(({ n }) => n));
  const first = spots.filter(({ n }) => n === most).map(({ row, town }) => `${town.name}·${row.name}`);
  const title =
    most > 0
      ? say('analysis.crossedSay', {
          name: tiedNames(first, say),
          n: first.length > 1 ? say('analysis.each', { n: most }) : most,
        })
      : (rows.now.why ?? say('analysis.crossedNone'));
  const total = (now: number | null | undefined, before: number | null | undefined): string =>
    both({ now: now ?? 0, before: compared ? (before ?? 0) : null });
  const ofTown = (code: string) => towns.parts.find((part) => part.code === code);
  return {
    ...heated,
    title,
    description: `${say('analysis.crossed')}。${title}。`,
    twin: {
      columns: [
        { name: say('analysis.row') },
        ...list.map((town) => ({ name: short(town.name) })),
        { name: say('col.total') },
      ],
      rows: [
        ...kinds.map((row) => ({
          cells: [row.name, ...list.map((town) => both(at(row.code, town.code))), total(row.now, row.before)],
          href: hrefOf(row.code, ''),
        })),
        {
          cells: [
            say('col.total'),
            ...list.map((town) => total(ofTown(town.code)?.now, ofTown(town.code)?.before)),
            total(rows.now.numerator, rows.before.numerator),
          ],
        },
      ],
    },
  };
}
