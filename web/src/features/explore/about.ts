import type { About } from '../../chart/csv.ts';
import type { MeasureFilter } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import type { Explored } from './address.ts';
import { DIMENSIONS, listOf } from './address.ts';
import type { Answer } from './pivot.ts';

export interface Value {
  code: string;
  name: string;
}
/** What a question may be narrowed to, by the list of the filter. */
export type Choices = Readonly<Partial<Record<keyof MeasureFilter, readonly Value[]>>>;

/** The filter in words: 乡镇：大塘埠镇、嘉定镇；风险：因病. */
export function filterText({ filter }: Pick<Explored, 'filter'>, choices: Choices, say: Say): string {
  const parts = DIMENSIONS.flatMap((dimension) => {
    const codes = filter[listOf(dimension)];
    if (!codes || codes.length === 0) return [];
    const known = choices[listOf(dimension)] ?? [];
    const names = codes.map((code) => known.find((one) => one.code === code)?.name ?? (code || say('explore.none')));
    return [`${say(`explore.dim.${dimension}`)}：${names.join('、')}`];
  });
  return parts.join('；') || say('explore.all');
}

/** What is compared with what, in words; empty where nothing is. */
export const compareText = ({ compare, compareAsOf }: Explored, say: Say): string =>
  compareAsOf ? say('explore.since', { day: compareAsOf }) : compare ? say(`explore.${compare}`) : '';

/** What every export says about itself: filters, cut-off day, what is wanting, definitions and fingerprint. */
export function aboutOf(title: string, at: Explored, answer: Answer, choices: Choices, say: Say): About {
  const wanting = answer.spans.filter(({ complete }) => !complete).map(({ name, why }) => `${name}（${why}）`);
  const compared = compareText(at, say);
  const pair = (name: string, value: string): [string, string] => [name, value];
  return {
    title,
    lines: [
      pair(say('csv.filters'), filterText(at, choices, say)),
      pair(say('explore.time'), `${answer.spans[0]?.name ?? ''}－${answer.spans.at(-1)?.name ?? ''}`),
      pair(say('explore.asOf'), answer.asOf),
      ...(compared ? [pair(say('explore.compare'), compared)] : []),
      pair(say('explore.incomplete'), wanting.join('；') || say('explore.complete')),
      ...answer.measures.map(({ name, definition, formula }) =>
        pair(name, `${definition}${say('formula')}：${formula}`),
      ),
      pair(say('explore.fingerprint'), answer.fingerprint),
    ],
  };
}
