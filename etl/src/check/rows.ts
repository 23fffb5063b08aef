import { type Keyring, month, nameKey, raw, type Sql, sealed, sql, uuid } from '@dixian/warehouse';
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
  /** Table of the checked rows. */
  rows: string;
}

const GOOD = raw('not bad and not duplicate');
const strings = (value: readonly string[][]) => ({ type: 'Array(Array(String))', value });

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

function shapeColumn(column: Column, k: number, keyring: Keyring): { name: string; from: Sql } {
  const from = raw(`v${k}`);
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
    column.field && !COMMON.has(column.field) ? [shapeColumn(column, at + 1, keyring)] : [],
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
  const { keyring, rows, headers } = file;
  const cells = sql`toJSONString(mapFilter((header, text) -> text != '',
    mapFromArrays(${strings([...headers])}[sheet_no], arrayResize(raw, length(${strings([...headers])}[sheet_no])))))`;
  return sql`insert into quarantine (county, extract, period, batch_id, file_no, sheet, row, cells)
    select ${address(file)}, ${sealed(keyring, raw('cells'))}
    from (select sheet_no, row, ${cells} as cells from ${raw(rows)} where ${raw(returned ? 'true' : 'bad and not duplicate')})`;
}

/** Who the keys of a file's good rows are, where the vault does not know it yet. Null for a file about villages. */
export function insertIdentities({ contract, keyring, rows }: BatchFile): Sql | null {
  const subject = subjectField(contract);
  if (!subject) return null;
  const phone = sql`replaceAll(${value(contract, 'phone')}, ' ', '')`;
  const isPerson = subject === 'id_no';
  const head = sql`select head_key as person_key, head_name_key as name_key, ${value(contract, 'head_id_no')} as id_no,
    ${value(contract, 'head_name')} as name, ${isPerson ? raw(`''`) : phone} as phone from ${raw(rows)} where ${GOOD}`;
  const person = sql`select person_key, name_key, ${value(contract, 'id_no')} as id_no, ${value(contract, 'name')} as name,
    ${phone} as phone from ${raw(rows)} where ${GOOD}`;
  const all = isPerson ? sql`${person} union all ${head}` : head;
  return sql`insert into identity (person_key, name_key, id_no, name, phone, seen_at)
    select person_key, name_key, ${sealed(keyring, raw('id_no'))}, ${sealed(keyring, raw('name'))}, secret, now64(3) from
    (
      select person_key, name_key, id_no, name, ${sealed(keyring, raw('phone'))} as secret from
      (
        select person_key, name_key, any(id_no) as id_no, any(name) as name, max(phone) as phone from (${all})
        where person_key != 0 and name_key != 0 group by person_key, name_key
      )
    )
    where (person_key, name_key, secret) not in (select person_key, name_key, phone from identity)
      and (secret != '' or (person_key, name_key) not in (select person_key, name_key from identity))`;
}
