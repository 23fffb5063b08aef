-- Rows of the newest accepted lists whose state lasts: a spell begins where the person was not in the hand-in before.
-- level orders a state by severity (1 severest); 0 where there is no order.
select *
from
(
    select county, period, extract, batch_id, person_key, '' as state, 0 as level from raw_insured where insured = 'NO'
    union all
    select county, period, extract, batch_id, person_key, '' as state, 0 as level from raw_student_loan
    union all
    select county, period, extract, batch_id, person_key, '' as state, 0 as level from raw_dropout
    union all
    select county, period, extract, batch_id, person_key, toString(aid_class) as state, 0 as level from raw_civil_aid
    union all
    select county, period, extract, batch_id, person_key, '' as state, level from raw_disability
)
where batch_id in (select batch_id from current_submission)
