-- A house of the rule's grades, or with a described hazard where the rule counts it (with only_house: of the only house
-- alone), or under renovation where the rule counts that. Key: household, date of appraisal.
select
    j.*,
    concat('housing|', j.who, '|', toString(r.appraise_date)) as event_key,
    multiIf(empty(j.lists['grades']), false, r.grade = '', null, has(j.lists['grades'], toString(r.grade))) as grade_meets,
    if(j.flags['only_house'], r.only_house, true) as house_meets,
    j.flags['hazard'] and r.hazard != '' as hazard_meets,
    j.flags['renovation'] and r.renovation != '' as renovation_meets,
    ((grade_meets or hazard_meets) and house_meets) or renovation_meets as meets,
    if(isNull(grade_meets) and not hazard_meets, '未填鉴定等级，无法判断', '未填是否唯一住房，无法判断') as missing,
    null as amount,
    concat(if(j.flags['only_house'] and ifNull(r.only_house, false), '唯一住房', '住房'), if(r.grade = '', '', concat('鉴定为 ', r.grade, ' 级')),
           multiIf(has(j.lists['grades'], toString(r.grade)), '', hazard_meets or not renovation_meets, '存在安全隐患', ''),
           multiIf(not renovation_meets, '', r.grade != '' or hazard_meets, '，实施危房改造', '实施危房改造')) as finding
from judged as j
inner join raw_housing as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'housing'
