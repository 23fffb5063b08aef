-- Uninsured people of the kinds of household that the rule governs. Key: person, start of the spell.
select
    j.*,
    concat('uninsured|', j.who, '|', toString(j.start)) as event_key,
    true as meets,
    '' as missing,
    null as amount,
    concat(if(j.again, '再次', ''), '未缴纳医保') as finding
from judged_spell as j
inner join raw_insured as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'uninsured'
  and r.insured = 'NO'
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
