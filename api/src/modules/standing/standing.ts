import { type ClueStanding, clueStanding, type Scope, type StandingBy } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { Channel } from '../assignment/assignment.entity.ts';
import { CHANNEL_NAMES } from '../assignment/assignment.type.ts';
import { divisionOf } from '../division/division.loader.ts';
import { storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { noClues, type Shares, type StandingAsked, sharesBy } from './shares.ts';
import { Standing, StandingFigures } from './standing.type.ts';

function checked(ctx: Context, { day, from, to }: StandingAsked): void {
  if (day > today(ctx.now())) throw badInput(`${day} 还没有到：截止日最晚是今天。`);
  if (from !== undefined && to !== undefined && from > to) throw badInput('起始日晚于终止日：请调换。');
}

/** A village's figures lie in its one township: telling townships apart would show none. */
const splits = ({ division }: Scope): boolean => division === undefined || division.length === 9;

const figures = (name: string, at: ClueStanding, sharesOf: StandingFigures['sharesOf']): StandingFigures =>
  Object.assign(new StandingFigures(), at, { name, sharesOf });

const at = (rows: readonly ClueStanding[], key: string): ClueStanding =>
  rows.find((row) => row.key === key) ?? noClues(key);

/** Asked for when somebody needs it, and once. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Where clues and cases stood at the end of a day: counts of clues, and the measures of them and of cases. What was decided
 * a moment ago is in it.
 * @throws BAD_USER_INPUT for a day to come
 */
export async function standingOf(ctx: Context, scope: Scope, asked: StandingAsked): Promise<Standing> {
  checked(ctx, asked);
  if (asked.town !== undefined && !asked.town.startsWith(scope.county)) throw notFound('这个乡镇');
  await ctx.outbox.flush();
  const clues = (by: StandingBy) => clueStanding(scope, storeOf(ctx), { ...asked, by });
  const shares = (by: 'TOWN' | 'CHANNEL' | null): (() => Promise<Shares>) =>
    once(() => sharesBy(ctx, scope, asked, by));
  const [ofWhole, ofTowns, ofChannels] = [shares(null), shares('TOWN'), shares('CHANNEL')];
  const towns = async (): Promise<StandingFigures[]> => {
    if (!splits(scope)) return [];
    const [rows, own] = await Promise.all([clues('TOWN'), ofTowns()]);
    const keys = [...new Set([...rows.map(({ key }) => key), ...own.keys()])].sort();
    const names = await Promise.all(keys.map(async (key) => (await divisionOf(ctx, scope, key))?.name ?? '未分到乡镇'));
    return keys.map((key, i) => figures(names[i] ?? key, at(rows, key), async () => own.of(key)));
  };
  const channels = async (): Promise<StandingFigures[]> => {
    const rows = await clues('CHANNEL');
    return Object.values(Channel).map((key) =>
      figures(CHANNEL_NAMES[key], at(rows, key), async () => (await ofChannels()).of(key)),
    );
  };
  const whole = figures('全部', at(await clues('WHOLE'), ''), async () => (await ofWhole()).of());
  return Object.assign(new Standing(), { day: asked.day, whole, towns, channels });
}
