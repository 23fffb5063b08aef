import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { householdOf } from '../household/household.loader.ts';
import { askedCandidates } from '../match/asked.ts';
import { MatchState } from '../match/match.type.ts';
import { skipsOf } from '../match/skip.ts';
import { storeOf } from '../policy/law.ts';
import { type CaseRow, CaseState } from './case.entity.ts';
import { groundsText, type LawStep } from './case-law.ts';
import { actOn, type Desk, dayOf, deskOf, type SeenCase } from './desk.ts';
import { ConditionId, type ExitFacts } from './exit-conditions.ts';
import { allGone, exitFactsOf } from './exit-facts.ts';
import { caseFor } from './find-case.ts';
import { type Act, listOf } from './machine.ts';
import { withRisks } from './open-case.ts';

/** What is said about a step when it is done. */
export interface StepInput {
  day?: string | null;
  note?: string | null;
  /** Left out because the document says so: only for matching. */
  skip?: boolean | null;
  /** Conditions that nobody knew and the county has checked. */
  confirmed?: ConditionId[] | null;
  /** Code of the register: asked for at registration. */
  monitoredType?: string | null;
}

const read = ({ ctx, scope }: Desk, id: string): Promise<CaseRow> => caseFor(ctx.services.orm.em.fork(), scope, id);

const stepOf = ({ held }: Desk, row: CaseRow, id: string): LawStep | undefined =>
  listOf(held, row.state).find((one) => one.id === id);

/** Why a household need not be compared again. @throws BAD_USER_INPUT when nothing says so */
async function exemption({ ctx, scope, law }: Desk, row: CaseRow): Promise<{ says: string }> {
  const home = await householdOf(ctx, scope, row.hhNo);
  const asked = home ? [{ household: row.hhNo, snapshot: home.source.month }] : [];
  const skip = (await skipsOf(storeOf(ctx), scope, law, asked)).get(row.hhNo);
  if (!skip)
    throw badInput('这一户不能免于比对：本县文件没有这样的规定，或全家没有都在已经比对过的救助名单里。请照常比对。');
  const clause = skip.skipArticle ? `${law.policy.documentNo} ${skip.skipArticle}：“${skip.skipQuote}”。` : '';
  return { says: `${clause}${skip.skipReason}` };
}

/** Departments that were asked have answered; a hit asks for an explanation and decides nothing. */
async function checkMatched({ ctx, scope, held }: Desk, row: CaseRow, step: LawStep): Promise<void> {
  const asked = await askedCandidates(ctx, scope, { households: [row.hhNo] });
  const open = asked.flatMap(({ requests }) =>
    requests.filter(({ state }) => state === MatchState.ASKED || state === MatchState.OVERDUE),
  );
  if (open.length > 0)
    throw badInput(
      `还有 ${open.length} 项比对没有反馈（${[...new Set(open.map((one) => one.row.department))].join('、')}）：请等反馈或催办（${groundsText(held, step)}）。`,
    );
}

/** The type that a household of a kind cannot have: 脱贫不稳定户 is a 脱贫户, 边缘易致贫户 is none. */
const NEVER: Readonly<Record<string, string>> = { EXPOOR: 'MARGINAL', ORDINARY: 'UNSTABLE' };

/** The register's codes of what a monitored household may be. @throws BAD_USER_INPUT */
async function typeOf({ ctx, scope, law }: Desk, row: CaseRow, said: string | null | undefined): Promise<string> {
  const code = said ? law.code('monitored_type', said) : (row.monitoredType ?? '');
  const word = law.word('monitored_type', code);
  if (!code || word === code) throw badInput('请写明监测类型：脱贫不稳定户、边缘易致贫户或突发严重困难户。');
  const kind = (await householdOf(ctx, scope, row.hhNo))?.source.kind ?? '';
  if (NEVER[kind] === code)
    throw badInput(
      `花名册里这一户是${law.word('hh_kind', kind)}，不能认定为${word}：脱贫户才有脱贫不稳定户，一般农户才有边缘易致贫户；请改选。`,
    );
  return code;
}

/** Facts for the exit; nobody asks for them before. */
const factsFor = (desk: Desk, row: CaseRow, day: string): Promise<ExitFacts> =>
  exitFactsOf(desk.ctx, desk.scope, row, day);

/** Does the next step of a case: of the identification, of what follows registration, or of the exit. */
export async function doStep(
  ctx: Context,
  county: string,
  seen: SeenCase,
  id: string,
  input: StepInput,
): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const row = await read(desk, seen.id);
  const day = dayOf(desk, input.day);
  const step = stepOf(desk, row, id);
  const skip = step?.act === 'MATCH' && input.skip ? await exemption(desk, row) : null;
  if (step?.act === 'MATCH' && !skip) await checkMatched(desk, row, step);
  const exiting = row.state === CaseState.EXITING;
  const facts = exiting ? await factsFor(desk, row, day) : undefined;
  if (facts?.noLabour === true && desk.held.noLabour) return holdBack(desk, seen, day, facts);
  const type = step?.act === 'REGISTER' ? await typeOf(desk, row, input.monitoredType) : null;
  const act: Act = {
    ...{ do: 'STEP', step: id, level: desk.level, day, confirmed: input.confirmed ?? [] },
    ...(skip ? { skip } : input.skip ? { skip: { says: '' } } : {}),
    ...(facts ? { facts } : {}),
  };
  return actOn(desk, seen, act, {
    note: input.note ?? null,
    ...(input.confirmed?.length ? { facts: { confirmed: input.confirmed } } : {}),
    also: async (_, changed) => {
      if (type) changed.monitoredType = type;
      return undefined;
    },
  });
}

