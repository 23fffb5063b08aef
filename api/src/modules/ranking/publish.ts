import { randomUUID } from 'node:crypto';
import { type Scope, workingDaysAfter } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { isId } from '../assignment/find.ts';
import { actor } from '../audit/audit.ts';
import { change, unchanged } from '../event/change.ts';
import { checkText } from '../match/free-text.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { RankingObjectionEntity, RankingObjectionState } from './objection.entity.ts';
import { PublicationState, RankingPublicationEntity, type RankingPublicationRow } from './publication.entity.ts';
import { ownUnit, type RankingAsked, rankingOf } from './ranking-of.ts';

/** Setting: working days for objections, a choice of the county with its reason. */
const DAYS = 'ranking_objection_working_days';

/** Last day for objections to what is shown on a day. @throws BAD_USER_INPUT when the county has not said how long */
function lastDay({ policy }: Law, day: string): string {
  const setting = policy.settings.find(({ name, value }) => name === DAYS && typeof value === 'number');
  if (!setting) throw badInput(`政策文件的 settings 里没有 ${DAYS}：请写明给几个工作日提异议，和理由。`);
  try {
    return workingDaysAfter(day, Number(setting.value));
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : String(error));
  }
}

/** A row inside a change. @throws NOT_FOUND */
export async function publicationIn(
  em: SqlEntityManager,
  { county }: Scope,
  id: string,
): Promise<RankingPublicationRow> {
  const row = isId(id) ? await em.findOne(RankingPublicationEntity, { id, county }) : null;
  if (!row) throw notFound('这份排名');
  return row;
}

const stretch = ({ county }: Scope, { who, from, to }: RankingAsked) => ({ county, who, fromMonth: from, toMonth: to });

/** Freezes a ranking for those it ranks to look at. One that was published before is corrected by it, with a reason. */
export async function preview(ctx: Context, scope: Scope, asked: RankingAsked, reason: string | null): Promise<string> {
  const { rows, ...ranking } = await rankingOf(ctx, scope, asked);
  const frozen = { ...ranking, rows: rows.map((row) => ({ ...row, steps: [] })) };
  if (rows.every(({ rank }) => rank === null)) throw badInput('还没有单位有名次，不能预览：请等有了数据再来。');
  const objectUntil = lastDay(lawOf(ctx, scope), today(ctx.now()));
  return change(ctx, async (em) => {
    const open = await em.findOne(RankingPublicationEntity, {
      ...stretch(scope, asked),
      state: PublicationState.PREVIEW,
    });
    if (open) throw badInput('这段时间的排名已有预览：请先发布或撤回它。');
    const old = await em.findOne(RankingPublicationEntity, {
      ...stretch(scope, asked),
      state: PublicationState.PUBLISHED,
    });
    if (old && !reason?.trim()) throw badInput('这段时间的排名已发布：要更正，请写明理由。');
    const id = randomUUID();
    em.create(RankingPublicationEntity, {
      ...{ id, ...stretch(scope, asked), asOf: asked.asOf, state: PublicationState.PREVIEW },
      ...{ frozen, fingerprint: frozen.fingerprint, objectUntil, madeAt: ctx.now(), madeBy: actor(ctx.who()).who },
      ...{ replaces: old?.id ?? null, version: 1 },
      correction: old ? sealText(ctx.services.keyring, checkText('更正的理由', reason ?? '')) : null,
    });
    return id;
  });
}

/** Says something against a preview, of one's own unit. @throws BAD_USER_INPUT when it is too late, or not one's own */
export function objectTo(ctx: Context, scope: Scope, id: string, text: string): Promise<void> {
  return change(ctx, async (em) => {
    const row = await publicationIn(em, scope, id);
    const unit = ownUnit(scope);
    if (row.state !== PublicationState.PREVIEW) throw badInput('只有预览可以提异议：这份排名已不在预览。');
    if (today(ctx.now()) > row.objectUntil) throw badInput(`提异议的最后一天是 ${row.objectUntil}，已经过了。`);
    if (!unit || !row.frozen.rows.some(({ code }) => code === unit)) throw badInput('只能对排了本单位的排名提异议。');
    em.create(RankingObjectionEntity, {
      ...{ id: randomUUID(), publication: row, unit, at: ctx.now(), by: actor(ctx.who()).who, version: 1 },
      ...{ text: sealText(ctx.services.keyring, checkText('异议', text)), state: RankingObjectionState.OPEN },
    });
  });
}

