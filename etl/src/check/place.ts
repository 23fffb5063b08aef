import { createHash } from 'node:crypto';
import { type DivisionNames, raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import { isDash } from './expression.ts';
import { each, type Kind, listed, missing, type Placed } from './kind.ts';

/**
 * The names of a county as a table to look into with `joinGet`, filled when it is not there yet. Equal names make the
 * same table, so files handed in at once share it, and it outlives them. It is kept in memory: a new start fills it anew.
 */
export async function putNames(warehouse: Warehouse, { towns, villages }: DivisionNames): Promise<string> {
  const rows = [towns, villages].flatMap(({ names, codes }) => names.map((name, at) => ({ name, code: codes[at] })));
  const table = `division_names_${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`;
  const options = { name: 'division names' };
  const [standing] = await warehouse.ask<{ total: string }>(
    sql`select toString(total_rows) as total from system.tables where database = currentDatabase() and name = ${table}`,
    options,
  );
  if (Number(standing?.total) === rows.length) return table;
  await warehouse.tell(
    `create table if not exists ${table} (name String, code String) engine = Join(any, left, name) settings persistent = 0`,
    options,
  );
  await warehouse.put(table, rows, options);
  return table;
}

const spelt = ({ k }: Placed): Sql => sql`replaceAll(n[${raw(String(k))}], ' ', '')`;

/**
 * Town → 9-digit code and village → 12-digit code within its town, '' when not recognised; of an unknown town only the
 * town is reported. `names` is the table made by `putNames`; an unknown division is an error where it `mustExist`.
 */
export function places(columns: readonly Placed[], names: string, mustExist: boolean): Kind {
  const find = (field: string) => columns.find(({ column }) => column.field === field);
  const [town, village] = [find('town'), find('village')];
  const code = (name: string) => raw(`joinGet('${names}', 'code', ${name})`);
  const unknown = mustExist ? '!DIVISION_UNKNOWN' : 'DIVISION_UNKNOWN';
  const [townCode, none] = [raw('places_town'), raw(`''`)];
  const item = (of: (field: string | null) => Sql) => sql`[${listed(columns.map(({ column }) => of(column.field)))}]`;
  const isTown = (field: string | null) => field === 'town';
  return {
    columns,
    levels: [
      { places_written: sql`[${listed(columns.map(spelt))}]`, places_town_name: town ? spelt(town) : none },
      { places_town: code('places_town_name') },
      { places_village_name: sql`concat(${townCode}, ${village ? spelt(village) : none})` },
      { places_village: code('places_village_name') },
      { places_code: item((field) => raw(isTown(field) ? 'places_town' : 'places_village')) },
      {
        places_problem: each(
          {
            ...{ written: raw('places_written'), code: raw('places_code'), missing: missing(columns) },
            told: item((field) => raw(isTown(field) ? 'true' : `places_town != ''`)),
          },
          sql`multiIf(${isDash(raw('written'))}, missing, code = '' and told, ${unknown}, '')`,
        ),
      },
    ],
    values: raw('places_code'),
    problems: raw('places_problem'),
    rests: each({ written: raw('places_written'), code: raw('places_code') }, raw(`if(code = '', written, '')`)),
  };
}
