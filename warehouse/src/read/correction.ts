import type { Scope } from '../scope.ts';
import { month, type Sql, sql, uuid } from '../sql.ts';
import { said, tableOf, WHO } from './compared-rows.ts';
import { pairs, type Told } from './pairs.ts';
import { columns, type RawRow } from './rows.ts';
import { firstDay, isBatch, type Slice, type Store, sliced } from './store.ts';
import { type Owners, ofSubmission } from './within.ts';

/** A hand-in beside the one it replaced, counted in loaded rows. */
export interface Correction {
  /** Batch of the hand-in that it replaced. */
  before: string;
  /** Rows that only this one has. */
  added: number;
  /** Rows that only the one before had. */
  gone: number;
  /** Rows about the same person (or village) that say something else. */
  changed: number;
  same: number;
  /** Persons (or villages) with any row that is not the same. */
  people: number;
}

/** One row of a correction; at least one side is there. */
export interface CorrectedRow {
  before: RawRow | null;
  after: RawRow | null;
}

/** What a correction changed about a person or a village. */
export interface CorrectedPerson {
  /** Digits of the person's key, or codes of town and village. */
  who: string;
  rows: CorrectedRow[];
}

interface Two {
  month: string;
  now: string;
  before: string;
}

export interface CorrectionQuestion {
  batch: string;
  shape: string;
}

/** The hand-in that an accepted one replaced, if the scope may see it: the one accepted just before it for extract and month. */
async function replaced(scope: Scope, { warehouse }: Store, owners: Owners, batch: string): Promise<Two | null> {
  if (!isBatch(batch)) return null;
  const [row] = await warehouse.ask<Two>(
    sql`with (select (extract, period, published_at, batch_id) from submission
              where ${ofSubmission(scope, owners)} and batch_id = ${uuid(batch)} and status = 'ACCEPTED' limit 1) as mine
        select formatDateTime(period, '%Y-%m') as month, toString(mine.4) as now, toString(batch_id) as before from submission
        where county = ${scope.county} and status = 'ACCEPTED' and extract = mine.1 and period = mine.2
          and (published_at, batch_id) < (mine.3, mine.4)
        order by published_at desc, batch_id desc limit 1`,
    { name: 'hand-in that was replaced' },
  );
  return row ?? null;
}

/** The rows of both hand-ins. */
const ofBoth = ({ month: of, now, before }: Two): Sql =>
  sql`period = ${month(firstDay(of))} and batch_id in (${uuid(now)}, ${uuid(before)})`;

/** By person: how many rows each hand-in has alone, how many both have, and where the first of those alone stands. */
function byPerson(two: Two, shape: string): Sql {
  return sql`select who, sum(here - least(here, there)) as news, sum(there - least(here, there)) as olds,
      sum(least(here, there)) as both, minIf(place, here != there) as first
    from (select who, said, countIf(mine) as here, countIf(not mine) as there, min((not mine, file_no, sheet, row)) as place
          from (select ${WHO} as who, ${said(shape)} as said, batch_id = ${uuid(two.now)} as mine, file_no, sheet, row
                from ${tableOf(shape)} where ${ofBoth(two)})
          group by who, said)
    group by who`;
}

/**
 * What a hand-in changed in the month that stood before it. Null when it replaced none, or was not accepted.
 * @throws when the shape is not the name of one
 */
export async function correction(
  scope: Scope,
  store: Store,
  owners: Owners,
  { batch, shape }: CorrectionQuestion,
): Promise<Correction | null> {
  tableOf(shape);
  const two = await replaced(scope, store, owners, batch);
  if (!two) return null;
  const [row] = await store.warehouse.ask<Omit<Correction, 'before'>>(
    sql`select toUInt32(sum(news - least(news, olds))) as added, toUInt32(sum(olds - least(news, olds))) as gone,
               toUInt32(sum(least(news, olds))) as changed, toUInt32(sum(both)) as same,
               toUInt32(countIf(news + olds > 0)) as people
        from (${byPerson(two, shape)})`,
    { name: 'what a correction changed' },
  );
  const none = { added: 0, gone: 0, changed: 0, same: 0, people: 0 };
  return { before: two.before, ...none, ...row };
}

/**
 * The rows that a hand-in changed, by person: those it has in other words first, then the new ones, then the gone, each
 * in the order of the files.
 * @throws when the shape is not the name of one
 */
export async function correctedPersons(
  scope: Scope,
  store: Store,
  owners: Owners,
  { batch, shape }: CorrectionQuestion,
  slice: Slice,
): Promise<CorrectedPerson[]> {
  tableOf(shape);
  const two = await replaced(scope, store, owners, batch);
  if (!two) return [];
  const { warehouse, keyring } = store;
  const wanted = await warehouse.ask<{ who: string }>(
    sql`select who from (${byPerson(two, shape)}) where news + olds > 0
        order by multiIf(news > 0 and olds > 0, 0, news > 0, 1, 2), first, who ${sliced(slice)}`,
    { name: 'persons of a correction' },
  );
  if (wanted.length === 0) return [];
  const who = wanted.map((one) => one.who);
  const rows = await warehouse.ask<Told>(
    sql`select ${columns(keyring, { shape })}, r.who as who, toString(r.said) as said
        from (select *, ${WHO} as who, ${said(shape)} as said from ${tableOf(shape)} where ${ofBoth(two)}) as r
        where has(${who}, r.who) order by r.file_no, r.sheet, r.row`,
    { name: 'rows of a correction' },
  );
  return who.map((one) => ({
    who: one,
    rows: pairs(
      rows.filter((row) => row.who === one && row.batch_id === two.before),
      rows.filter((row) => row.who === one && row.batch_id === two.now),
    ),
  }));
}
