import type { Scope } from '../scope.ts';
import { month, raw, sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';
import { registerMonth } from './text.ts';
import { ofPlace } from './within.ts';

/** What is new about a household: its warnings that no assignment has. */
export interface ReviewRow {
  household: string;
  /** Code of the monitored type in the newest register; empty where it is not monitored. */
  monitoredType: string;
  /** Where the newest register has it; where its newest event found it, when that holds it no more. */
  town: string;
  village: string;
  /** Month of the first of them. */
  since: string;
  departments: string[];
  riskCodes: string[];
  /** Ids, with the rule and the amount of each beside them; an amount is '' where there is none. */
  warnings: string[];
  rules: string[];
  amounts: string[];
  /** raised in the month itself */
  newWarnings: number;
  /** 元, all of them together */
  amount: string;
  /** 1 first: more departments, then more money */
  priority: number;
}

/**
 * Households with warnings raised up to a month that no assignment has, most urgent first. What is under way to the
 * analytical store is not known here: empty the outbox before.
 */
export function reviewClues(scope: Scope, { warehouse }: Store, asked: string): Promise<ReviewRow[]> {
  return warehouse.ask<ReviewRow>(
    sql`with now as (
          select hh_no, monitored_type, town_code, village_code from household_month
          where county = ${scope.county} and period = ${registerMonth(scope.county)} and town_code != ''
        ),
        fresh as (
          select hh_no, argMax(tuple(town_code, village_code), tuple(event_date, period, warning_id)) as place,
                 min(period) as since, groupUniqArray(toString(department)) as departments,
                 groupUniqArrayArray(splitByChar('+', toString(risk))) as risks,
                 arraySort(groupArray(tuple(period, warning_id, toString(rule), ifNull(toString(amount), '')))) as all,
                 countIf(period = ${month(firstDay(asked))}) as raised, sum(toDecimal128(ifNull(amount, 0), 2)) as total
          from warning
          where ${ofPlace(scope)} and period <= ${month(firstDay(asked))} and hh_no != ''
            and warning_id not in (
              select toUInt64(arrayJoin(splitByChar('+', facts['warnings']))) from event
              where county = ${scope.county} and kind in ('TAKEN', 'APPENDED') and facts['warnings'] != '')
          group by hh_no
        )
        select f.hh_no as household, n.monitored_type as monitoredType,
               if(n.hh_no = '', f.place.1, n.town_code) as town, if(n.hh_no = '', f.place.2, n.village_code) as village,
               formatDateTime(f.since, '%Y-%m') as since, arraySort(f.departments) as departments,
               arraySort(f.risks) as riskCodes, arrayMap(one -> toString(one.2), f.all) as warnings,
               arrayMap(one -> one.3, f.all) as rules, arrayMap(one -> one.4, f.all) as amounts,
               toUInt32(f.raised) as newWarnings, toString(f.total) as amount,
               toUInt32(row_number() over (order by length(f.departments) desc, f.total desc, f.hh_no)) as priority
        from fresh as f left join now as n on n.hh_no = f.hh_no
        order by ${raw('priority')}`,
    { name: 'clues to review' },
  );
}
