import { inScope, type Scope } from '../scope.ts';
import { day as asDay, raw, type Sql, sql } from '../sql.ts';

/** An outcome of a visit stands: it was told_on, and not returned since. */
const ANSWERED = raw(`(state in ('YES', 'NO', 'ALREADY', 'NOTIFIED') or state = 'CLOSED' and said != '')`);

/**
 * Every clue of a county as it stood at the end of a day, one row each, from the events until then. Days are null where
 * it did not come to that. `sent_on` is when a township got it first; what was withdrawn before has none.
 */
export function cluesAt(scope: Scope, until: string): Sql {
  const { county } = scope;
  return sql`select *, ${ANSWERED} as has_answer from
    (
      select any(e.county) as county_of, toString(e.subject_id) as id, argMax(e.hh_no, e.seq) as household, argMax(e.town, e.seq) as at_town,
             argMax(e.village, e.seq) as at_village, argMax(e.to_state, e.seq) as state,
             argMax(e.channel, e.seq) as by_channel, argMax(e.facts['assignmentKind'], e.seq) as assignment_kind,
             splitByChar('+', argMax(e.facts['departments'], e.seq)) as warned,
             tupleElement(argMax(tuple(e.due), e.seq), 1) as due_on, argMax(e.verdict, e.seq) as said,
             argMax(e.facts['noReason'], e.seq) as no_reason, min(e.seq) as first_seq, min(e.day) as taken_on,
             minOrNullIf(e.day, e.to_state in ('ASSIGNED', 'VERIFYING', 'YES', 'NO', 'ALREADY', 'NOTIFIED')) as sent_on,
             maxOrNullIf(e.day, e.kind = 'VERDICT') as verdict_on, maxOrNullIf(e.day, e.kind = 'TOLD') as told_on,
             maxOrNullIf(e.day, e.to_state = 'CLOSED') as closed_on
      from event as e final
      where e.county = ${county} and e.subject = 'ASSIGNMENT' and e.day <= ${asDay(until)}
      group by e.subject_id
    ) where ${inScope(scope, { county: 'county_of', town: 'at_town', village: 'at_village', departments: 'warned' })}`;
}

/** Every case of a county as it stood at the end of a day, one row each. A department's share is not told apart. */
export function casesAt(scope: Scope, until: string): Sql {
  return sql`select * from
    (
      select any(e.county) as county_of, toString(e.subject_id) as id, argMax(e.hh_no, e.seq) as household, argMax(e.town, e.seq) as at_town,
             argMax(e.village, e.seq) as at_village, argMax(e.to_state, e.seq) as state,
             argMax(e.facts['green'], e.seq) = 'true' as greened,
             ifNull(toDate32OrNull(argMax(e.facts['found'], e.seq)), min(e.day)) as found_on,
             minOrNullIf(e.day, e.kind = 'REGISTERED') as registered_on,
             ifNull(toDate32OrNull(argMax(e.facts['registered'], e.seq)), registered_on) as entered_on,
             if(argMax(e.facts['origin'], e.seq) = 'REGISTER', min(e.day), registered_on) as monitored_on,
             groupArrayIf((e.facts['aidId'], e.facts['from'], e.facts['until']), e.kind = 'AID_STARTED') as begun,
             groupArrayIf((e.facts['aidId'], e.facts['on']), e.kind = 'AID_ENDED') as ended,
             arrayExists(
               aid -> aid.2 <= ${until} and (aid.3 = '' or aid.3 >= ${until})
                 and not arrayExists(end -> end.1 = aid.1 and end.2 <= ${until}, ended), begun) as aids_running
      from event as e final
      where e.county = ${scope.county} and e.subject = 'CASE' and e.day <= ${asDay(until)}
      group by e.subject_id
    ) where ${inScope(scope, { county: 'county_of', town: 'at_town', village: 'at_village' })}`;
}
