import { type Keyring, month, nameKey, raw, type Sql, sealed, sealedColumns, sql, uuid } from '@dixian/warehouse';
import { absentValue, placeOf, subjectField } from '../compile.ts';
import type { Column, Contract } from '../contract.ts';

/** What names the rows of one file inside a batch. */
export interface BatchFile {
  contract: Contract;
  keyring: Keyring;
  county: string;
  /** First day of the month. */
  from: string;
  batchId: string;
  /** From 1. */
  fileNo: number;
  /** Names of its sheets, in the order of sheet_no. */
  sheets: readonly string[];
  /** For each sheet, the headers by place; each is there once. */
  headers: readonly string[][];
  /** For each sheet, where the cell of each header is staged, from 1. */
  seats: readonly number[][];
  /** Its checked rows, as text to stand behind FROM. */
  rows: string;
  /** Table of the cells. */
  staged: string;
  /** Whether a column of this field stands in the file. */
  given: (field: string) => boolean;
}

const GOOD = raw('not bad and not duplicate');
const matrix = (type: string, value: readonly unknown[][]) => ({ type: `Array(Array(${type}))`, value });

/** Fields that every raw table has or that become keys; the rest carry the shape. */
const COMMON = new Set([
  'name',
  'id_no',
  'head_name',
  'head_id_no',
  'town',
  'village',
  'phone',
  'relation',
  'hh_size',
  'village_group',
  'remark',
]);

/** The value of a field; what no sheet has is not read. */
const value = ({ contract, given }: BatchFile, field: string, otherwise = `''`): Sql =>
  raw(given(field) ? `v${placeOf(contract, field)}` : otherwise);

/** Lists whose codes are numbers are kept as numbers; 0 when the word is not known. */
const isNumbered = ({ type, codes }: Column): boolean =>
  type === 'e' && Object.keys(codes).every((code) => /^\d+$/.test(code));

function shapeColumn(
  { contract: { shape }, keyring, given }: BatchFile,
  column: Column,
  k: number,
): { name: string; from: Sql } {
  const from = given(column.field ?? '') ? raw(`v${k}`) : absentValue(column);
  if (column.field && sealedColumns(shape).includes(column.field))
    return { name: column.field, from: sealed(keyring, from) };
  if (column.field === 'cert_no') return { name: 'cert_no_key', from: nameKey(keyring, sql`upper(${from})`) };
  return { name: column.field ?? '', from: isNumbered(column) ? sql`toUInt8OrZero(${from})` : from };
}

/** An empty map for each row. The engine takes twenty times as long over a constant one. */
const NO_EXTRA = raw(
  'cast((materialize([]::Array(String)), materialize([]::Array(String))) as Map(LowCardinality(String), String))',
);

/** Columns of the contract beyond the shape, by header; blank ones are left out. */
function extra({ columns }: Contract): Sql {
  const beyond = columns.flatMap(({ name, field }, at) =>
    field ? [] : [sql`${name}, ifNull(toString(${raw(`v${at + 1}`)}), '')`],
  );
  const [first, ...others] = beyond;
  if (!first) return NO_EXTRA;
  return sql`mapFilter((header, text) -> text != '', map(${others.reduce((sum, one) => sql`${sum}, ${one}`, first)}))`;
}

const address = ({ county, contract, from, batchId, fileNo, sheets }: BatchFile): Sql =>
  sql`${county}, ${contract.id}, ${month(from)}, ${uuid(batchId)}, ${fileNo}, ${sheets}[sheet_no], row`;

/** Good rows of a file into the table of its shape. */
export function insertGood(file: BatchFile): Sql {
  const { contract, keyring, rows } = file;
  const shape = contract.columns.flatMap((column, at) =>
    column.field && !COMMON.has(column.field) ? [shapeColumn(file, column, at + 1)] : [],
  );
  const names = shape.map(({ name }) => `, ${name}`).join('');
  const values = shape.reduce((sum, { from }) => sql`${sum}, ${from}`, raw('birth_date'));
  return sql`insert into ${raw(`raw_${contract.shape}`)} (county, extract, period, batch_id, file_no, sheet, row,
      person_key, name_key, head_key, head_name_key, relation, hh_size, town_code, village_code, village_group, remark, extra,
      birth_date${raw(names)})
    select ${address(file)}, person_key, name_key, head_key, head_name_key, ${value(file, 'relation')},
      ${value(file, 'hh_size', 'null')}, ${value(file, 'town')}, ${value(file, 'village')},
      ${value(file, 'village_group')}, ${sealed(keyring, value(file, 'remark'))}, ${extra(contract)}, ${values}
    from ${raw(rows)} where ${GOOD}`;
}

