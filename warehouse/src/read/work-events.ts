import { type Span, spanArray } from '../measure/span.ts';
import { inScope, type Scope } from '../scope.ts';
import { raw, type Sql, sql } from '../sql.ts';

/** An outcome of a visit stands: it was told_on, and not returned since. */
const ANSWERED = raw(`(state in ('YES', 'NO', 'ALREADY', 'NOTIFIED') or state = 'CLOSED' and said != '')`);

/** The events of a county about one kind of subject, beside each span whose cut-off day they do not pass. */
const eventsOf = (county: string, subject: 'ASSIGNMENT' | 'CASE', spans: readonly Span[]): Sql =>
  sql`(select *, span.1 as span_key, span.2 as span_from, span.3 as span_to, span.4 as span_until
       from (select * from event final where county = ${county} and subject = ${subject}) array join ${spanArray(spans)} as span
       where day <= span.4)`;

/** The span of a row, as its columns carry it. */
const SPAN = raw('e.span_key as span_key, e.span_from as span_from, e.span_to as span_to, e.span_until as span_until');
const BY_SPAN = raw('e.span_key, e.span_from, e.span_to, e.span_until');

/**
 * Every clue of a county as it stood at the cut-off day of each span, one row each, from the events until then. Days are
 * null where it did not come to that. `sent_on` is when a township got it first; what was withdrawn before has none.
 */
export function cluesAt(scope: Scope, spans: readonly Span[]): Sql {
  const { county } = scope;
  return sql`select *, ${ANSWERED} as has_answer from
    (
      select ${SPAN}, any(e.county) as county_of, toString(e.subject_id) as id, argMax(e.hh_no, e.seq) as household, argMax(e.town, e.seq) as at_town,
             argMax(e.village, e.seq) as at_village, argMax(e.to_state, e.seq) as state,
             argMax(e.channel, e.seq) as by_channel, argMax(e.facts['assignmentKind'], e.seq) as assignment_kind,
             splitByChar('+', argMax(e.facts['departments'], e.seq)) as warned,
             splitByChar('+', argMax(e.facts['risks'], e.seq)) as risk_codes, argMax(e.facts['month'], e.seq) as of_month,
             arrayFlatten(groupArrayIf(splitByChar('+', e.facts['warnings']), e.kind in ('TAKEN', 'APPENDED'))) as warning_ids,
             tupleElement(argMax(tuple(e.due), e.seq), 1) as due_on, argMax(e.verdict, e.seq) as said,
             argMax(e.facts['noReason'], e.seq) as no_reason, min(e.seq) as first_seq, min(e.day) as taken_on,
             minOrNullIf(e.day, e.to_state in ('ASSIGNED', 'VERIFYING', 'YES', 'NO', 'ALREADY', 'NOTIFIED')) as sent_on,
             maxOrNullIf(e.day, e.kind = 'VERDICT') as verdict_on, maxOrNullIf(e.day, e.kind = 'TOLD') as told_on,
             maxOrNullIf(e.day, e.to_state = 'CLOSED' and e.from_state != 'CLOSED') as closed_on
      from ${eventsOf(county, 'ASSIGNMENT', spans)} as e
      group by ${BY_SPAN}, e.subject_id
    ) where ${inScope(scope, { county: 'county_of', town: 'at_town', village: 'at_village', departments: 'warned' })}`;
}

/** Every case of a county as it stood at the cut-off day of each span, one row each. A department's share is not told apart. */
export function casesAt(scope: Scope, spans: readonly Span[]): Sql {
  return sql`select * from
    (
      select ${SPAN}, any(e.county) as county_of, toString(e.subject_id) as id, argMax(e.hh_no, e.seq) as household, argMax(e.town, e.seq) as at_town,
             argMax(e.village, e.seq) as at_village, argMax(e.to_state, e.seq) as state,
             splitByChar('+', argMax(e.facts['departments'], e.seq)) as by_departments,
             splitByChar('+', argMax(e.facts['risks'], e.seq)) as risk_codes,
             toUInt32OrZero(argMax(e.facts['persons'], e.seq)) as persons, argMax(e.facts['monitoredType'], e.seq) as monitored_as,
             maxOrNullIf(e.day, e.to_state in ('RISK_ELIMINATED', 'NATURAL_END') and e.from_state != e.to_state) as ended_on,
             argMax(e.facts['origin'], e.seq) as origin,
             argMax(e.facts['green'], e.seq) = 'true' as greened,
             ifNull(toDate32OrNull(argMax(e.facts['found'], e.seq)), min(e.day)) as found_on,
             minOrNullIf(e.day, e.kind = 'REGISTERED') as registered_on,
             ifNull(toDate32OrNull(argMax(e.facts['registered'], e.seq)), registered_on) as entered_on,
             if(argMax(e.facts['origin'], e.seq) = 'REGISTER', min(e.day), registered_on) as monitored_on,
             groupArrayIf((e.facts['aidId'], e.facts['from'], e.facts['until']), e.kind = 'AID_STARTED') as begun,
             groupArrayIf((e.facts['aidId'], e.facts['on']), e.kind = 'AID_ENDED') as ended,
             arrayExists(
               aid -> aid.2 <= toString(e.span_until) and (aid.3 = '' or aid.3 >= toString(e.span_until))
                 and not arrayExists(end -> end.1 = aid.1 and end.2 <= toString(e.span_until), ended), begun) as aids_running
      from ${eventsOf(scope.county, 'CASE', spans)} as e
      group by ${BY_SPAN}, e.subject_id
    ) where ${inScope(scope, { county: 'county_of', town: 'at_town', village: 'at_village' })}`;
}
