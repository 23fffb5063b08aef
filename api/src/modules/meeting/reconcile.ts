import { type Filter, factsOf, type KeptRow, type Part } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import { openText } from '../../sealed-text.ts';
import { measureOf } from '../measure/figures.ts';
import { ratio } from '../overview/exact.ts';
import { keptOf, keyOf, ofFigure, rowsNow } from '../pack/kept.ts';
import { PackEntity, type PackRow, PackRowsEntity } from '../pack/pack.entity.ts';
import type { Pack, PackFigure, PackQuestion } from '../pack/pack.ts';
import { figureText } from '../pack/say.ts';
import { lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { meetingOf, thawed } from './pack-of.ts';
import { reasonsOf } from './reasons.ts';
import {
  ReconciledChange,
  ReconciledFigure,
  ReconciledPart,
  ReconciledRow,
  Reconciliation,
} from './reconciliation.type.ts';

/** Rows told of a part of a figure, at most. */
const MOST = 200;

/** Rows of a measure then and now; null where there were, or are, too many to keep. */
interface Sides {
  told: KeptRow[] | null;
  now: KeptRow[] | null;
}

async function sidesOf(ctx: Context, pack: PackRow, until: string): Promise<Map<string, Sides>> {
  const rows = await ctx.em.fork().find(PackRowsEntity, { packId: pack.id });
  const kept = rows.map(({ rows: sealed, part, ...of }) => ({
    of: { ...of, part: part as Part },
    sealed: sealed ?? null,
  }));
  const now = await rowsNow(
    ctx,
    kept.filter(({ sealed }) => sealed !== null).map(({ of }) => of),
    until,
  );
  return new Map(
    kept.map(({ of, sealed }) => {
      const told = sealed === null ? null : (JSON.parse(openText(ctx.services.keyring, sealed)) as KeptRow[]);
      return [keyOf(of), { told, now: now.get(keyOf(of))?.rows ?? null }];
    }),
  );
}

/** Rows that came, went, or add another amount, and what they come to: now = then − vanished + appeared + changed. */
function compare(
  { told, now }: { told: KeptRow[]; now: KeptRow[] },
  filter: Filter,
  part: Part,
): ReconciledPart & { of: KeptRow[] } {
  const [before, after] = [ofFigure(told, filter), ofFigure(now, filter)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const found = keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const row = is ?? was;
    if (!row || was?.adds === is?.adds) return [];
    const change =
      was === undefined
        ? ReconciledChange.APPEARED
        : is === undefined
          ? ReconciledChange.VANISHED
          : ReconciledChange.CHANGED;
    return [{ row, change, told: was?.adds ?? null, now: is?.adds ?? null }];
  });
  const sum = (rows: Map<string, KeptRow>) => [...rows.values()].reduce((all, { adds }) => all + adds, 0);
  const of = (change: ReconciledChange) =>
    found.filter((one) => one.change === change).reduce((all, one) => all + (one.now ?? 0) - (one.told ?? 0), 0);
  return Object.assign(new ReconciledPart(), {
    ...{ part, told: sum(before), now: sum(after) },
    appeared: of(ReconciledChange.APPEARED),
    vanished: -of(ReconciledChange.VANISHED),
    changed: of(ReconciledChange.CHANGED),
    totalCount: found.length,
    rows: found.slice(0, MOST).map(({ row, ...one }) =>
      Object.assign(new ReconciledRow(), {
        id: row.id,
        label: row.label,
        town: row.by.TOWN?.[0] ?? null,
        why: '',
        ...one,
      }),
    ),
    of: found.slice(0, MOST).map(({ row }) => row),
  });
}

interface Asked {
  /** Title of its page. */
  page: string;
  figure: PackFigure;
  question: PackQuestion;
}

/** Every figure of a pack that can be asked again, each question once; which pair of departments is not kept of a row. */
function askedIn(pack: Pack): Asked[] {
  const all = pack.pages.flatMap((page) =>
    page.figures.flatMap((figure): Asked[] =>
      figure.question && figure.numerator !== null && !figure.question.filter.PAIR
        ? [{ page: page.title, figure, question: figure.question }]
        : [],
    ),
  );
  const same = ({ question: { county, measure, filter, span } }: Asked) =>
    JSON.stringify([county, measure, filter, span.key]);
  return [...new Map(all.reverse().map((one) => [same(one), one])).values()].reverse();
}

