import { type Keyring, nameKey, normalName, personKey, raw, type Sql, sql } from '@dixian/warehouse';
import { dates, ids, moneys, texts, wholes } from './check/column.ts';
import { cleanAll, isNothing } from './check/expression.ts';
import { each, type Frame, fixed, type Kind, type Level, listed, type Placed } from './check/kind.ts';
import { places } from './check/place.ts';
import { words } from './check/words.ts';
import type { Column, Contract } from './contract.ts';

/** How the sheets of one file lie under the contract, each list by sheet. */
export interface Layout {
  /** For each column of the contract, whether it is there. */
  given: boolean[][];
  /** For each column of the contract, 10000 where the sheet means 万元, else 1. */
  factors: number[][];
  /** How many columns the contract does not know; their cells stand behind those it knows. */
  unknown: number[];
}

export interface CompileRequest {
  contract: Contract;
  keyring: Keyring;
  /** Table of division names, see `putNames`. */
  names: string;
  frame: Frame;
  layout: Layout;
}

/** Place of a field among the contract's columns, from 1; 0 when the contract has none. */
export const placeOf = ({ columns }: Contract, field: string): number =>
  columns.findIndex((column) => column.field === field) + 1;

/** Name of a column's value. */
const value = (k: number): Sql => raw(k ? `v${k}` : `''`);

/** Whether the file speaks of a person, a household by its head, or a village. */
export const subjectField = (contract: Contract): 'id_no' | 'head_id_no' | null =>
  placeOf(contract, 'id_no') ? 'id_no' : placeOf(contract, 'head_id_no') ? 'head_id_no' : null;

/** Ends of the words that mark a newborn in 备注 or 变动原因. */
const BIRTH = raw(`'出生|新生'`);

/** Columns whose words may say that a row is about a birth; none where the contract has no newborns. */
export const toldBy = (contract: Contract): number[] =>
  placeOf(contract, 'id_no') && placeOf(contract, 'head_id_no')
    ? ['remark', 'change'].map((field) => placeOf(contract, field)).filter((k) => k > 0)
    : [];

/** No ID yet, and the row says that it is about a birth. `short` is the ID as written. */
function newborn(contract: Contract, short: Sql): Sql {
  const said = toldBy(contract);
  if (said.length === 0) return raw('false');
  const written = raw(`concat(${said.map((k) => `n[${k}]`).join(", '|', ")}, '')`);
  return sql`(${isNothing(short)} and match(${written}, ${BIRTH}))`;
}

type KindName = 'texts' | 'ids' | 'dates' | 'moneys' | 'wholes' | 'words' | 'places';

export function kindOf({ type, field }: Column): KindName {
  if (field === 'town' || field === 'village') return 'places';
  const byType = { s: 'texts', id: 'ids', d: 'dates', m: 'moneys', i: 'wholes', e: 'words', b: 'words' } as const;
  return byType[type];
}

/** The columns of the contract as they lie in the file. */
export function placedColumns({ contract, layout }: CompileRequest): Placed[] {
  return contract.columns.map((column, at) => ({
    column,
    k: at + 1,
    given: layout.given.map((sheet) => sheet[at] === true),
    factors: layout.factors.map((sheet) => sheet[at] ?? 1),
  }));
}

/** The columns of the file by kind; a kind without columns is left out. */
function kindsOf(request: CompileRequest): Kind[] {
  const { contract, frame, names } = request;
  const columns = placedColumns(request);
  const made: Record<KindName, (columns: Placed[]) => Kind> = {
    texts,
    ids: (all) => ids(all, frame, toldBy(contract).length > 0),
    dates: (all) => dates(all, frame),
    moneys,
    wholes,
    words,
    places: (all) => places(all, names, contract.placesMustExist),
  };
  return (Object.keys(made) as KindName[]).flatMap((name) => {
    const own = columns.filter(({ column, given }) => kindOf(column) === name && given.includes(true));
    return own.length === 0 ? [] : [made[name](own)];
  });
}

const ABSENT = { d: 'Date32', m: 'Decimal(14, 2)', i: 'Int64', b: 'Bool' } as const;

/** The value of a column that no sheet has. */
export const absentValue = ({ type }: Column): Sql =>
  raw(type in ABSENT ? `null::Nullable(${ABSENT[type as 'd']})` : `''`);