/** The household is kept, by itself, and whoever wanted it out is told why. @throws BAD_USER_INPUT with the clause */
async function holdBack(desk: Desk, seen: SeenCase, day: string, facts: ExitFacts): Promise<never> {
  await actOn(desk, seen, { do: 'HOLD', level: 'county', day, facts });
  const { noLabour } = desk.held;
  throw badInput(
    `花名册里全家都没有劳动能力，已转为继续监测：${noLabour?.text ?? ''}（${noLabour ? groundsText(desk.held, noLabour) : ''}）。`,
  );
}

/** Asks for the exit. A household without any labour is kept and the asker is told so. */
export async function proposeExit(ctx: Context, county: string, seen: SeenCase, note: string): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const day = dayOf(desk, null);
  const row = await read(desk, seen.id);
  const facts = await factsFor(desk, row, day);
  const followed = row.state === CaseState.TRACKING || row.state === CaseState.ROLLED_BACK;
  if (followed && facts.noLabour === true && desk.held.noLabour) return holdBack(desk, seen, day, facts);
  return actOn(desk, seen, { do: 'PROPOSE_EXIT', level: desk.level, day, facts }, { note });
}

/** Holds or releases a household by what the register says now. @returns the case as it stands then */
export async function reviewHold(desk: Desk, row: CaseRow, day: string): Promise<CaseRow> {
  const seen = { id: row.id, version: row.version };
  const held = row.state === CaseState.NO_LABOUR_HOLD;
  if (!desk.held.noLabour || !(held || row.state === CaseState.TRACKING || row.state === CaseState.ROLLED_BACK))
    return row;
  const facts = await factsFor(desk, row, day);
  if (!held && facts.noLabour === true) return actOn(desk, seen, { do: 'HOLD', level: 'county', day, facts });
  if (held && facts.noLabour === false) return actOn(desk, seen, { do: 'RELEASE', level: 'county', day, facts });
  return row;
}

/** What is said about a publicity. */
export interface ObjectionInput {
  sustained: boolean;
  toReview?: boolean | null;
  day?: string | null;
  note: string;
}

export function objection(ctx: Context, county: string, seen: SeenCase, input: ObjectionInput): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const day = dayOf(desk, input.day);
  const { sustained, toReview } = input;
  const act: Act = { do: 'OBJECT', sustained, toReview: toReview ?? false, level: desk.level, day };
  return actOn(desk, seen, act, { note: input.note, facts: { sustained } });
}

/** Simple acts, each with a reason. */
export function byReason(
  ctx: Context,
  county: string,
  seen: SeenCase,
  what: { do: 'REJECT' | 'GREEN' | 'ROLL_BACK' } | { do: 'RETURN'; to: string | null },
  note: string,
): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const day = dayOf(desk, null);
  return actOn(desk, seen, { ...what, level: desk.level, day }, { note: reason(note) });
}

/** @throws BAD_USER_INPUT when no reason is given */
export const reason = (note: string): string => {
  if (!note.trim()) throw badInput('请写明原因。');
  return note;
};

/** A new risk after the end. */
export function reflag(
  ctx: Context,
  county: string,
  seen: SeenCase,
  risks: readonly string[],
  note: string,
): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  if (risks.length === 0) throw badInput('请写明新的风险。');
  const act: Act = { do: 'REFLAG', level: desk.level, day: dayOf(desk, null) };
  return actOn(desk, seen, act, {
    note: reason(note),
    also: async (_, row) => {
      row.risks = withRisks(desk.law, row.risks, risks);
      return { risks: row.risks };
    },
  });
}

/** The whole household is gone. @throws BAD_USER_INPUT while the register still has somebody */
export async function naturalEnd(ctx: Context, county: string, seen: SeenCase, note: string): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const day = dayOf(desk, null);
  const row = await read(desk, seen.id);
  if ((await allGone(ctx, desk.scope, row.hhNo)) === false)
    throw badInput('最近的花名册里这一户还有人：请先核对花名册，整户消亡或迁出的才作自然减少处理。');
  return actOn(desk, seen, { do: 'NATURAL_END', level: desk.level, day }, { note: reason(note) });
}

/** The register has the household in another village by now: its case goes there. @throws BAD_USER_INPUT when it has not */
export async function moveCase(ctx: Context, county: string, seen: SeenCase, note: string): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const row = await read(desk, seen.id);
  const home = (await householdOf(ctx, desk.scope, row.hhNo))?.source;
  if (!home || home.village === row.village)
    throw badInput('最近的花名册里这一户没有搬到别的村：请等花名册更新后再移交。');
  const from = { fromTown: row.town, fromVillage: row.village };
  return actOn(
    desk,
    seen,
    { do: 'MOVE', level: desk.level, day: dayOf(desk, null) },
    {
      note: reason(note),
      also: async (_, moved) => {
        moved.town = home.town;
        moved.village = home.village;
        return from;
      },
    },
  );
}
