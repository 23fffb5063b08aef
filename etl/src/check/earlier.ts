import { month, raw, type Sql, sql } from '@dixian/warehouse';
import { placeOf, subjectField } from '../compile.ts';
import type { Column, Contract } from '../contract.ts';
import type { Finding, NoticeRequest } from './notices.ts';
import { IN_MEMORY, scratchName } from './scratch.ts';
import { drop } from './stage.ts';

const GOOD = raw('not bad and not duplicate and not newborn and person_key != 0');

/** A column of the contract and its place there, from 1. */
type At = { column: Column; k: number };

const kept = ({ columns }: Contract): At[] =>
  columns.map((column, at) => ({ column, k: at + 1 })).filter(({ column }) => column.field !== null);

/** The day of which a row tells; undefined where the contract has none. */
const dayOf = (contract: Contract): At | undefined => kept(contract).find(({ column }) => column.period);

/** What makes two rows of a person the same event: the day, what rules read of it, and the amount that is summed up. */
function eventOf(contract: Contract): At[] {
  const summed = new Set(contract.columns.map(({ sumOf }) => sumOf?.field));
  return kept(contract).filter(
    ({ column }) => column.period || (column.type === 'e' && column.closed) || summed.has(column.field ?? ''),
  );
}

const key = (values: readonly Sql[]): Sql =>
  values.reduce((sum, value) => sql`concat(${sum}, '|', ifNull(toString(${value}), ''))`, raw('toString(person_key)'));

const current = (county: string, extract: string): Sql =>
  sql`batch_id in (select batch_id from current_submission where county = ${county} and extract = ${extract})`;

/** Rows whose event was handed in for an earlier month. Only of lists of new ones: whole lists repeat by nature. */
export async function repeats({ warehouse, contract, county, from, checked }: NoticeRequest): Promise<Finding[]> {
  const day = dayOf(contract);
  if (contract.delivery !== 'increment' || !day || !subjectField(contract)) return [];
  const event = eventOf(contract);
  const own = key(event.map(({ k }) => raw(`v${k}`)));
  const theirs = key(event.map(({ column }) => raw(column.field ?? '')));
  const before = scratchName();
  await warehouse.tell(
    sql`create table ${raw(before)} ${raw(IN_MEMORY)} as select person_key, ${theirs} as event from ${raw(`raw_${contract.shape}`)}
      where county = ${county} and period < ${month(from)} and ${current(county, contract.id)}
        -- Half of a key finds nearly nobody else, in half the time; the event names the person whole.
        and toUInt64(person_key) in (select toUInt64(person_key) from ${raw(checked)} where ${GOOD})`,
    { name: 'earlier hand-ins of the persons' },
  );
  try {
    // A row's event is spelt only of the persons who were handed in before: they are few.
    return await warehouse.ask<Finding>(
      sql`select sheet_no, row, toUInt16(${day.k}) as column, 'EVENT_REPEATED' as code from ${raw(checked)}
        where ${GOOD} and ${raw(`v${day.k}`)} is not null and person_key in (select person_key from ${raw(before)})
          and ${own} in (select event from ${raw(before)})`,
      { name: 'repeats of earlier hand-ins', settings: { short_circuit_function_evaluation: 'force_enable' } },
    );
  } finally {
    await drop(warehouse, before);
  }
}

/** Rows about somebody who, as the registers up to the month say, was dead before the day of which the row tells. */
export async function notLiving({
  warehouse,
  contract,
  county,
  from,
  register,
  checked,
}: NoticeRequest): Promise<Finding[]> {
  const subject = subjectField(contract);
  if (!subject || !register) return [];
  const day = dayOf(contract);
  const told = day ? sql`ifNull(${raw(`v${day.k}`)}, ${month(from)})` : month(from);
  return warehouse.ask<Finding>(
    sql`select sheet_no, row, toUInt16(${placeOf(contract, subject)}) as column, 'PERSON_DECEASED' as code
      from ${raw(checked)} as checked inner join
      (
        select person_key, argMax(ifNull(change_date, toLastDayOfMonth(period)), period) as died from raw_register
        where county = ${county} and period <= ${month(from)} and ${current(county, register)}
          and person_key in (select person_key from ${raw(checked)} where ${GOOD})
        group by person_key having argMax(change, period) = '死亡'
      ) as dead using (person_key)
      where ${GOOD} and died < ${told}`,
    { name: 'persons who have died' },
  );
}
