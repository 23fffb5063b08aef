-- Out of work for the rule's number of complete months. Age on the last day the month covers. A person at school is
-- no labourer; an unknown 在校状况 does not exclude. Key: person, start of the spell.
select
    j.*,
    if(isNull(r.last_end), addMonths({period:Date}, -toInt32(r.idle_months)), toDate(toStartOfMonth(r.last_end))) as start,
    age('year', r.birth_date, toDate32(j.covered_until)) as years,
    concat('idle|', j.who, '|', toString(start)) as event_key,
    passes(years, operator_or(j.operators['min_age'], '>='), j.numbers['min_age']) and passes(years, operator_or(j.operators['max_age'], '<='), j.numbers['max_age']) as meets,
    '不知道出生日期，无法判断年龄' as missing,
    null as amount,
    concat('连续 ', toString(r.idle_months), ' 个月未务工') as finding
from judged as j
inner join raw_employment as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'idle'
  and passes(r.idle_months, operator_or(j.operators['months'], '>='), j.numbers['months'])
  and among(j.lists['labour'], if(r.labour = '', j.labour, r.labour))
  and j.schooling != 'IN'
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
