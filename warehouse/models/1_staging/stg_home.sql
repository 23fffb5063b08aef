-- Where the newest accepted registers have each person.
select
    county,
    period as snapshot,
    person_key,
    hh_no,
    name_key,
    hh_kind,
    monitored_type,
    labour,
    schooling,
    town_code,
    village_code,
    cast(change in ('死亡', '迁出'), 'Bool') as gone,
    cast(change = '死亡', 'Bool') as died,
    ifNull(change_date, toDate32(toLastDayOfMonth(period))) as changed_on
from raw_register
where batch_id in (select batch_id from current_submission)
