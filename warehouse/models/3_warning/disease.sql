-- A disease of the list, treated in a designated hospital; an empty list admits all. Key: person, disease, date.
select
    j.*,
    concat('disease|', j.who, '|', plain(r.disease), '|', toString(r.diag_date)) as event_key,
    if(empty(j.lists['hospitals']), true, if(r.hospital = '', null, has(j.lists['hospitals'], toString(r.hospital)))) as meets,
    '未填医疗机构，无法判断是否定点医院' as missing,
    null as amount,
    concat('确诊', r.disease) as finding
from judged as j
inner join raw_disease as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'disease'
  and (empty(j.lists['diseases']) or named_in(j.lists['diseases'], r.disease))
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
