import type { Scope } from '../scope.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { periods, type Store } from './store.ts';
import { currentBatches } from './text.ts';
import { ofPlace, stillThere } from './within.ts';

/** An allowance that somebody of a household has, as a list handed in says. */
export interface AidStanding {
  household: string;
  extract: string;
  aidClass: string;
  /** 'YYYY-MM' of the hand-in */
  month: string;
  /** 'YYYY-MM-DD' of the newest approval */
  approved: string;
  /** members that the lists name */
  listed: number;
  /** persons covered, as the lists say; null when they do not */
  covered: number | null;
  /** members in the register */
  members: number;
}

/** Extracts that list who has an allowance: whole lists, and lists of additions, of which every month counts. */
export interface AidLists {
  whole: readonly string[];
  additions: readonly string[];
}

/** Batches that say who has an allowance now: of a whole list its newest hand-in that is not 零报告. */
export function standingLists({ county }: Scope, { whole, additions }: AidLists): Sql {
  return sql`(
    select argMax(batch_id, (period, published_at, batch_id)) from submission
    where county = ${county} and status = 'ACCEPTED' and not nil and has(${whole}, extract)
      and batch_id in ${currentBatches(county)} group by extract
    union all
    select batch_id from submission
    where county = ${county} and status = 'ACCEPTED' and has(${additions}, extract)
      and batch_id in ${currentBatches(county)})`;
}

/** Which households have an allowance of given classes, one entry a household and class, by the lists that say so. */
export function aidStandings(
  scope: Scope,
  { warehouse }: Store,
  lists: AidLists,
  classes: readonly string[],
  households: readonly { household: string; snapshot: string }[],
): Promise<AidStanding[]> {
  const snapshots = periods([...new Set(households.map(({ snapshot }) => snapshot))]);
  const wanted = households.map(({ household, snapshot }) => `${snapshot}:${household}`);
  return warehouse.ask<AidStanding>(
    sql`with member as
        (
          select hh_no, person_key, count() over (partition by hh_no) as members from raw_register
          where ${ofPlace(scope)} and period in ${snapshots} and batch_id in ${currentBatches(scope.county)}
            and concat(formatDateTime(period, '%Y-%m'), ':', hh_no) in ${wanted} and ${stillThere()}
        )
        select member.hh_no as household, argMax(toString(a.extract), a.approve_date) as extract,
               toString(a.aid_class) as aidClass, formatDateTime(argMax(a.period, a.approve_date), '%Y-%m') as month,
               toString(max(a.approve_date)) as approved, toUInt32(uniqExact(a.person_key)) as listed,
               max(a.covered) as covered, toUInt32(max(member.members)) as members
        from
        (
          select extract, period, person_key, aid_class, approve_date, covered from ${raw('raw_civil_aid')}
          where county = ${scope.county} and has(${classes}, aid_class) and batch_id in ${standingLists(scope, lists)}
        ) as a
        join member on member.person_key = a.person_key
        group by household, aidClass order by household, aidClass`,
    { name: 'aid standings' },
  );
}
