import { randomUUID } from 'node:crypto';
import { type Scope, type SpecialHousehold, type SweepGroup, specialHouseholds } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { AssignmentKind, Channel } from '../assignment/assignment.entity.ts';
import { takeIn } from '../assignment/take-in.ts';
import { change } from '../event/change.ts';
import { doingOf } from '../event/record.ts';
import { checkText } from '../match/free-text.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import { today } from '../submission/today.ts';
import { levelHere } from './desk.ts';
import { monitoredNow } from './monitored.ts';
import { Sweep, SweepGroupTotal, SweepHousehold, SweepVillage } from './sweep.type.ts';
import { SweepFinding, SweepVisitEntity, type SweepVisitRow } from './sweep-visit.entity.ts';
import { readable } from './to-case.ts';

/** Whether any list tells who belongs to a group. */
const isListed = ({ aidClasses, diseases, disabilityLevels, disabledMembers }: SweepGroup): boolean =>
  Boolean(aidClasses?.length || diseases || disabilityLevels?.length || disabledMembers);

const belongs = (group: SweepGroup, home: SpecialHousehold): boolean =>
  (group.aidClasses ?? []).some((one) => home.aidClasses.includes(one)) ||
  (group.diseases === true && home.ill) ||
  (group.disabilityLevels ?? []).some((level) => home.levels.includes(level)) ||
  (group.disabledMembers !== undefined && home.disabled >= group.disabledMembers);

function groupsOf({ policy }: Law): readonly SweepGroup[] {
  const { sweep } = policy.procedure;
  if (!sweep) throw badInput(`${policy.documentNo} 没有要求每月排查特殊群体。`);
  return sweep.groups;
}

/** Households to be seen, each with its groups: not marked by the register, and without a case that is registered. */
async function listOf(ctx: Context, scope: Scope, groups: readonly SweepGroup[]) {
  const { contracts } = lawOf(ctx, scope);
  const lists = (shape: string) => {
    const own = contracts.filter((one) => one.shape === shape);
    const of = (delivery: string) => own.filter((one) => one.delivery === delivery).map(({ id }) => id);
    return { whole: of('snapshot'), additions: of('increment') };
  };
  const asked = { aid: lists('civil_aid'), disease: lists('disease'), disability: lists('disability') };
  const { department: _, ...place } = scope;
  const homes = await specialHouseholds(place, storeOf(ctx), asked);
  const monitored = await monitoredNow(
    ctx.em,
    scope.county,
    homes.map(({ household }) => household),
  );
  return homes
    .filter(({ household }) => !monitored.has(household))
    .map((home) => ({ home, groups: groups.filter((group) => belongs(group, home)) }))
    .filter(({ groups: own }) => own.length > 0);
}

/** @throws FORBIDDEN for who is no part of the county's work on cases, BAD_USER_INPUT where the document asks for none */
function placeOf(ctx: Context, county: string, town: string | null, village: string | null): Scope {
  const scope = ctx.scope(county, 'READ_PERSON');
  if (scope.department !== undefined) throw notFound('特殊群体排查');
  const division = village ?? town ?? undefined;
  if (division === undefined || (scope.division ?? '').startsWith(division)) return scope;
  if (!division.startsWith(scope.division ?? county)) throw notFound('这个乡镇或村');
  return { ...scope, division };
}

const inPlace = ({ county, division }: Scope, month: string) => ({
  ...{ county, month },
  ...(division === undefined ? {} : { [division.length === 9 ? 'town' : 'village']: division }),
});

function villagesOf(scope: Scope, homes: readonly SpecialHousehold[], visits: ReadonlyMap<string, SweepVisitRow>) {
  return [...Map.groupBy(homes, ({ village }) => village)].map(([code, own]) => {
    const seen = own.flatMap(({ household }) => visits.get(household) ?? []);
    const risk = seen.filter(({ finding }) => finding === SweepFinding.RISK).length;
    return Object.assign(new SweepVillage(), {
      ...{ scope, code: code || null, total: own.length, visited: seen.length, risk },
    });
  });
}

