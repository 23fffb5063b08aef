-- Newly granted allowances of the rule's classes. A list of new ones (increment): every row. A whole list
-- (snapshot): who was absent from the one before; in the first one, those approved in its own month.
-- Key: person, class, approval date or start of the spell.
select
    j.* replace (j.flags['snapshot'] and j.again as again),
    concat('civil|', j.who, '|', r.aid_class, '|', toString(if(j.flags['snapshot'], toDate32(j.start), r.approve_date))) as event_key,
    true as meets,
    '' as missing,
    r.month_amount as amount,
    concat(if(j.flags['snapshot'] and j.again, '再次新增', '新增'), r.aid_class) as finding
from judged_spell as j
inner join raw_civil_aid as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'civil_aid'
  and j.state = r.aid_class
  and has(j.lists['aid_classes'], r.aid_class)
  and (not j.flags['snapshot'] or not j.baseline or toStartOfMonth(r.approve_date) = j.start)
