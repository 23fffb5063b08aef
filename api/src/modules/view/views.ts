import { randomUUID } from 'node:crypto';
import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import { openText, sealText } from '../../sealed-text.ts';
import { change, unchanged } from '../event/change.ts';
import { filterOf } from '../measure/answer.ts';
import { checkDimensions, measureOf } from '../measure/figures.ts';
import { spansOf } from '../measure/spans.ts';
import { SavedViewEntity, type SavedViewRow } from './view.entity.ts';
import { SavedView, type ViewInput, type ViewQuestion } from './view.type.ts';

/** Kept questions of one account in a county, at most; and months that a question counts back from the newest, at most. */
const MOST = { views: 100, last: 60 };

/** Whose views: a person's. A key has none. @throws FORBIDDEN */
function ownerOf(ctx: Context): string {
  const { kind, name } = ctx.who();
  if (kind !== 'user') throw forbidden('服务密钥不能保存视图：请用账号登录。');
  return name;
}

const toView = (ctx: Context, row: SavedViewRow): SavedView =>
  Object.assign(new SavedView(), {
    ...{ id: row.id, owner: row.owner, shared: row.shared, version: row.version, changedAt: row.changedAt },
    name: openText(ctx.services.keyring, row.name),
    mine: ctx.who().kind === 'user' && row.owner === ctx.who().name,
    question: JSON.stringify(row.question),
  });

/** What may be kept is what may be asked. @throws BAD_USER_INPUT */
function checked(ctx: Context, { county }: Scope, { name, question }: ViewInput): void {
  if (name.trim() === '') throw badInput('请写名称。');
  const { measures, by, filter, from, to, last, grain, compare, compareAsOf } = question;
  if (measures.length === 0) throw badInput('请至少选一个指标。');
  checkDimensions(
    { county },
    measures.map((code) => measureOf(ctx, code)),
    { by, filter: filterOf(filter) },
  );
  if (compare && compareAsOf) throw badInput('环比（同比）和截止日比较只能选一种。');
  if (from && to) spansOf(from, to, grain, to);
  else if (!last || last < 1 || last > MOST.last) throw badInput(`请选起止月份，或最近 1 到 ${MOST.last} 个月。`);
}

/** Without what was not said. */
const kept = (question: ViewQuestion): Record<string, unknown> =>
  JSON.parse(JSON.stringify(question, (_, value) => (value === null ? undefined : value)));

/** One's own views and those shared in the county, those changed last first. */
export async function viewsOf(ctx: Context, scope: Scope): Promise<SavedView[]> {
  const { kind, name } = ctx.who();
  const own = kind === 'user' ? [{ owner: name }] : [];
  const rows = await ctx.em.find(
    SavedViewEntity,
    { county: scope.county, $or: [...own, { shared: true }] },
    { orderBy: { changedAt: 'desc', id: 'asc' } },
  );
  return rows.map((row) => toView(ctx, row));
}

/** @throws BAD_USER_INPUT for what cannot be asked, or too many */
export async function saveView(ctx: Context, scope: Scope, input: ViewInput): Promise<SavedView> {
  const owner = ownerOf(ctx);
  checked(ctx, scope, input);
  return change(ctx, async (em) => {
    if ((await em.count(SavedViewEntity, { county: scope.county, owner })) >= MOST.views)
      throw badInput(`最多保存 ${MOST.views} 个视图：请先删去不用的。`);
    const row = em.create(SavedViewEntity, {
      ...{ id: randomUUID(), county: scope.county, owner, shared: input.shared, question: kept(input.question) },
      ...{ name: sealText(ctx.services.keyring, input.name.trim()), createdAt: ctx.now(), changedAt: ctx.now() },
      version: 1,
    });
    await em.flush();
    return toView(ctx, row);
  });
}

type Em = Parameters<Parameters<typeof change>[1]>[0];

/** A view that one made oneself, as one saw it. @throws NOT_FOUND, FORBIDDEN when another made it, CONFLICT */
async function ownView(ctx: Context, em: Em, { county }: Scope, id: string, version: number): Promise<SavedViewRow> {
  const owner = ownerOf(ctx);
  const row = await em.findOne(SavedViewEntity, { id, county, $or: [{ owner }, { shared: true }] });
  if (!row) throw notFound('这个视图');
  if (row.owner !== owner) throw forbidden('这个视图是别人建立的：请另存为自己的再改。');
  unchanged(row, version);
  return row;
}

/** @throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT */
export async function changeView(
  ctx: Context,
  scope: Scope,
  seen: { id: string; version: number },
  input: ViewInput,
): Promise<SavedView> {
  checked(ctx, scope, input);
  return change(ctx, async (em) => {
    const row = await ownView(ctx, em, scope, seen.id, seen.version);
    Object.assign(row, {
      ...{ shared: input.shared, question: kept(input.question), changedAt: ctx.now() },
      name: sealText(ctx.services.keyring, input.name.trim()),
    });
    await em.flush();
    return toView(ctx, row);
  });
}

/** @throws NOT_FOUND, FORBIDDEN, CONFLICT */
export const deleteView = (
  ctx: Context,
  scope: Scope,
  { id, version }: { id: string; version: number },
): Promise<boolean> =>
  change(ctx, async (em) => {
    await em.remove(await ownView(ctx, em, scope, id, version)).flush();
    return true;
  });
