-- Drinking water is not safe. Key: household, date found.
select
    j.*,
    concat('water|', j.who, '|', toString(r.found_date)) as event_key,
    true as meets,
    '' as missing,
    null as amount,
    concat('饮水', r.issue, '有问题') as finding
from judged as j
inner join raw_water as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'water'
