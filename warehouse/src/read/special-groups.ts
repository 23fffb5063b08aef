import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import { type AidLists, standingLists } from './aid-standing.ts';
import type { Store } from './store.ts';
import { currentBatches, registerMonth } from './text.ts';
import { ofPlace, stillThere } from './within.ts';

/** An unmonitored household with what lists say of its members. */
export interface SpecialHousehold {
  household: string;
  town: string;
  village: string;
  /** 救助类别 */
  aidClasses: string[];
  ill: boolean;
  /** of disability, 1 is the most severe */
  levels: number[];
  /** members with a disability */
  disabled: number;
}

/** Lists of allowances, of serious diseases and of disabilities. */
export interface SpecialLists {
  aid: AidLists;
  disease: AidLists;
  disability: AidLists;
}

/** Households of the newest register that are not marked as monitored and have somebody on one of the lists. */
export function specialHouseholds(
  scope: Scope,
  { warehouse }: Store,
  { aid, disease, disability }: SpecialLists,
): Promise<SpecialHousehold[]> {
  const period = registerMonth(scope.county);
  const none = sql`county = ${scope.county}`;
  return warehouse.ask<SpecialHousehold>(
    sql`with member as
        (
          select hh_no, person_key from raw_register
          where ${ofPlace(scope)} and period = ${period} and batch_id in ${currentBatches(scope.county, period)}
            and ${stillThere()}
        ),
        listed as
        (
          select person_key, toString(aid_class) as aid_class, false as sick, toUInt8(0) as grade
          from raw_civil_aid where ${none} and batch_id in ${standingLists(scope, aid)}
          union all
          select person_key, '', true, toUInt8(0) from raw_disease where ${none} and batch_id in ${standingLists(scope, disease)}
          union all
          select person_key, '', false, toUInt8(ifNull(level, 0)) from raw_disability
          where ${none} and batch_id in ${standingLists(scope, disability)}
        )
        select h.hh_no as household, any(h.town_code) as town, any(h.village_code) as village,
               arraySort(groupUniqArrayIf(l.aid_class, l.aid_class != '')) as aidClasses, cast(max(l.sick), 'Bool') as ill,
               arraySort(groupUniqArrayIf(l.grade, l.grade > 0)) as levels,
               toUInt32(uniqExactIf(l.person_key, l.grade > 0)) as disabled
        from listed as l
        join member on member.person_key = l.person_key
        join (select hh_no, town_code, village_code from household_month
              where ${ofPlace(scope)} and period = ${period} and monitored_type = '') as h on h.hh_no = member.hh_no
        group by household order by village, household`,
    { name: 'special households' },
  );
}