/** The month's list, by village; of one village also its households. */
export async function sweepOf(
  ctx: Context,
  county: string,
  asked: { month: string | null; town: string | null; village: string | null },
): Promise<Sweep> {
  const scope = placeOf(ctx, county, asked.town, asked.village);
  const month = asked.month ?? today(ctx.now()).slice(0, 7);
  const law = lawOf(ctx, scope);
  const groups = groupsOf(law);
  const list = await listOf(ctx, scope, groups);
  const rows = await ctx.em.find(SweepVisitEntity, inPlace(scope, month));
  const visits = new Map(rows.map((row) => [row.hhNo, row]));
  const { clause, reason } = law.policy.procedure.sweep ?? {};
  const one = scope.division?.length === 12;
  return Object.assign(new Sweep(), {
    ...{ scope, month, clause: clause ? toClause(law, clause, clause.policy) : null, reason: reason ?? null },
    mine: levelHere(ctx, scope) !== null && ctx.may('VERIFY') && month === today(ctx.now()).slice(0, 7),
    groups: groups.map((group) =>
      Object.assign(new SweepGroupTotal(), {
        ...{ id: group.id, label: group.label, reason: group.reason ?? null },
        total: isListed(group) ? list.filter(({ groups: own }) => own.includes(group)).length : null,
      }),
    ),
    villages: villagesOf(
      scope,
      list.map(({ home }) => home),
      visits,
    ),
    households: one ? list.map(({ home, groups: own }) => toHousehold(ctx, scope, home, own, visits)) : [],
  });
}

function toHousehold(
  ctx: Context,
  scope: Scope,
  { household }: SpecialHousehold,
  groups: readonly SweepGroup[],
  visits: ReadonlyMap<string, SweepVisitRow>,
): SweepHousehold {
  const visit = visits.get(household);
  return Object.assign(new SweepHousehold(), {
    ...{ scope, householdId: household, groups: groups.map(({ label }) => label) },
    ...{ visitedOn: visit?.day ?? null, finding: visit?.finding ?? null, note: readable(ctx, scope, visit?.note) },
  });
}

/** What a visit of the sweep found. */
export interface SweepVisitInput {
  finding: SweepFinding;
  day?: string | null;
  note?: string | null;
}

/**
 * Ticks a household off for this month; a risk becomes a clue of the cadres' channel, or is added to the open one.
 * @throws CONFLICT when it was visited this month already
 */
export async function visitInSweep(ctx: Context, county: string, hhNo: string, input: SweepVisitInput): Promise<void> {
  const scope = ctx.scope(county, 'VERIFY');
  const law = lawOf(ctx, scope);
  const now = today(ctx.now());
  const month = now.slice(0, 7);
  const day = input.day ?? now;
  if (day > now || day.slice(0, 7) !== month) throw badInput('走访日期应在本月之内，不能晚于今天。');
  if (input.finding === SweepFinding.RISK && !input.note?.trim()) throw badInput('发现风险的，请写明是什么风险。');
  const note = input.note?.trim() ? sealText(ctx.services.keyring, checkText('说明', input.note)) : null;
  const found = (await listOf(ctx, scope, groupsOf(law))).find(({ home }) => home.household === hhNo);
  if (!found) throw notFound(`户 ${hhNo}（尚未纳入监测的特殊群体）`);
  const { town, village } = found.home;
  const doing = doingOf(ctx);
  await change(ctx, async (em) => {
    const [clue] =
      input.finding === SweepFinding.RISK
        ? await takeIn(em, doing, [
            {
              ...{ county, hhNo, kind: AssignmentKind.VERIFY, channel: Channel.CADRE, month, town, village },
              ...{ departments: [], risks: [], priority: 1, repeatOf: null, warnings: [] },
            },
          ])
        : [];
    em.create(SweepVisitEntity, {
      ...{ id: randomUUID(), county, month, hhNo, town, village, day, finding: input.finding, note },
      ...{ clue: clue?.id ?? null, at: doing.at, actor: doing.actor, role: doing.role },
    });
    await em.flush();
  });
}