/** Rows that are not loaded, as they stood in the file; of a returned file all of them. */
export function insertQuarantine(file: BatchFile, returned: boolean): Sql {
  const { keyring, rows, staged, headers, seats } = file;
  const texts = sql`arrayMap(seat -> cells[seat], ${matrix('UInt16', seats)}[sheet_no])`;
  const written = sql`toJSONString(mapFilter((header, text) -> text != '',
    mapFromArrays(${matrix('String', headers)}[sheet_no], ${texts})))`;
  const chosen = raw(
    returned ? 'sheet_no > 0' : `(sheet_no, row) in (select sheet_no, row from ${rows} where bad and not duplicate)`,
  );
  return sql`insert into quarantine (county, extract, period, batch_id, file_no, sheet, row, cells)
    select ${address(file)}, ${sealed(keyring, raw('written'))}
    from (select sheet_no, row, ${written} as written from ${raw(staged)} where ${chosen})`;
}

/** A share of the persons, so that names and numbers of a whole county do not stand in memory at once. */
export interface Share {
  /** From 0. */
  part: number;
  of: number;
  /** So few that looking each of them up is faster than reading through the vault. */
  few: boolean;
}

/** The persons that a file's good rows name, a row each or several, as person_key, name_key, id, named and phone. */
function saidOf(file: BatchFile, inShare: (key: string) => string): Sql {
  const { contract, rows, given } = file;
  const phone = given('phone') ? sql`replaceAll(${value(file, 'phone')}, ' ', '')` : raw(`''`);
  const who = (key: string, name: string, [id, named]: [string, string], said: Sql) =>
    sql`select ${raw(key)} as person_key, ${raw(name)} as name_key, ${value(file, id)} as id, ${value(file, named)} as named,
      ${said} as phone from ${raw(rows)} as rows where ${GOOD} and ${raw(key)} != 0 and ${raw(name)} != 0 and ${raw(inShare(key))}`;
  const head = (said: Sql) => who('head_key', 'head_name_key', ['head_id_no', 'head_name'], said);
  if (subjectField(contract) !== 'id_no') return head(phone);
  const person = who('person_key', 'name_key', ['id_no', 'name'], phone);
  if (!given('head_id_no') || !given('head_name')) return person;
  // Most heads stand in the file as persons too; their own row says it already.
  return sql`${person} union all ${head(raw(`''`))} and (head_key, head_name_key) != (rows.person_key, rows.name_key)`;
}

/** Keys of a share: as they are spread evenly, a part of the vault that can be read by itself. */
function within(key: string, part: number, of: number): string {
  const edge = (at: number) => `toUInt128('${(2n ** 128n * BigInt(at)) / BigInt(of)}')`;
  const from = part === 0 ? 'true' : `${key} >= ${edge(part)}`;
  return part === of - 1 ? from : `${from} and ${key} < ${edge(part + 1)}`;
}

/** Who the keys of a file's good rows are, where the vault does not know it yet. Null for a file about villages. */
export function insertIdentities(file: BatchFile, { part, of, few }: Share): Sql | null {
  if (!subjectField(file.contract)) return null;
  const inShare = (key: string) => within(key, part, of);
  const said = saidOf(file, inShare);
  const known = sql`from identity where ${raw(inShare('person_key'))} and ${few ? sql`person_key in (select person_key from (${said}))` : raw('true')}`;
  const secret = (text: string) => sealed(file.keyring, raw(text));
  // Without phones it is enough to see a person once, and to know nothing of them but that they are known.
  const unknown = file.given('phone')
    ? sql`select person_key, name_key, id, named, secret from
      (
        select person_key, name_key, any(id) as id, any(named) as named, ${secret('max(phone)')} as secret
        from (${said}) group by person_key, name_key
      ) as told
      left join (select person_key, name_key, groupUniqArray(phone) as phones ${known} group by person_key, name_key) as known
        using (person_key, name_key)
      where not has(phones, secret) and (secret != '' or empty(phones))`
    : sql`select person_key, name_key, id, named, '' as secret from (${said})
      where (person_key, name_key) not in (select person_key, name_key ${known}) limit 1 by person_key, name_key`;
  return sql`insert into identity (person_key, name_key, id_no, name, phone, seen_at)
    select person_key, name_key, ${secret('id')}, ${secret('named')}, secret, now64(3) from (${unknown})`;
}
