-- Applied for help on a platform, under one of the rule's modules. Key: number of the event, else person and date.
select
    j.*,
    concat('application|', if(r.event_no = '', concat(j.who, '|', toString(r.applied_at)), plain(r.event_no))) as event_key,
    if(empty(j.lists['modules']), true, if(r.module = '', null, has(j.lists['modules'], toString(r.module)))) as meets,
    '未填模块，无法判断申报的是哪一类' as missing,
    null as amount,
    concat('平台申报', r.module, if(r.status = '', '', concat('（', r.status, '）'))) as finding
from judged as j
inner join raw_application as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'application'
