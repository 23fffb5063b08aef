-- A public-welfare post that was cancelled. Key: person, date of the cancellation.
select
    j.* replace (ifNull(r.cancel_date, j.event_date) as event_date),
    concat('post|', j.who, '|', ifNull(toString(r.cancel_date), '')) as event_key,
    if(isNull(r.cancel_date), null, true) as meets,
    '未填取消日期，无法判断岗位是否已取消' as missing,
    null as amount,
    '公益岗位取消' as finding
from judged as j
inner join raw_employment as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'post_cancelled'
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
