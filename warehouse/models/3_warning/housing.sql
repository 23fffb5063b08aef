-- A house of the rule's grades, or with a described hazard where the rule counts it. Key: household, date of appraisal.
select
    j.*,
    concat('housing|', j.who, '|', toString(r.appraise_date)) as event_key,
    if(r.grade = '', null, has(j.lists['grades'], toString(r.grade))) or (j.flags['hazard'] and r.hazard != '') as meets,
    '未填鉴定等级，无法判断' as missing,
    null as amount,
    concat('住房', if(r.grade = '', '', concat('鉴定为 ', r.grade, ' 级')), if(has(j.lists['grades'], toString(r.grade)), '', '存在安全隐患')) as finding
from judged as j
inner join raw_housing as r using (county, period, batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'housing'
