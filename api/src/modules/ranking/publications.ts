import type { Scope } from '@dixian/warehouse';
import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { may } from '../../scope.ts';
import { openText } from '../../sealed-text.ts';
import { isId } from '../assignment/find.ts';
import { today } from '../submission/today.ts';
import { RankingObjectionEntity, type RankingObjectionRow, RankingObjectionState } from './objection.entity.ts';
import { PublicationState, RankingPublicationEntity, type RankingPublicationRow } from './publication.entity.ts';
import { RankingObjection, RankingPublication } from './publication.type.ts';
import { notYet } from './publish.ts';
import type { RankingUnit } from './ranking.type.ts';
import { ownUnit } from './ranking-of.ts';
import { toRanking } from './to-ranking.ts';

/** Published rankings, at most, newest first. */
const MOST = 60;

/** Whether who asks works in the county, or over it. */
const inside = (ctx: Context, { county }: Scope): boolean => ctx.who().division?.startsWith(county) ?? false;

/**
 * What somebody may see: what was once published everybody of the county and above it; a preview those it ranks, and the
 * county itself.
 */
function visible(ctx: Context, scope: Scope): FilterQuery<RankingPublicationRow> {
  const published = { county: scope.county, publishedAt: { $ne: null } };
  if (!inside(ctx, scope)) return published;
  if (ownUnit(scope) === null) return { county: scope.county };
  const who = scope.department !== undefined ? 'DEPARTMENT' : 'TOWN';
  return { $or: [published, { county: scope.county, who }] };
}

const opened = (ctx: Context, sealed: string | null | undefined): string | null =>
  sealed ? openText(ctx.services.keyring, sealed) : null;

function toObjection(ctx: Context, row: RankingObjectionRow, { frozen }: RankingPublicationRow): RankingObjection {
  const { id, unit, at, by, state, answeredAt, version } = row;
  return Object.assign(new RankingObjection(), {
    ...{ id, unit, at, by: by.replace(/^\w+:/, ''), state, answeredAt: answeredAt ?? null, version },
    ...{ text: opened(ctx, row.text) ?? '', answer: opened(ctx, row.answer) },
    unitName: frozen.rows.find(({ code }) => code === unit)?.name ?? unit,
  });
}

/** A frozen ranking as somebody sees it: a unit reads its own objections, who may not see persons their number only. */
function toPublication(
  ctx: Context,
  scope: Scope,
  row: RankingPublicationRow,
  objections: readonly RankingObjectionRow[],
): RankingPublication {
  const { id, who, fromMonth, toMonth, asOf, state, frozen, objectUntil, fingerprint, version } = row;
  const own = ownUnit(scope);
  const day = today(ctx.now());
  const readable = objections.filter(({ unit }) => own === null || unit === own);
  return Object.assign(new RankingPublication(), {
    ...{ id, who, asOf, state, objectUntil, fingerprint, version },
    ...{ from: fromMonth, to: toMonth, period: frozen.period, madeAt: row.madeAt },
    ...{ publishedAt: row.publishedAt ?? null, endedAt: row.endedAt ?? null, replaces: row.replaces ?? null },
    ...{ reason: opened(ctx, row.reason), correction: opened(ctx, row.correction) },
    objections: objections.length,
    unanswered: objections.filter((one) => one.state === RankingObjectionState.OPEN).length,
    mayObject:
      state === PublicationState.PREVIEW &&
      day <= objectUntil &&
      may(ctx.who(), 'OBJECT_RANKING') &&
      frozen.rows.some(({ code }) => code === own),
    notYet: notYet(row, objections, day),
    ranking: toRanking(ctx, scope, frozen),
    list: inside(ctx, scope) && ctx.may('READ_PERSON') ? readable.map((one) => toObjection(ctx, one, row)) : [],
  });
}

const em = (ctx: Context) => ctx.services.orm.em.fork();

/** Rankings that were frozen, newest first. */
export async function publicationsOf(
  ctx: Context,
  scope: Scope,
  who: RankingUnit | null,
): Promise<RankingPublication[]> {
  const store = em(ctx);
  const rows = await store.find(
    RankingPublicationEntity,
    { $and: [visible(ctx, scope), who ? { who } : {}] },
    { orderBy: { madeAt: 'desc' }, limit: MOST },
  );
  const objections = await store.find(RankingObjectionEntity, { publication: { $in: rows.map(({ id }) => id) } });
  return rows.map((row) =>
    toPublication(
      ctx,
      scope,
      row,
      objections.filter(({ publication }) => publication.id === row.id),
    ),
  );
}

/** One of them with what was shown, and what was said about it. @throws NOT_FOUND */
export async function publicationOf(ctx: Context, scope: Scope, id: string): Promise<RankingPublication> {
  const store = em(ctx);
  const row = isId(id) ? await store.findOne(RankingPublicationEntity, { $and: [{ id }, visible(ctx, scope)] }) : null;
  if (!row) throw notFound('这份排名');
  const objections = await store.find(RankingObjectionEntity, { publication: row.id }, { orderBy: { at: 'asc' } });
  return toPublication(ctx, scope, row, objections);
}