/** The value of each column of the contract: of its kind's array, or none where no sheet has it. */
function valuesOf(contract: Contract, kinds: readonly Kind[]): Sql {
  const found = new Map<number, Sql>();
  for (const { columns, values } of kinds)
    for (const [at, { column, k }] of columns.entries()) {
      const item = sql`${values}[${raw(String(at + 1))}]`;
      found.set(k, column.type === 'b' ? sql`multiIf(${item} = '1', true, ${item} = '0', false, null)` : item);
    }
  const values = contract.columns.map(
    (column, at) => sql`${found.get(at + 1) ?? absentValue(column)} as ${value(at + 1)}`,
  );
  return listed(values);
}

/** Pseudonyms of the row: the person, the name, the head. A newborn's key hangs on its head and name. */
function keys({ contract, keyring }: CompileRequest): Level {
  const [name, id, headName, head] = ['name', 'id_no', 'head_name', 'head_id_no'].map((field) =>
    value(placeOf(contract, field)),
  ) as [Sql, Sql, Sql, Sql];
  const temporary = sql`concat('newborn ', ${head}, ' ', ${normalName(name)})`;
  const person = toldBy(contract).length > 0 ? sql`if(newborn, ${temporary}, ${id})` : id;
  const isPerson = subjectField(contract) === 'id_no';
  const hashed = sql`if(id = '', toUInt128(0), ${personKey(keyring, raw('id'))})`;
  return {
    person_keys: each({ id: sql`[${isPerson ? person : head}, ${head}]` }, hashed),
    name_keys: each({ name: sql`[${isPerson ? name : headName}, ${headName}]` }, nameKey(keyring, raw('name'))),
  };
}

/** Items of all kinds in one array. */
const together = (kinds: readonly Kind[], of: (kind: Kind) => Sql): Sql => listed(kinds.map(of));

/** Columns that must not be above another, as conditions that hold where one is. */
export const over = (contract: Contract): { k: number; is: Sql }[] =>
  contract.columns.flatMap(({ notAbove }, i) => {
    const total = notAbove ? placeOf(contract, notAbove) : 0;
    const [low, high] = [value(i + 1), value(total)];
    return total ? [{ k: i + 1, is: sql`ifNull(${high} >= 0 and ${low} > ${high}, false)` }] : [];
  });

function problems(contract: Contract, kinds: readonly Kind[]): Sql {
  const above = over(contract).map(({ k, is }) => ({ k, code: sql`if(${is}, '!SELF_PAY_OVER_TOTAL', '')` }));
  const own = [...above, { k: 0, code: raw(`if(hidden, 'HIDDEN_ROW', '')`) }];
  const at = [...kinds.flatMap(({ columns }) => columns.map(({ k }) => k)), ...own.map(({ k }) => k)];
  const codes = sql`arrayConcat(${together(kinds, (kind) => kind.problems)}, [${listed(own.map(({ code }) => code))}])`;
  return sql`arrayFilter(found -> found.2 != '', arrayZip(${fixed('UInt16', at)}, ${codes}))`;
}

export const named = (level: Level): Sql =>
  listed(Object.entries(level).map(([name, item]) => sql`${item} as ${raw(name)}`));

/** Level by level over all kinds; whether the row is about a newborn is known when its ID number is spelt. */
function levelsOf(contract: Contract, kinds: readonly Kind[]): Level[] {
  const depth = Math.max(...kinds.map(({ levels }) => levels.length));
  const levels = Array.from(
    { length: depth },
    (_, at): Level => Object.assign({}, ...kinds.map((kind) => kind.levels[at])),
  );
  const idAt = placeOf(contract, 'id_no');
  const short = kinds.flatMap(({ columns }) => columns).some(({ k }) => k === idAt) ? idAt : 0;
  const all = kinds.flatMap(({ columns }) => columns.filter(({ column }) => column.type === 'id'));
  const item = short ? raw(`ids_short[${all.findIndex(({ k }) => k === short) + 1}]`) : raw(`''`);
  return levels.map((level, at) => (at === 1 ? { ...level, newborn: newborn(contract, item) } : level));
}

/** Date of birth of whom the row is about. */
function birthDate(contract: Contract, kinds: readonly Kind[]): Sql {
  const subject = subjectField(contract);
  for (const { columns } of kinds) {
    const at = columns.findIndex(({ column }) => column.type === 'id' && column.field === subject);
    if (at >= 0) return raw(`ids_born[${at + 1}]`);
  }
  return raw('null::Nullable(Date32)');
}

