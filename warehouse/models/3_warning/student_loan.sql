-- Applied for a student loan. Key: person, start of the spell.
select
    j.*,
    concat('loan|', j.who, '|', toString(j.start)) as event_key,
    true as meets,
    '' as missing,
    r.loan_amount as amount,
    concat(if(j.again, '再次', ''), '申请助学贷款', if(isNull(r.loan_amount), '', concat(' ', money(ifNull(r.loan_amount, 0)), ' 元'))) as finding
from judged_spell as j
inner join raw_student_loan as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'student_loan'
