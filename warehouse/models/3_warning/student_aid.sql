-- On the list of students who receive aid. Key: person, kind of aid, term.
select
    j.*,
    concat('aid|', j.who, '|', plain(r.aid_item), '|', plain(r.term)) as event_key,
    true as meets,
    '' as missing,
    r.amount as amount,
    concat(r.term, '学生资助 ', r.aid_item, ' ', money(r.amount), ' 元') as finding
from judged as j
inner join raw_student_aid as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'student_aid'
