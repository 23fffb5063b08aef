import { type Keyring, nameKey, normalName, personKey, raw, type Sql, sql } from '@dixian/warehouse';
import { at, type Compiled, compileColumn, type Frame } from './check/column.ts';
import { birthDate, cleanAll, idText, isNothing } from './check/expression.ts';
import { town, village } from './check/place.ts';
import type { Contract } from './contract.ts';

/** How the sheets of one file lie under the contract, each list by sheet. */
export interface Layout {
  /** For each column of the contract, its place in the file from 1, 0 when it is not there. */
  places: number[][];
  /** For each column of the contract, 10000 where the sheet means 万元, else 1. */
  factors: number[][];
  /** Places of columns the contract does not know, from 1. */
  unknown: number[][];
}

export interface CompileRequest {
  contract: Contract;
  keyring: Keyring;
  /** Table of division names, see `putNames`. */
  names: string;
  frame: Frame;
  layout: Layout;
  /** Table of strings that holds the file. */
  staged: string;
}

/** Place of a field among the contract's columns, from 1; 0 when the contract has none. */
export const placeOf = ({ columns }: Contract, field: string): number =>
  columns.findIndex((column) => column.field === field) + 1;

const NONE = raw(`''`);
const value = (contract: Contract, field: string): Sql => {
  const k = placeOf(contract, field);
  return k ? at('v', k) : NONE;
};

/** Whether the file speaks of a person, a household by its head, or a village. */
export const subjectField = (contract: Contract): 'id_no' | 'head_id_no' | null =>
  placeOf(contract, 'id_no') ? 'id_no' : placeOf(contract, 'head_id_no') ? 'head_id_no' : null;

/** Ends of the words that mark a newborn in 备注 or 变动原因. */
const BIRTH = raw(`'出生|新生'`);

/** No ID yet, and the row says that it is about a birth. */
function newborn(contract: Contract): Sql {
  const id = placeOf(contract, 'id_no');
  if (!id || !placeOf(contract, 'head_id_no')) return raw('false');
  const said = ['remark', 'change'].map((field) => placeOf(contract, field)).filter((k) => k > 0);
  if (said.length === 0) return raw('false');
  const written = raw(`concat(${said.map((k) => `n[${k}]`).join(", '|', ")}, '')`);
  return sql`(${isNothing(idText(raw(`n[${id}]`)))} and match(${written}, ${BIRTH}))`;
}

function compiled({ contract, names, frame }: CompileRequest): Compiled[] {
  const places = { names, mustExist: contract.placesMustExist, townAt: placeOf(contract, 'town') };
  return contract.columns.map((column, i) => {
    if (column.field === 'town') return town(i + 1, places);
    if (column.field === 'village') return village(i + 1, places);
    return compileColumn(column, i + 1, frame);
  });
}

const listed = (items: readonly Sql[]): Sql =>
  items.slice(1).reduce((sum, item) => sql`${sum}, ${item}`, items[0] ?? NONE);
const named = (layers: readonly Record<string, Sql>[]): Sql =>
  listed(layers.flatMap((layer) => Object.entries(layer)).map(([name, item]) => sql`${item} as ${raw(name)}`));

/** Pseudonyms of the row: the person, the name, the head. A newborn's key hangs on its head and name. */
function keys({ contract, keyring }: CompileRequest): Sql {
  const person = (id: Sql) => sql`if(${id} = '', toUInt128(0), ${personKey(keyring, id)})`;
  const head = value(contract, 'head_id_no');
  const headName = nameKey(keyring, value(contract, 'head_name'));
  if (subjectField(contract) === 'id_no') {
    const temporary = sql`concat('newborn ', ${head}, ' ', ${normalName(value(contract, 'name'))})`;
    return sql`if(newborn, ${personKey(keyring, temporary)}, ${person(value(contract, 'id_no'))}) as person_key,
      ${nameKey(keyring, value(contract, 'name'))} as name_key, ${person(head)} as head_key, ${headName} as head_name_key`;
  }
  return sql`${person(head)} as person_key, ${headName} as name_key, ${person(head)} as head_key, ${headName} as head_name_key`;
}

function problems(contract: Contract, columns: readonly Compiled[]): Sql {
  const own = columns.map((_, i) => sql`(${raw(String(i + 1))}, ${at('c', i + 1)})`);
  const over = contract.columns.flatMap(({ notAbove }, i) => {
    const total = notAbove ? placeOf(contract, notAbove) : 0;
    if (!total) return [];
    const [low, high] = [at('v', i + 1), at('v', total)];
    return [
      sql`(${raw(String(i + 1))}, if(ifNull(${high} >= 0 and ${low} > ${high}, false), '!SELF_PAY_OVER_TOTAL', ''))`,
    ];
  });
  const hidden = sql`(0, if(hidden, 'HIDDEN_ROW', ''))`;
  return sql`arrayFilter(found -> found.2 != '', cast([${listed([...own, ...over, hidden])}], 'Array(Tuple(UInt16, String))'))`;
}

const matrix = (type: string, value: number[][]) => ({ type: `Array(Array(${type}))`, value });

/**
 * The whole check of one file as one SELECT: cells → texts → values → problems → keys.
 * Answers sheet_no, row, raw, v1…, person_key …, problems, bad, content (equal rows have it equal).
 */
export function compile(request: CompileRequest): Sql {
  const { contract, layout, staged } = request;
  const columns = compiled(request);
  const { places, factors, unknown } = layout;
  const cells = sql`select sheet_no, row, hidden, rounded, raw, ${matrix('UInt16', places)}[sheet_no] as p,
    ${matrix('UInt32', factors)}[sheet_no] as f,
    ${cleanAll(raw(`arrayMap(place -> if(place = 0, '', raw[place]), p)`))} as n,
    ${cleanAll(sql`arrayMap(place -> raw[place], ${matrix('UInt16', unknown)}[sheet_no])`)} as others from ${raw(staged)}`;
  const texts = sql`select *, ${newborn(contract)} as newborn, ${named(columns.map(({ text }) => text))} from (${cells})`;
  const values = sql`select *, ${named(columns.map((column) => column.value))} from (${texts})`;
  const found = sql`select *, ${listed(columns.map(({ problem }, i) => sql`${problem} as ${at('c', i + 1)}`))} from (${values})`;
  const id = subjectField(contract);
  return sql`select sheet_no, row, raw, newborn, ${raw(columns.map((_, i) => `v${i + 1}`).join(', '))},
    ${problems(contract, columns)} as problems, arrayExists(found -> startsWith(found.2, '!'), problems) as bad,
    ${keys(request)}, ${id ? birthDate(value(contract, id)) : raw('null::Nullable(Date32)')} as birth_date,
    sipHash128(arrayConcat([${listed(columns.map(({ content }) => sql`toString(${content})`))}], others)) as content
    from (${found})`;
}
