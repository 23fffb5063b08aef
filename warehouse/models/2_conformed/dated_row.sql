-- Every row that names a person or the head of a household, with its event date:
-- the date of its own shape, or the last day of the month for lists without one.
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, settle_date as event_date
from stg_medical
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
from stg_insured
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, diag_date as event_date
from stg_disease
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, ifNull(dropout_date, toDate32(toLastDayOfMonth(period))) as event_date
from stg_dropout
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
from stg_student_loan
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
from stg_student_aid
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, approve_date as event_date
from stg_civil_aid
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, appraise_date as event_date
from stg_housing
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, found_date as event_date
from stg_water
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, event_date as event_date
from stg_loss_event
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, event_date as event_date
from stg_casualty
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, cert_date as event_date
from stg_disability
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
from stg_employment
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, toDate32(toLastDayOfMonth(period)) as event_date
from stg_income
where county = {county:String} and period = {period:Date}
union all
select county, period, extract, batch_id, file_no, sheet, row, person_key, name_key, claim_date as event_date
from stg_insurance_claim
where county = {county:String} and period = {period:Date}
