-- Every row of the newest accepted submissions that names a person or the head of a household, with its event date:
-- the date of its own shape, or the last day of the month for lists without one.
select *
from
(
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, settle_date as event_date
    from raw_medical
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
    from raw_insured
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, diag_date as event_date
    from raw_disease
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, ifNull(dropout_date, toDate32(toLastDayOfMonth(period))) as event_date
    from raw_dropout
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
    from raw_student_loan
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
    from raw_student_aid
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, approve_date as event_date
    from raw_civil_aid
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, appraise_date as event_date
    from raw_housing
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, found_date as event_date
    from raw_water
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, event_date as event_date
    from raw_loss_event
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, event_date as event_date
    from raw_casualty
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, cert_date as event_date
    from raw_disability
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
    from raw_employment
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
    from raw_income
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, claim_date as event_date
    from raw_insurance_claim
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, applied_at as event_date
    from raw_application
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, received_date as event_date
    from raw_petition
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, ifNull(paid_date, toDate32(toLastDayOfMonth(period))) as event_date
    from raw_benefit
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, source_date as event_date
    from raw_match_result
    union all
    select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
    from raw_student_burden
)
where batch_id in (select batch_id from current_submission)
