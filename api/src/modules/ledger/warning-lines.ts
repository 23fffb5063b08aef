import {
  type ClueState,
  clueStates,
  type LedgerWarningQuestion,
  ledgerWarnings,
  members,
  type Scope,
  type WarningRow,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { AssignmentWarningEntity } from '../assignment/assignment-warning.entity.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { reasonName, VERDICT_NAMES } from '../verification/reason.ts';
import { aidKindsOf } from './aid-kinds.ts';
import { headOf, homesOf } from './heads.ts';
import type { LedgerAsked, Line } from './line.ts';
import { placesOf } from './places.ts';

/** A warning with what had come of it by the day: null while it was not sent to a township. */
export interface Followed {
  warning: WarningRow;
  clue: ClueState | null;
}

/** The warnings raised in a month, and how the clues they were sent with stood at the end of the day. */
export async function followedWarnings(ctx: Context, scope: Scope, asked: LedgerAsked): Promise<Followed[]> {
  const { month, day, town } = asked;
  const question: LedgerWarningQuestion = { month, ...(town ? { town } : {}) };
  const warnings = await ledgerWarnings(scope, storeOf(ctx), question);
  const attached = await ctx.em.find(AssignmentWarningEntity, {
    ...{ warningId: { $in: warnings.map(({ id }) => id) }, attachedOn: { $lte: day } },
  });
  const clueOf = new Map(attached.map(({ warningId, assignmentId }) => [warningId, assignmentId]));
  const ids = [...new Set(clueOf.values())];
  const { county } = scope;
  const states = ids.length > 0 ? await clueStates({ county }, storeOf(ctx), { day, ids }) : [];
  const byId = new Map(states.map((state) => [state.id, state]));
  return warnings.map((warning) => ({ warning, clue: byId.get(clueOf.get(warning.id) ?? '') ?? null }));
}

/** Relation to the head by household and person, from each household's newest register. */
async function relationsOf(
  ctx: Context,
  scope: Scope,
  homes: Awaited<ReturnType<typeof homesOf>>,
): Promise<ReadonlyMap<string, string>> {
  const { owners, registers } = lawOf(ctx, scope);
  const byMonth = Map.groupBy(homes.values(), ({ month }) => month);
  const found = await Promise.all(
    [...byMonth].map(([month, rows]) =>
      members({ county: scope.county }, storeOf(ctx), {
        ...{ month, households: rows.map(({ household }) => household), owners, registers },
      }),
    ),
  );
  return new Map(found.flat().map(({ household, person, relation }) => [`${household}|${person}`, relation]));
}

/** 核查结果: 未下发 and 核查中 are no verdict and are told apart. */
export function outcome(clue: ClueState | null): string {
  if (!clue) return '未下发';
  return clue.verdict ? VERDICT_NAMES[clue.verdict as keyof typeof VERDICT_NAMES] : '核查中';
}

/** One line a warning raised in the month, with what had come of it at the end of the day. */
export async function warningLines(ctx: Context, scope: Scope, asked: LedgerAsked): Promise<Line[]> {
  const followed = await followedWarnings(ctx, scope, asked);
  const law = lawOf(ctx, scope);
  const households = followed.map(({ warning }) => warning.household);
  const homes = await homesOf(ctx, scope, households);
  const [place, relations, aids] = await Promise.all([
    placesOf(
      ctx,
      scope,
      followed.flatMap(({ warning }) => [warning.town, warning.village]),
    ),
    relationsOf(ctx, scope, homes),
    aidKindsOf(ctx, scope.county, households, asked.day),
  ]);
  return followed.map(({ warning, clue }, at): Line => {
    const { id, household, person } = warning;
    const head = headOf(homes, household);
    const included = clue?.verdict === 'YES';
    return {
      ...{ id, household, assignment: clue?.id ?? null },
      cells: {
        number: at + 1,
        department: warning.department,
        town: place(warning.town),
        village: place(warning.village),
        head_name: { part: 'name', person: head },
        head_id: { part: 'idNo', person: head },
        person_name: { part: 'name', person: person === '0' ? head : person },
        relation: person === '0' || person === head ? '户主' : (relations.get(`${household}|${person}`) ?? null),
        household_kind: law.word('hh_kind', homes.get(household)?.kind ?? ''),
        category: law.rule(warning.rule)?.name ?? warning.rule,
        finding: warning.finding,
        event_date: warning.eventDate,
        amount: warning.amount,
        verdict: outcome(clue),
        handling: included
          ? (aids.get(household) ?? null)
          : clue?.verdict === 'NO'
            ? reasonName('NO', clue.noReason)
            : null,
        by_hand: null,
        day: asked.day,
      },
    };
  });
}
