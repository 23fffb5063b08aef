import type { Warehouse } from '../engine/warehouse.ts';
import { keys, month, sql } from '../sql.ts';
import { firstDay } from './months.ts';

/** By month: registers after it that were the first to confirm a person of its rows, as month and batch. */
export type LateRegisters = ReadonlyMap<string, readonly string[]>;

/** Somebody whom a month's rows name or a register holds, and the month. */
interface Named {
  person: string;
  name: string;
  at: string;
}

interface Registered extends Named {
  batch: string;
}

const identity = ({ person, name }: Named): string => `${person} ${name}`;

/** Persons of the months' rows whom no register up to the month confirms, as far as the months were built. */
function waitingFor(warehouse: Warehouse, county: string): Promise<Named[]> {
  return warehouse.ask<Named>(
    sql`select distinct substring(toString(period), 1, 7) as at, toString(person_key) as person, toString(name_key) as name
        from link where county = ${county} and (state != 'LINKED' or snapshot > period)
        order by at`,
    { name: 'waiting for a register' },
  );
}

function registered(warehouse: Warehouse, county: string, waiting: readonly Named[]): Promise<Registered[]> {
  const first = waiting[0]?.at ?? '';
  const persons = [...new Set(waiting.map(({ person }) => person))];
  return warehouse.ask<Registered>(
    sql`select toString(person_key) as person, toString(name_key) as name, substring(toString(period), 1, 7) as at, toString(batch_id) as batch
        from raw_register
        where county = ${county} and period > ${month(firstDay(first))} and person_key in ${keys(persons)}
          and batch_id in (select batch_id from current_submission where county = ${county})
        order by at`,
    { name: 'late registers' },
  );
}

/**
 * Months whose rows name persons registered only later, as far as the months were built. Their warnings are raised in
 * the month of the hand-in, so such a month is built again when the register has caught up. Nobody waits for a
 * register after the newest one, whose month is given.
 */
export async function lateRegisters(warehouse: Warehouse, county: string, newest: string): Promise<LateRegisters> {
  const waiting = (await waitingFor(warehouse, county)).filter(({ at }) => at < newest);
  if (waiting.length === 0) return new Map();
  const held = Map.groupBy(await registered(warehouse, county, waiting), identity);
  const found = new Map<string, Set<string>>();
  for (const one of waiting) {
    const first = held.get(identity(one))?.find(({ at }) => at > one.at);
    if (first) found.set(one.at, (found.get(one.at) ?? new Set()).add(`${first.at} ${first.batch}`));
  }
  return new Map([...found].map(([period, registers]) => [period, [...registers].sort()]));
}