/** Statements nested level in level, written one after the other: deep brackets are slow to parse. */
export function chained(first: Sql, levels: readonly ((before: Sql) => Sql)[]): Sql {
  const named = levels
    .slice(0, -1)
    .reduce(
      (sum, level, at) => sql`${sum}, level${raw(String(at + 1))} as (${level(raw(`level${at}`))})`,
      sql`with level0 as (${first})`,
    );
  return sql`${named} ${levels.at(-1)?.(raw(`level${levels.length - 1}`)) ?? raw('')}`;
}

/** What the values of a row do not tell: texts that could not be read, cells of columns that the contract does not know. */
export function restOf(unread: Sql, unknown: Sql | null): Sql {
  return unknown ? sql`concat(${unread}, toString(${unknown}))` : unread;
}

/** How many cells of a row belong to columns that the contract does not know; null where no sheet has one. */
export const unknownCount = ({ layout: { unknown } }: CompileRequest): Sql | null =>
  unknown.some((count) => count > 0) ? sql`${fixed('UInt16', unknown)}[sheet_no]` : null;

/**
 * The whole check of rows as one SELECT: cells → texts → values → problems → keys. `rows` answers sheet_no, row, hidden,
 * rounded and cells. Answers the columns of `checkedColumns`; equal rows have equal values and equal `rest`.
 */
export function compile(request: CompileRequest, rows: Sql): Sql {
  const { contract } = request;
  const kinds = kindsOf(request);
  const base = sql`select sheet_no, row, hidden, rounded, ${cleanAll(raw('cells'))} as n from (${rows})`;
  const count = unknownCount(request);
  const others = count ? sql`arraySlice(n, ${raw(String(contract.columns.length + 1))}, ${count})` : null;
  const unread = sql`if(arrayExists(text -> text != '', arrayConcat(${together(kinds, (kind) => kind.rests)}) as unread), toString(unread), '')`;
  return chained(base, [
    ...levelsOf(contract, kinds).map((level) => (before: Sql) => sql`select *, ${named(level)} from ${before}`),
    (
      before,
    ) => sql`select sheet_no, row, hidden, newborn, ${valuesOf(contract, kinds)}, ${birthDate(contract, kinds)} as birth_date,
      ${restOf(unread, others)} as rest, ${together(kinds, (kind) => kind.problems)} from ${before}`,
    (before) => sql`select *, ${named(keys(request))}, ${problems(contract, kinds)} as problems from ${before}`,
    (
      before,
    ) => sql`select sheet_no, row, newborn, ${raw(storedValues(request).join(', '))}, problems, arrayExists(found -> startsWith(found.2, '!'), problems) as bad,
      person_keys[1] as person_key, name_keys[1] as name_key, person_keys[2] as head_key, name_keys[2] as head_name_key,
      birth_date, rest from ${before}`,
  ]);
}

/** Names of the values that the file has; the others are the same in every row and not stored. */
export const storedValues = (request: CompileRequest): string[] =>
  placedColumns(request).flatMap(({ k, given }) => (given.includes(true) ? [`v${k}`] : []));

const AROUND = [
  'sheet_no, row, newborn',
  'problems, bad, person_key, name_key, head_key, head_name_key, birth_date, rest',
];

/** Names of what `compile` answers, in its order. */
export const storedNames = (request: CompileRequest): string =>
  [AROUND[0], ...storedValues(request), AROUND[1]].join(', ');

/** Names of all that is known of a checked row. */
export const checkedNames = ({ columns }: Contract): string =>
  [AROUND[0], ...columns.map((_, at) => `v${at + 1}`), AROUND[1]].join(', ');

/**
 * Their types. The engine is told them, else it would work out the statement twice. `content` is a short hash by
 * which rows that may be equal are found.
 */
export function checkedColumns(request: CompileRequest): string {
  const stored = storedValues(request);
  const values = request.contract.columns.map((column, at) => {
    const name = `v${at + 1}`;
    const type = column.type in ABSENT ? `Nullable(${ABSENT[column.type as 'd']})` : 'String';
    return stored.includes(name) ? `${name} ${type}` : `${name} ${type} alias ${absentValue(column).text}`;
  });
  return `sheet_no UInt16, row UInt32, newborn Bool, ${values.join(', ')},
    problems Array(Tuple(UInt16, String)), bad Bool, person_key UInt128, name_key UInt64, head_key UInt128, head_name_key UInt64,
    birth_date Nullable(Date32), rest String, content UInt64 materialized cityHash64(tuple(${[...stored, 'rest'].join(', ')}))`;
}
