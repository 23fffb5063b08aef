import {
  type CaseStanding,
  type ClueStanding,
  caseStanding,
  clueStanding,
  type Scope,
  type StandingBy,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { Channel } from '../assignment/assignment.entity.ts';
import { CHANNEL_NAMES } from '../assignment/assignment.type.ts';
import { divisionOf } from '../division/division.loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { owesAnswer } from '../verification/duty.ts';
import { caseShares, clueShares, noCases, noClues } from './shares.ts';
import { Standing, StandingFigures } from './standing.type.ts';

/** Days after registration from which 措施落实率 expects help, as the measure is defined. */
const AIDED_AFTER = 30;

export interface StandingAsked {
  day: string;
  /** First and last day of the sending that is counted. */
  from?: string;
  to?: string;
  town?: string;
}

function checked(ctx: Context, { day, from, to }: StandingAsked): void {
  if (day > today(ctx.now())) throw badInput(`${day} 还没有到：截止日最晚是今天。`);
  if (from !== undefined && to !== undefined && from > to) throw badInput('起始日晚于终止日：请调换。');
}

/** A village's figures lie in its one township: telling townships apart would show none. */
const splits = ({ division }: Scope): boolean => division === undefined || division.length === 9;

/** Where clues and cases stood at the end of a day. What was decided a moment ago is in it. @throws BAD_USER_INPUT for a day to come */
export async function standingOf(ctx: Context, scope: Scope, asked: StandingAsked): Promise<Standing> {
  checked(ctx, asked);
  if (asked.town !== undefined && !asked.town.startsWith(scope.county)) throw notFound('这个乡镇');
  await ctx.outbox.flush();
  const law = lawOf(ctx, scope);
  const told = Object.values(Channel).filter((channel) => owesAnswer({ channel }, law));
  const limit = law.policy.procedure.totalDays?.number;
  const clues = (by: StandingBy) => clueStanding(scope, storeOf(ctx), { ...asked, by, told });
  const cases = (by: StandingBy): Promise<CaseStanding[] | null> =>
    scope.department === undefined
      ? caseStanding(scope, storeOf(ctx), { ...asked, by, told, withinDays: limit ?? 0, aidedAfter: AIDED_AFTER })
      : Promise.resolve(null);
  const [whole, channels, casesWhole] = await Promise.all([clues('WHOLE'), clues('CHANNEL'), cases('WHOLE')]);
  const [towns, casesByTown] = splits(scope) ? await Promise.all([clues('TOWN'), cases('TOWN')]) : [[], []];
  const figures = (name: string, at: ClueStanding, own: CaseStanding | null): StandingFigures =>
    Object.assign(new StandingFigures(), at, {
      name,
      shares: [...clueShares(at), ...(own ? caseShares(own, limit !== undefined) : [])].sort((a, b) =>
        a.code < b.code ? -1 : 1,
      ),
    });
  const keys = [...new Set([...towns, ...(casesByTown ?? [])].map(({ key }) => key))].sort();
  const names = await Promise.all(keys.map(async (key) => (await divisionOf(ctx, scope, key))?.name ?? '未分到乡镇'));
  const at = <Row extends { key: string }>(rows: readonly Row[], key: string) => rows.find((row) => row.key === key);
  const caseAt = (rows: readonly CaseStanding[] | null, key: string) => rows && (at(rows, key) ?? noCases(key));
  return Object.assign(new Standing(), {
    day: asked.day,
    whole: figures('全部', whole[0] ?? noClues(''), caseAt(casesWhole, '')),
    byTown: keys.map((key, i) => figures(names[i] ?? key, at(towns, key) ?? noClues(key), caseAt(casesByTown, key))),
    byChannel: Object.values(Channel).map((key) =>
      figures(CHANNEL_NAMES[key], at(channels, key) ?? noClues(key), null),
    ),
  });
}
