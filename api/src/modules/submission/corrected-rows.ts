import type { Column, Contract } from '@dixian/etl';
import {
  type CorrectedPerson as Found,
  type CorrectedRow as FoundRow,
  type IdentityRow,
  identities,
  type RawRow,
  type Scope,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { divisionOf } from '../division/division.loader.ts';
import { toPerson } from '../person/person.loader.ts';
import { storeOf } from '../policy/law.ts';
import { batchLoader } from '../row/evidence.loader.ts';
import { type Evidence, toEvidence } from '../row/evidence.type.ts';
import { cellsOf, named } from '../row/row.ts';
import { summary } from '../row/summary.ts';
import { CorrectedCell, CorrectedPerson, CorrectedRow, RowChange } from './correction.type.ts';

/** What stands in the raw table for a cell that is kept as a key or a code. */
const KEPT_AS: Readonly<Record<string, string>> = {
  name: 'name_key',
  id_no: 'person_key',
  head_name: 'head_name_key',
  head_id_no: 'head_key',
  town: 'town_code',
  village: 'village_code',
  cert_no: 'cert_no_key',
};

const kept = ({ field, name }: Column, row: RawRow): unknown =>
  (field === null ? row.extra[name] : row[KEPT_AS[field] ?? field]) ?? '';

const changeOf = ({ before, after }: FoundRow): RowChange => {
  if (before && after) return RowChange.CHANGED;
  return after ? RowChange.ADDED : RowChange.GONE;
};

/** What the rows of a page have in common. */
interface Frame {
  ctx: Context;
  scope: Scope;
  contract: Contract;
  all: readonly IdentityRow[];
}

/** The cells that say something else; both sides as they may be shown. */
async function changedCells(frame: Frame, before: RawRow, after: RawRow): Promise<CorrectedCell[]> {
  const { ctx, scope, contract, all } = frame;
  const [old, now] = await Promise.all([before, after].map((row) => cellsOf(ctx, scope, contract, row, all)));
  return contract.columns.flatMap((column, at) => {
    if (kept(column, before) === kept(column, after)) return [];
    const { unit = null, value = null } = now?.[at] ?? {};
    const cell = { column: column.name, before: old?.[at]?.value ?? null, after: value, unit };
    return [Object.assign(new CorrectedCell(), cell)];
  });
}

async function evidenceOf({ ctx, scope }: Frame, row: RawRow | null): Promise<Evidence | null> {
  const batch = row && (await batchLoader(ctx, scope).load(row.batch_id));
  if (!row || !batch) return null;
  return toEvidence(scope, { batch: row.batch_id, file: row.file_no, sheet: row.sheet, row: row.row }, batch);
}

async function toRow(frame: Frame, found: FoundRow): Promise<CorrectedRow> {
  const { before, after } = found;
  const [old, now] = await Promise.all([evidenceOf(frame, before), evidenceOf(frame, after)]);
  return Object.assign(new CorrectedRow(), {
    change: changeOf(found),
    before: old,
    after: now,
    says: summary(frame.contract, after ?? before ?? undefined),
    cells: before && after ? await changedCells(frame, before, after) : [],
  });
}

async function placeOf({ ctx, scope }: Frame, row: RawRow | null): Promise<string | null> {
  const codes = [row?.town_code, row?.village_code].map((code) => String(code ?? ''));
  const found = await Promise.all(codes.map((code) => divisionOf(ctx, { county: scope.county }, code)));
  return found.flatMap((division) => (division ? [division.name] : [])).join('') || null;
}

/** What a correction changed, by person or village, masked as a row is. The scope must be one that may read persons. */
export async function toCorrected(
  ctx: Context,
  scope: Scope,
  contract: Contract,
  found: readonly Found[],
): Promise<CorrectedPerson[]> {
  const rows = found.flatMap((one) => one.rows.flatMap(({ before, after }) => [before, after]));
  const who = rows.flatMap((row) => (row ? [row.person_key, row.head_key] : []));
  const all = await identities(scope, storeOf(ctx), [...new Set(who)]);
  const frame = { ctx, scope, contract, all };
  return Promise.all(
    found.map(async (one) => {
      const newest = one.rows.map(({ before, after }) => after ?? before)[0] ?? null;
      const person = newest ? named(all, newest.person_key, newest.name_key) : undefined;
      return Object.assign(new CorrectedPerson(), {
        person: person ? toPerson(ctx, person) : null,
        place: await placeOf(frame, newest),
        rows: await Promise.all(one.rows.map((row) => toRow(frame, row))),
      });
    }),
  );
}
