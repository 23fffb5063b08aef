-- Frame around a kind: its rows that are certain or undecided, in the types of the table; false leaves no row.
select
    rule, event_key, meets, missing, subject, person_key, hh_no, hh_kind, monitored_type, town_code, village_code, event_date,
    toDecimal64OrNull(toString(amount), 2) as amount,
    finding, again, risk, seen_in, batch_id, file_no, sheet, row
from
(
    {{rows}}
)
where isNull(meets) or meets
