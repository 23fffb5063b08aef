import { type Keyring, month, nameKey, raw, type Sql, sealed, sealedColumns, sql, uuid } from '@dixian/warehouse';
import { placeOf, subjectField } from '../compile.ts';
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
  /** Table of the checked rows. */
  rows: string;
  /** Table of the cells. */
  staged: string;
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

const value = (contract: Contract, field: string, otherwise = `''`): Sql => {
  const k = placeOf(contract, field);
  return raw(k ? `v${k}` : otherwise);
};

/** Lists whose codes are numbers are kept as numbers; 0 when the word is not known. */
const isNumbered = ({ type, codes }: Column): boolean =>
  type === 'e' && Object.keys(codes).every((code) => /^\d+$/.test(code));

function shapeColumn(shape: string, column: Column, k: number, keyring: Keyring): { name: string; from: Sql } {
  const from = raw(`v${k}`);
  if (column.field && sealedColumns(shape).includes(column.field))
    return { name: column.field, from: sealed(keyring, from) };
  if (column.field === 'cert_no') return { name: 'cert_no_key', from: nameKey(keyring, sql`upper(${from})`) };
  return { name: column.field ?? '', from: isNumbered(column) ? sql`toUInt8OrZero(${from})` : from };
}

/** Columns of the contract beyond the shape, by header; blank ones are left out. */
function extra({ columns }: Contract): Sql {
  const beyond = columns.flatMap(({ name, field }, at) =>
    field ? [] : [sql`${name}, ifNull(toString(${raw(`v${at + 1}`)}), '')`],
  );
  const [first, ...others] = beyond;
  if (!first) return raw(`map()`);
  return sql`mapFilter((header, text) -> text != '', map(${others.reduce((sum, one) => sql`${sum}, ${one}`, first)}))`;
}

const address = ({ county, contract, from, batchId, fileNo, sheets }: BatchFile): Sql =>
  sql`${county}, ${contract.id}, ${month(from)}, ${uuid(batchId)}, ${fileNo}, ${sheets}[sheet_no], row`;

/** Good rows of a file into the table of its shape. */
export function insertGood(file: BatchFile): Sql {
  const { contract, keyring, rows } = file;
  const shape = contract.columns.flatMap((column, at) =>
    column.field && !COMMON.has(column.field) ? [shapeColumn(contract.shape, column, at + 1, keyring)] : [],
  );
  const names = shape.map(({ name }) => `, ${name}`).join('');
  const values = shape.reduce((sum, { from }) => sql`${sum}, ${from}`, raw('birth_date'));
  return sql`insert into ${raw(`raw_${contract.shape}`)} (county, extract, period, batch_id, file_no, sheet, row,
      person_key, name_key, head_key, head_name_key, relation, hh_size, town_code, village_code, village_group, remark, extra,
      birth_date${raw(names)})
    select ${address(file)}, person_key, name_key, head_key, head_name_key, ${value(contract, 'relation')},
      ${value(contract, 'hh_size', 'null')}, ${value(contract, 'town')}, ${value(contract, 'village')},
      ${value(contract, 'village_group')}, ${sealed(keyring, value(contract, 'remark'))}, ${extra(contract)}, ${values}
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
}

/** Who the keys of a file's good rows are, where the vault does not know it yet. Null for a file about villages. */
export function insertIdentities({ contract, keyring, rows }: BatchFile, { part, of }: Share): Sql | null {
  const subject = subjectField(contract);
  if (!subject) return null;
  const isPerson = subject === 'id_no';
  const phone = sql`replaceAll(${value(contract, 'phone')}, ' ', '')`;
  const inShare = (key: string) => raw(of === 1 ? 'true' : `toUInt64(${key}) % ${of} = ${part}`);
  const person = sql`select person_key, name_key, ${value(contract, 'id_no')} as id, ${value(contract, 'name')} as named, ${phone} as phone
    from ${raw(rows)} where ${GOOD} and ${inShare('person_key')}`;
  // Most heads stand in the file as persons too; their own row says it already.
  const other = raw(isPerson ? '(head_key, head_name_key) != (person_key, name_key)' : 'true');
  const head = sql`select head_key, head_name_key, ${value(contract, 'head_id_no')} as id, ${value(contract, 'head_name')} as named,
    ${isPerson ? raw(`''`) : phone} as phone from ${raw(rows)} where ${GOOD} and ${inShare('head_key')} and ${other}`;
  const keys = sql`select person_key from ${raw(rows)} where ${GOOD} and ${inShare('person_key')} union all
    select head_key from ${raw(rows)} where ${GOOD} and ${inShare('head_key')}`;
  return sql`insert into identity (person_key, name_key, id_no, name, phone, seen_at)
    with said as
    (
      select person_key, name_key, [any(id), any(named), max(phone)] as plain
      from (${isPerson ? sql`${person} union all ${head}` : sql`select head_key as person_key, head_name_key as name_key, id, named, phone from (${head})`})
      where person_key != 0 and name_key != 0 group by person_key, name_key
    )
    select person_key, name_key, secret[1], secret[2], secret[3], now64(3)
    from (select person_key, name_key, arrayMap(text -> ${sealed(keyring, raw('text'))}, plain) as secret from said) as told
    left join
    (
      select person_key, name_key, groupUniqArray(phone) as phones from identity
      where ${inShare('person_key')} and person_key in (${keys}) group by person_key, name_key
    ) as known using (person_key, name_key)
    where not has(phones, secret[3]) and (secret[3] != '' or empty(phones))`;
}
