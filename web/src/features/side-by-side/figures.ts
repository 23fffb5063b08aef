import type { Twin } from '../../chart/spec.ts';
import type { SideBySideQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export type CountyMonth = SideBySideQuery['sideBySide']['counties'][number];

/** What the table says, in sentences: who has most, who is behind, who has nothing yet. */
export function findings(list: readonly CountyMonth[], say: Say): string[] {
  const known = list.filter(({ built }) => built);
  const [most] = known
    .filter(({ perThousand }) => perThousand !== null && perThousand !== undefined)
    .sort((a, b) => Number(b.perThousand) - Number(a.perThousand));
  const behind = known.filter(({ overdue }) => (overdue ?? 0) > 0).length;
  const silent = list.filter(({ built }) => !built).map(({ county }) => county.name);
  return [
    ...(most && known.length > 1 ? [say('counties.say', { name: most.county.name, n: most.perThousand ?? '' })] : []),
    ...(known.length > 0 ? [behind > 0 ? say('counties.sayOverdue', { n: behind }) : say('counties.sayAllIn')] : []),
    ...(silent.length > 0 ? [say('counties.sayNone', { names: silent.join('、') })] : []),
  ];
}

/** A sum over the counties that have the figure; null when none has it. */
export function sum(list: readonly CountyMonth[], of: (one: CountyMonth) => number | null | undefined): number | null {
  const known = list.map(of).filter((value) => value !== null && value !== undefined);
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) : null;
}

/** The table as an export holds it; missing stays empty. */
export function twinOf(list: readonly CountyMonth[], say: Say): Twin {
  const columns: [name: string, of: (one: CountyMonth) => string | number | null | undefined][] = [
    [say('county'), ({ county }) => county.name],
    [say('counties.handedIn'), ({ handedIn, owed, built }) => (built ? `${handedIn}/${owed}` : null)],
    [say('counties.late'), ({ late }) => late],
    [say('counties.overdue'), ({ overdue }) => overdue],
    [say('counties.clues'), ({ openClues }) => openClues],
    [say('counties.newClues'), ({ newClues }) => newClues],
    [say('counties.warnings'), ({ warnings }) => warnings],
    [say('col.previous'), ({ previous }) => previous],
    [say('counties.perThousand'), ({ perThousand }) => perThousand],
    [say('counties.risks'), ({ topRisks }) => topRisks.map(({ name, warnings }) => `${name} ${warnings}`).join('、')],
  ];
  return {
    columns: columns.map(([name], at) => ({ name, number: at > 0 && at < columns.length - 1 })),
    rows: list.map((one) => ({ cells: columns.map(([, of]) => of(one) ?? null) })),
  };
}
