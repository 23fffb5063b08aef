import type { Scope } from '../scope.ts';
import { month as asMonth, keys, raw, sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';
import { currentBatches, registerMonth } from './text.ts';
import { ofPlace, stillThere } from './within.ts';

/** A row that says of its person that he had died by the end of the month. */
const DIED = raw(`(change = '死亡' and ifNull(change_date, period) <= toLastDayOfMonth(period))`);

/** A death that the newest register is the first to show. */
export interface DeathRow {
  person: string;
  household: string;
  /** Code of the labour ability, of this register or of the one before; empty where both are silent. */
  labour: string;
  /** 'YYYY-MM-DD'; null where the register does not say. */
  diedOn: string | null;
}

/**
 * Deaths that the newest register shows and the one before did not. Who did not stand in that one counts when he died
 * in the month itself: an old death in a first register is no news.
 */
export function newDeaths({ county }: Pick<Scope, 'county'>, { warehouse }: Store): Promise<DeathRow[]> {
  const now = registerMonth(county);
  const last = sql`(select max(period) from household_month where county = ${county} and period < ${now})`;
  const here = ofPlace({ county });
  return warehouse.ask<DeathRow>(
    sql`with dead as (
          select person_key, any(hh_no) as home, any(labour) as ability, any(change_date) as died
          from raw_register where ${here} and period = ${now} and batch_id in ${currentBatches(county, now)} and ${DIED}
          group by person_key
        ),
        before as (
          select person_key, min(${DIED}) as gone, any(labour) as ability
          from raw_register where ${here} and period = ${last} and batch_id in ${currentBatches(county, last)}
            and person_key in (select person_key from dead)
          group by person_key
        )
        select toString(d.person_key) as person, d.home as household, if(d.ability != '', d.ability, b.ability) as labour,
               toString(d.died) as diedOn
        from dead as d left join before as b on b.person_key = d.person_key
        where if(b.person_key = 0, ifNull(toStartOfMonth(d.died) = ${now}, false), not b.gone)
        order by household, person`,
    { name: 'new deaths' },
  );
}

/** Of some persons those of whom the last register that names them says that they have died. */
export async function deadAmong(
  { county }: Pick<Scope, 'county'>,
  { warehouse }: Store,
  persons: readonly string[],
): Promise<ReadonlySet<string>> {
  if (persons.length === 0) return new Set();
  const rows = await warehouse.ask<{ person: string }>(
    sql`select toString(person_key) as person from (
          select person_key, period, min(${DIED}) as gone from raw_register
          where ${ofPlace({ county })} and period <= ${registerMonth(county)} and batch_id in ${currentBatches(county)}
            and person_key in ${keys(persons)}
          group by person_key, period order by period desc limit 1 by person_key
        ) where gone`,
    { name: 'dead among' },
  );
  return new Set(rows.map(({ person }) => person));
}

/** Former members of a household who stand under another number in the newest register. */
export interface ElsewhereRow {
  household: string;
  /** The number under which they stand now. */
  other: string;
  persons: number;
  /** 'YYYY-MM' of the last register that had them in the household. */
  together: string;
  /** 'YYYY-MM' of the first register that knows the other number. */
  otherSince: string;
}

/** Where members of some households, of the registers from a month on, went inside the county. */
export function membersElsewhere(
  { county }: Pick<Scope, 'county'>,
  { warehouse }: Store,
  households: readonly string[],
  from: string,
): Promise<ElsewhereRow[]> {
  const now = registerMonth(county);
  const here = ofPlace({ county });
  return warehouse.ask<ElsewhereRow>(
    sql`with former as (
          select hh_no as home, person_key, max(period) as last from raw_register
          prewhere hh_no in ${households}
          where ${here} and period >= ${asMonth(firstDay(from))} and period < ${now}
            and batch_id in ${currentBatches(county)} and ${stillThere()}
          group by home, person_key
        ),
        current as (
          select person_key, groupUniqArray(hh_no) as homes from raw_register
          where ${here} and period = ${now} and batch_id in ${currentBatches(county, now)} and ${stillThere()}
            and person_key in (select person_key from former)
          group by person_key
        ),
        moved as (
          select home as household, arrayJoin(homes) as other, count() as persons, max(last) as together
          from former inner join current on current.person_key = former.person_key
          where not has(homes, home) group by household, other
        )
        select household, other, toUInt32(persons) as persons, formatDateTime(together, '%Y-%m') as together,
               formatDateTime(since.first, '%Y-%m') as otherSince
        from moved inner join (
          select hh_no, min(period) as first from household_month where county = ${county} group by hh_no
        ) as since on since.hh_no = moved.other
        order by household, other`,
    { name: 'members elsewhere' },
  );
}

/** A child that the newest register adds to a household. */
export interface BirthRow {
  household: string;
  person: string;
}

/** Children born into some households by the newest register. */
export function births(
  { county }: Pick<Scope, 'county'>,
  { warehouse }: Store,
  households: readonly string[],
): Promise<BirthRow[]> {
  const now = registerMonth(county);
  return warehouse.ask<BirthRow>(
    sql`select hh_no as household, toString(person_key) as person from raw_register prewhere hh_no in ${households}
        where ${ofPlace({ county })} and period = ${now} and batch_id in ${currentBatches(county, now)} and change = '出生'
        order by household, person`,
    { name: 'births' },
  );
}
