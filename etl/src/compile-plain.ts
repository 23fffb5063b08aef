import { normalNameKey, personKey, raw, type Sql, sql } from '@dixian/warehouse';
import { type Level, listed, type Placed } from './check/kind.ts';
import { areCommon, bornOf, date, id, money, type PlainColumn, place, text, whole, word } from './check/plain.ts';
import {
  absentValue,
  type CompileRequest,
  chained,
  kindOf,
  named,
  over,
  placedColumns,
  placeOf,
  restOf,
  storedValues,
  subjectField,
  toldBy,
  unknownCount,
} from './compile.ts';
import type { Contract } from './contract.ts';

/** Rows to be judged, with cells as the contract has them and those it does not know behind them. */
export interface PlainSource {
  /** Answers sheet_no, row, `fit` (whether the row may be plain at all), `line` (kept of one that is not) and what follows reads. */
  rows: Sql;
  /** The cell of a column, by its place in the contract from 1. */
  cell: (k: number) => Sql;
  /** All other cells, those of columns that the contract does not know first; null when there are none. */
  others: Sql | null;
}

function columnsOf(request: CompileRequest): PlainColumn[] {
  const { contract, frame, names } = request;
  const newborns = toldBy(contract).length > 0;
  const made = {
    texts: text,
    ids: (placed: Placed) => id(placed, frame, newborns),
    dates: (placed: Placed) => date(placed, frame),
    moneys: money,
    wholes: whole,
    words: word,
    places: (placed: Placed) => place(placed, names),
  };
  return placedColumns(request)
    .filter(({ given }) => given.includes(true))
    .map((placed) => made[kindOf(placed.column)](placed));
}

/** Pseudonyms: the person, the name, the head and the head's name; 0 for what the file does not say. */
function keysOf({ contract, keyring }: CompileRequest, columns: readonly PlainColumn[]): Level {
  const given = (field: string) => {
    const k = placeOf(contract, field);
    return columns.some(({ placed }) => placed.k === k) ? raw(`v${k}`) : null;
  };
  const person = (value: Sql | null) =>
    value ? sql`if(empty(${value}), toUInt128(0), ${personKey(keyring, value)})` : raw('toUInt128(0)');
  const name = (value: Sql | null) => (value ? normalNameKey(keyring, value) : raw('toUInt64(0)'));
  const isPerson = subjectField(contract) === 'id_no';
  const head = { person: person(given('head_id_no')), name: name(given('head_name')) };
  return {
    person_key: isPerson ? person(given('id_no')) : head.person,
    name_key: isPerson ? name(given('name')) : head.name,
    head_key: head.person,
    head_name_key: head.name,
  };
}

const isId = ({ column, given }: Placed): boolean => column.type === 'id' && given.includes(true);

/** Whether a row of the file may be plain at all: it must name somebody, by which it is known as data. */
export const mayBePlain = (request: CompileRequest): boolean => placedColumns(request).some(isId);

const both = (tests: readonly Sql[]): Sql => tests.reduce((sum, one) => sql`${sum} and ${one}`);

function isPlain(contract: Contract, columns: readonly PlainColumn[], hasOthers: boolean): Sql {
  const names = columns.filter(({ placed }) => isId(placed)).map(({ placed }) => raw(`notEmpty(v${placed.k})`));
  const tests = [raw('fit'), ...columns.map(({ is }) => is)];
  tests.push(sql`(${names.reduce((sum, one) => sql`${sum} or ${one}`)})`);
  for (const { is } of over(contract)) tests.push(sql`not ${is}`);
  if (hasOthers) tests.push(areCommon(raw('others')));
  return both(tests);
}

/** No problems for each row. The engine takes much longer over a constant list. */
const NO_PROBLEMS = raw('arrayZip(materialize([]::Array(UInt16)), materialize([]::Array(String)))');

/**
 * The check of plainly written rows as one SELECT over a source, many times as fast as the whole check: it answers the
 * columns of `checkedColumns`, then `plain` and `line`. Rows that are not plain have to be judged by `compile`.
 */
export function compilePlain(request: CompileRequest, source: PlainSource): Sql {
  const { contract } = request;
  const columns = columnsOf(request);
  const count = unknownCount(request);
  const unknown = source.others && count ? sql`arraySlice(others, 1, ${count})` : null;
  const before: Level = Object.assign({ plain_town: raw(`''`) }, ...columns.map((column) => column.before));
  const cells = Object.fromEntries(columns.map(({ placed: { k } }) => [`c${k}`, source.cell(k)]));
  const values = new Map(columns.map(({ placed, value }) => [placed.k, value]));
  const all = contract.columns.map((column, at) => [`v${at + 1}`, values.get(at + 1) ?? absentValue(column)] as const);
  const subject = columns.find(({ placed }) => placed.column.field === subjectField(contract));
  const keys = keysOf(request, columns);
  return chained(source.rows, [
    (from) =>
      sql`select sheet_no, row, fit, line, ${source.others ? sql`${source.others} as others, ` : raw('')}${named(cells)} from ${from}`,
    (from) => sql`select *, ${named(before)} from ${from}`,
    (from) => sql`select *, ${named(Object.fromEntries(all))} from ${from}`,
    (from) => sql`select *, ${isPlain(contract, columns, source.others !== null)} as plain from ${from}`,
    (
      from,
    ) => sql`select sheet_no, row, false, ${raw(storedValues(request).join(', '))}, ${NO_PROBLEMS}, false, ${listed(Object.values(keys))},
      ${subject?.placed.column.type === 'id' ? bornOf(subject.placed) : raw('null')},
      ${restOf(raw(`''`), unknown)}, plain, if(plain, '', line) from ${from}`,
  ]);
}
