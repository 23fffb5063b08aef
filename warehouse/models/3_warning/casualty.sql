-- Hurt, disabled or killed, as the rule lists; with labour_only it must be a labourer of the household. Key: person, event date.
select
    j.*,
    concat('casualty|', j.who, '|', toString(r.event_date)) as event_key,
    if(r.casualty = '', null, has(j.lists['casualties'], toString(r.casualty))) as meets,
    '未填伤/残/亡，无法判断' as missing,
    null as amount,
    concat(if(r.is_labour, '家庭劳动力', ''), transform(toString(r.casualty), ['INJURED', 'DISABLED', 'DEAD'], ['受伤', '致残', '死亡'], '')) as finding
from judged as j
inner join raw_casualty as r using (county, period, batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'casualty'
  and (not j.flags['labour_only'] or r.is_labour)
