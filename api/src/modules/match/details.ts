import { type IdentityRow, identities, MATCH_RESULT, type RawRow, rows, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { toPerson } from '../person/person.loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { masked } from '../row/mask.ts';
import type { Asked } from './asked.ts';
import { MatchCell, MatchDetail } from './match.type.ts';
import { withoutAmounts } from './without-amounts.ts';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Free text as it may be shown: without numbers of persons, and without sums where a band alone is answered. */
const shown = (value: unknown, bandOnly: boolean): string | null => {
  const said = text(value);
  if (said === null) return null;
  return bandOnly ? withoutAmounts(masked(said)) : masked(said);
};

const amount = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

function toDetail(row: RawRow, bandOnly: boolean): Omit<MatchDetail, 'person' | 'month'> {
  const others = Object.entries(row.extra).map(([column, value]) =>
    Object.assign(new MatchCell(), { column, value: shown(value, bandOnly) ?? '' }),
  );
  return {
    hit: Boolean(row.hit),
    kind: shown(row.asset_kind, bandOnly),
    detail: shown(row.detail, bandOnly),
    registeredOn: text(row.registered_date),
    amount: bandOnly ? null : amount(row.value_amount),
    band: text(row.value_band),
    sourceDate: String(row.source_date),
    remark: shown(row.remark, bandOnly),
    others,
    ...{ batch: row.batch_id, file: row.file_no, sheet: row.sheet, row: row.row },
  };
}

const named = (all: readonly IdentityRow[], { person_key, name_key }: RawRow): IdentityRow | undefined =>
  all.find(({ person, nameKey }) => person === person_key && nameKey === name_key);

/** The rows of an answer in full. Only on behalf of the county's checker; whoever calls it writes the audit. */
export async function detailsOf(ctx: Context, scope: Scope, { row: request, answer }: Asked): Promise<MatchDetail[]> {
  if (!answer) return [];
  const law = lawOf(ctx, scope);
  const bandOnly = law.policy.matches.find(({ id }) => id === request.match)?.bandOnly ?? false;
  const store = storeOf(ctx);
  const months = [...new Set(answer.rows.map(({ month }) => month))];
  const places = answer.rows;
  const found = await rows(scope, store, law.owners, { shape: MATCH_RESULT, months, places, matchDetail: true });
  const all = await identities(
    scope,
    store,
    found.map(({ person_key }) => person_key),
  );
  return found.map((row) => {
    const person = named(all, row);
    return Object.assign(new MatchDetail(), toDetail(row, bandOnly), {
      person: person ? toPerson(ctx, person) : null,
      month: String(row.period).slice(0, 7),
    });
  });
}
