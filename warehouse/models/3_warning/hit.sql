-- What the kinds found, gathered by rule and event key. A certain row comes before an undecided one,
-- then the greatest amount, then the place in the file.
select
    {county:String} as county,
    {period:Date} as period,
    rule,
    if(tupleElement(shown, 1), 'unknown', 'yes') as verdict,
    tupleElement(shown, 2) as why_unknown,
    event_key,
    tupleElement(shown, 3) as subject,
    tupleElement(shown, 4) as person_key,
    tupleElement(shown, 5) as hh_no,
    tupleElement(shown, 6) as hh_kind,
    tupleElement(shown, 7) as monitored_type,
    tupleElement(shown, 8) as town_code,
    tupleElement(shown, 9) as village_code,
    tupleElement(shown, 10) as event_date,
    tupleElement(shown, 11) as amount,
    tupleElement(shown, 12) as finding,
    tupleElement(shown, 13) as again,
    tupleElement(shown, 14) as risk,
    arrayMap(place -> tuple(tupleElement(place, 3), tupleElement(place, 4), tupleElement(place, 5), tupleElement(place, 6)),
             arrayDistinct(arraySort(arrayFilter(place -> tupleElement(place, 1) = tupleElement(shown, 1), places)))) as evidence
from
(
    select
        toString(rule) as rule,
        event_key,
        argMin(
            tuple(isNull(meets), if(isNull(meets), missing, ''), toString(subject), person_key, hh_no, toString(hh_kind), toString(monitored_type),
                  toString(town_code), toString(village_code), toDate32(event_date), amount, finding, again, toString(risk)),
            tuple(isNull(meets), -ifNull(toFloat64(amount), 0), seen_in, file_no, toString(sheet), row)) as shown,
        groupArray(tuple(isNull(meets), seen_in, batch_id, file_no, toString(sheet), row)) as places
    from
    (
        {{found}}
    )
    group by rule, event_key
)
