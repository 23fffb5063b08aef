-- Warnings raised in the month. Each dimension also stands as '' for all of it, so households are never summed.
select
    county,
    period,
    arrayJoin(arrayDistinct(['', toString(town_code)])) as town_code,
    arrayJoin(arrayDistinct(['', toString(department)])) as department,
    arrayJoin(arrayDistinct(arrayConcat([''], splitByChar('+', toString(risk))))) as risk,
    countIf(subject != 'village') as warnings,
    uniqExactIf(hh_no, subject != 'village') as households,
    uniqExactIf(person_key, subject = 'person') as persons,
    countIf(subject = 'village') as alerts
from warning
where county = {county:String} and period = {period:Date}
group by county, period, town_code, department, risk
