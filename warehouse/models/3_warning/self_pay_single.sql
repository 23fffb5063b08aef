-- One stay whose self-pay passes the limit. Key: the stay (person, settlement date, amount).
select
    j.*,
    concat('stay|', j.who, '|', toString(r.settle_date), '|', toString(cents(r.self_pay))) as event_key,
    true as meets,
    '' as missing,
    r.self_pay as amount,
    concat(if(r.visit_type = 'CHRONIC', '门诊慢特病', '住院'), '单次自付 ', money(r.self_pay), ' 元') as finding
from judged as j
inner join raw_medical as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'self_pay_single'
  and has(j.lists['visit_types'], r.visit_type)
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
  and passes(r.self_pay, j.operators['threshold'], j.numbers['threshold'])