export interface ObjectionAnswer {
  objection: string;
  version: number;
  upheld: boolean;
  text: string;
}

/** Answers an objection: upheld, the preview has to be made anew. @returns the id of the preview */
export function answerObjection(
  ctx: Context,
  scope: Scope,
  { objection, version, upheld, text }: ObjectionAnswer,
): Promise<string> {
  return change(ctx, async (em) => {
    const row = isId(objection)
      ? await em.findOne(
          RankingObjectionEntity,
          { id: objection, publication: { county: scope.county } },
          { populate: ['publication'] },
        )
      : null;
    if (!row) throw notFound('这条异议');
    unchanged(row, version);
    if (row.state !== RankingObjectionState.OPEN) throw badInput('这条异议已经答复过。');
    row.state = upheld ? RankingObjectionState.UPHELD : RankingObjectionState.REJECTED;
    row.answer = sealText(ctx.services.keyring, checkText('答复', text));
    row.answeredAt = ctx.now();
    row.answeredBy = actor(ctx.who()).who;
    return row.publication.id;
  });
}

/** Why a preview cannot be published on a day; null when it can. */
export function notYet(
  row: Pick<RankingPublicationRow, 'state' | 'objectUntil'>,
  objections: readonly { state: RankingObjectionState }[],
  day: string,
): string | null {
  const some = (state: RankingObjectionState) => objections.some((one) => one.state === state);
  if (row.state !== PublicationState.PREVIEW) return '只有预览可以发布。';
  if (day <= row.objectUntil) return `异议期到 ${row.objectUntil}（含当日），过后才能发布。`;
  if (some(RankingObjectionState.OPEN)) return '还有异议没有答复：请先逐条答复。';
  if (some(RankingObjectionState.UPHELD)) return '有异议被采纳：请撤回这份预览，改正数据后重新预览。';
  return null;
}

/** Publishes a preview when its days for objections are over and each was answered; what it corrects is replaced. */
export function publish(ctx: Context, scope: Scope, id: string, version: number): Promise<void> {
  return change(ctx, async (em) => {
    const row = await publicationIn(em, scope, id);
    unchanged(row, version);
    const why = notYet(row, await em.find(RankingObjectionEntity, { publication: row.id }), today(ctx.now()));
    if (why) throw badInput(why);
    const [at, by] = [ctx.now(), actor(ctx.who()).who];
    const old = await em.findOne(RankingPublicationEntity, {
      ...{ county: row.county, who: row.who, fromMonth: row.fromMonth, toMonth: row.toMonth },
      state: PublicationState.PUBLISHED,
    });
    if (old) {
      Object.assign(old, { state: PublicationState.REPLACED, endedAt: at, endedBy: by });
      await em.flush();
    }
    Object.assign(row, { state: PublicationState.PUBLISHED, publishedAt: at, publishedBy: by });
  });
}

/** Takes back a preview or a published ranking; it stays readable, with the reason. */
export function withdrawRanking(
  ctx: Context,
  scope: Scope,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  return change(ctx, async (em) => {
    const row = await publicationIn(em, scope, id);
    unchanged(row, version);
    if (row.state !== PublicationState.PREVIEW && row.state !== PublicationState.PUBLISHED)
      throw badInput('这份排名已经撤回或更正过。');
    Object.assign(row, { state: PublicationState.WITHDRAWN, endedAt: ctx.now(), endedBy: actor(ctx.who()).who });
    row.reason = sealText(ctx.services.keyring, checkText('撤回的理由', reason));
  });
}
