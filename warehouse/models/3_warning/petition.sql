-- A petition, a call or a report in the news on one of the rule's topics; its text stays sealed. Key: person, number
-- of the case, else the day it was received.
select
    j.*,
    concat('petition|', j.who, '|', if(r.case_no = '', toString(r.received_date), plain(r.case_no))) as event_key,
    if(empty(j.lists['topics']), true, if(r.topic = '', null, has(j.lists['topics'], toString(r.topic)))) as meets,
    '未填诉求类别，无法判断' as missing,
    null as amount,
    concat(r.channel, '反映', if(r.topic = '', '的问题', r.topic)) as finding
from judged as j
inner join raw_petition as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'petition'
