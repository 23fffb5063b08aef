import { grouped, monthText, signed } from '../../format.ts';
import type { ChangeFragment, RuleReplayQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export type Replay = RuleReplayQuery['ruleReplay'];
export type Change = ChangeFragment;
export type Town = Replay['byTown'][number];

/** Townships named in a sentence. */
const NAMED = 3;

export const difference = ({ before, after }: Change): number => after - before;

/** A value with its comparison and unit: > 10,000 元. */
export function valueText(value: string, operator: string | null, unit: string | null): string {
  const number = /^-?\d+(\.\d+)?$/.test(value) ? grouped(value) : value;
  return [operator, number, unit].filter(Boolean).join(' ');
}

/** Words of a list that stand in a sentence. */
const WORDS = 5;

function some(words: readonly string[], say: Say): string {
  const first = words.slice(0, WORDS).join('、');
  return words.length > WORDS ? say('replay.some', { words: first, n: words.length }) : first;
}

/** Of two lists that share words, what came and what went; null where a list was put in place of another. */
function listText(label: string, before: string, after: string, say: Say): string | null {
  const [was, becomes] = [before.split('、'), after.split('、')];
  const more = becomes.filter((word) => !was.includes(word));
  const less = was.filter((word) => !becomes.includes(word));
  if (more.length === becomes.length || was.length < 2) return null;
  const parts = [
    ...(more.length > 0 ? [say('replay.listMore', { words: some(more, say) })] : []),
    ...(less.length > 0 ? [say('replay.listLess', { words: some(less, say) })] : []),
  ];
  return say.language === 'en' ? `${label} ${parts.join(', ')}` : `${label}${parts.join('、')}`;
}

/** What was changed, in words. */
export function changesText({ changed }: Replay, say: Say): string {
  const parts = changed.map(({ label, unit, before, after, operatorBefore, operatorAfter }) => {
    const text = (value: string, operator: string | null) => valueText(some(value.split('、'), say), operator, unit);
    const plain = { label, before: text(before, operatorBefore), after: text(after, operatorAfter) };
    return listText(label, before, after, say) ?? say('replay.changed', plain);
  });
  return parts.join(say.language === 'en' ? ' and ' : '，');
}

export const monthsText = ({ from, to }: { from: string; to: string }, say: Say): string =>
  from === to
    ? monthText(from, say.language)
    : say('replay.months', { from: monthText(from, say.language), to: monthText(to, say.language) });

function moreOrLess(change: Change, unit: string, say: Say): string {
  const n = difference(change);
  if (n === 0) return say('replay.saySame');
  return say(n > 0 ? 'replay.sayMore' : 'replay.sayLess', { n: grouped(Math.abs(n)), unit });
}

export const townLabel = ({ town }: Town, say: Say): string => town?.name ?? say('replay.noTown');

/** Towns whose warnings change, the largest change first; in order of the list among equals. */
export const changedTowns = (towns: readonly Town[]): Town[] =>
  towns
    .filter(({ warnings }) => warnings.added + warnings.lost > 0)
    .sort((a, b) => Math.abs(difference(b.warnings)) - Math.abs(difference(a.warnings)));

/** Towns with their difference, as they stand in a sentence. */
export function namedTowns(towns: readonly Town[], say: Say): string {
  const first = changedTowns(towns)
    .filter(({ warnings }) => difference(warnings) !== 0)
    .slice(0, NAMED);
  return first
    .map((town) => `${townLabel(town, say)} ${signed(difference(town.warnings))}`)
    .join(say.language === 'en' ? ', ' : '、');
}

/** What a replay says, in sentences. */
export function sentences(replay: Replay, say: Say): string[] {
  const { warnings, households, visits, moved, earlier, later } = replay;
  const values = { changes: changesText(replay, say), months: monthsText(replay, say) };
  if (warnings.added + warnings.lost + moved === 0) return [say('replay.sayNone', values)];
  const towns = namedTowns(replay.byTown, say);
  return [
    say('replay.say', {
      ...values,
      before: grouped(warnings.before),
      after: grouped(warnings.after),
      diff: signed(difference(warnings)),
      households: moreOrLess(households, say('replay.unit.households'), say),
      visits: moreOrLess(visits, say('replay.unit.visits'), say),
    }),
    ...(towns ? [say('replay.sayTowns', { names: towns })] : []),
    ...(moved > 0 ? [say('replay.moved', { n: grouped(moved) })] : []),
    ...(earlier > 0 ? [say('replay.earlier', { n: grouped(earlier) })] : []),
    ...(later > 0 ? [say('replay.later', { n: grouped(later) })] : []),
  ];
}