/** The parts of a figure then and now; null where their rows were not kept, or are too many now. */
function partsOf({ question }: Asked, sides: ReadonlyMap<string, Sides>) {
  const found = (['NUMERATOR', 'DENOMINATOR'] as const).flatMap((part) => {
    const side = sides.get(keyOf(keptOf(question, part)));
    return side ? [{ part, ...side }] : [];
  });
  const parts = found.flatMap(({ part, told, now }) =>
    told && now ? [compare({ told, now }, question.filter, part)] : [],
  );
  return parts.length === found.length ? parts : null;
}

/** A hand-in by its title and month; a household keeps its number. */
function labelled(ctx: Context, { question: { county, measure } }: Asked, parts: readonly ReconciledPart[]): void {
  if (measureOf(ctx, measure).facts !== 'hand_in') return;
  const law = lawOf(ctx, { county });
  // The id of a hand-in is its month and extract.
  for (const row of parts.flatMap(({ rows }) => rows)) row.label = `${law.title(row.label)} ${row.id.slice(0, 7)}`;
}

function toFigure(ctx: Context, { page, figure, question }: Asked, parts: ReconciledPart[]): ReconciledFigure {
  const { id, name, unit, numerator, denominator, value } = figure;
  const [top, bottom] = parts;
  const now = {
    numerator: top?.now ?? null,
    denominator: bottom?.now ?? null,
    value: bottom ? ratio(top?.now ?? 0, bottom.now, 100) : String(top?.now ?? 0),
    why: null,
  };
  return Object.assign(new ReconciledFigure(), {
    ...{ id, page, name, unit, parts, county: question.county, kind: factsOf(measureOf(ctx, question.measure)).kind },
    told: figureText({ value, numerator, denominator, why: null }, unit),
    now: figureText(now, unit),
  });
}

/**
 * What a frozen pack told, against the same questions asked now: figure by figure, row by row. `asOf`: another cut-off;
 * null asks as at the pack's own, so that only corrections are seen.
 * @throws NOT_FOUND, FORBIDDEN for who sees a part of the county only
 */
export async function reconciliation(ctx: Context, id: string, asOf: string | null): Promise<Reconciliation> {
  ctx.require('READ_DATA');
  const kept = /^[\da-f-]{36}$/i.test(id) ? await ctx.em.fork().findOne(PackEntity, { id }) : null;
  if (!kept) throw notFound('这份冻结的材料');
  const { row, convened } = await meetingOf(ctx, kept.meetingId);
  if (!convened.whole) throw forbidden('对账由县级、市级查看。');
  const until = asOf ?? kept.asOf;
  if (until > today(ctx.now())) throw badInput(`${until} 还没有到：截止日最晚是今天。`);
  const pack = thawed(ctx, kept);
  const sides = await sidesOf(ctx, kept, until);
  const all = askedIn(pack).map((one) => ({ one, parts: partsOf(one, sides) }));
  const changed = all.flatMap(({ one, parts }) =>
    parts?.some(({ totalCount }) => totalCount > 0) ? [{ one, parts }] : [],
  );
  const told = changed.map(({ one: { question }, parts }) => ({ ...question, parts }));
  await reasonsOf(ctx, { pack: kept, until, row }, told);
  for (const { one, parts } of changed) labelled(ctx, one, parts);
  const unread = all.filter(({ parts }) => parts === null);
  return Object.assign(new Reconciliation(), {
    ...{ pack: kept.id, meeting: row.id, place: row.place, title: pack.title },
    ...{ frozenAt: kept.frozenAt, asOf: kept.asOf, until },
    figures: changed.map(({ one, parts }) => toFigure(ctx, one, parts)),
    unchanged: all.length - changed.length - unread.length,
    unread: [...new Set(unread.map(({ one }) => one.figure.name))],
  });
}
