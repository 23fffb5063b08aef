import { type Keyring, opened } from '../identity.ts';
import { MATCH_DETAIL, MATCH_RESULT } from '../match-detail.ts';
import type { Scope } from '../scope.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { tableOf } from './compared-rows.ts';
import { isBatch, periods, type Store } from './store.ts';
import type { Place } from './warning-row.ts';
import { type Owners, ofExtract, ofPlace } from './within.ts';

/** A row as it stands in raw_<shape>, by column: dates and decimals as text, the remark and other sealed texts opened. */
export interface RawRow {
  batch_id: string;
  file_no: number;
  sheet: string;
  row: number;
  person_key: string;
  name_key: string;
  head_key: string;
  head_name_key: string;
  extra: Record<string, string>;
  [column: string]: RawValue | Record<string, string>;
}

/** A cell of a raw table. */
export type RawValue = string | number | boolean | null;

/** Where rows are to be read. The shape names the table and comes from a contract. */
export interface RowQuestion {
  shape: string;
  months: readonly string[];
  places: readonly Place[];
  /** What a match told beyond hit or no hit: asked for on behalf of the county's checker alone. */
  matchDetail?: boolean;
}

const ADDRESS = 'r.batch_id, r.file_no, r.sheet, r.row';

const bound = (type: string, value: readonly unknown[]) => ({ type: `Array(${type})`, value });

function wanted(places: readonly Place[]): Sql {
  return sql`(select at.1, at.2, at.3, at.4 from (select arrayJoin(arrayZip(
    ${bound(
      'UUID',
      places.map(({ batch }) => batch),
    )}, ${bound(
      'UInt16',
      places.map(({ file }) => file),
    )},
    ${bound(
      'String',
      places.map(({ sheet }) => sheet),
    )}, ${bound(
      'UInt32',
      places.map(({ row }) => row),
    )})) as at))`;
}

/** A place sees the rows of its households, and those that name it and were found to be about nobody elsewhere. */
function inPlace(scope: Scope): Sql {
  if (scope.division === undefined) return raw('true');
  const linked = (condition: Sql) =>
    sql`(select batch_id, file_no, sheet, row from link where county = ${scope.county} and ${condition})`;
  return sql`((${raw(ADDRESS)}) in ${linked(ofPlace(scope))}
    or (${ofPlace(scope, 'r')} and (${raw(ADDRESS)}) not in ${linked(raw(`state = 'LINKED'`))}))`;
}

const wholeCounty = ({ county, department }: Scope): Scope =>
  department === undefined ? { county } : { county, department };

/** The columns of a row `r`: sealed texts opened, and of a match what is not for everybody left out. */
export function columns(
  keyring: Keyring,
  { shape, matchDetail = false }: Pick<RowQuestion, 'shape' | 'matchDetail'>,
): Sql {
  const hidden = shape === MATCH_RESULT && !matchDetail ? MATCH_DETAIL : {};
  const texts = ['remark', ...sealedColumns(shape)].filter((name) => !(name in hidden));
  const told = [
    ...texts.map((name) => sql`${opened(keyring, raw(`r.${name}`))} as ${raw(name)}`),
    ...Object.entries(hidden).map(([name, nothing]) => raw(`${nothing} as ${name}`)),
  ];
  const kept = raw(`r.* except (${[...texts, ...Object.keys(hidden)].join(', ')})`);
  return told.reduce((sum, one) => sql`${sum}, ${one}`, kept);
}

/**
 * The very rows handed in, those of them that the scope may see.
 * @throws when the shape is not the name of one
 */
export async function rows(
  scope: Scope,
  { warehouse, keyring }: Store,
  owners: Owners,
  question: RowQuestion,
): Promise<RawRow[]> {
  const { shape, months, places } = question;
  const table = tableOf(shape);
  const asked = places.filter(({ batch }) => isBatch(batch));
  if (asked.length === 0) return [];
  return warehouse.ask<RawRow>(
    sql`select ${columns(keyring, question)}
        from ${table} as r
        where ${ofExtract(wholeCounty(scope), owners, 'r')} and ${inPlace(scope)}
          and r.period in ${periods(months)} and r.batch_id in ${bound('UUID', [...new Set(asked.map(({ batch }) => batch))])}
          and (${raw(ADDRESS)}) in ${wanted(asked)}`,
    { name: `rows of ${shape}` },
  );
}
