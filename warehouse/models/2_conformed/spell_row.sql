-- Rows of lists whose state lasts: a spell begins where the person was not in the hand-in before.
-- level orders a state by severity (1 severest); 0 where there is no order.
select county, period, extract, person_key, '' as state, 0 as level from stg_insured where insured = 'NO'
union all
select county, period, extract, person_key, '' as state, 0 as level from stg_student_loan
union all
select county, period, extract, person_key, '' as state, 0 as level from stg_dropout
union all
select county, period, extract, person_key, toString(aid_class) as state, 0 as level from stg_civil_aid
union all
select county, period, extract, person_key, '' as state, level from stg_disability
