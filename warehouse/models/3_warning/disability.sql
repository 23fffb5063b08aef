-- Newly disabled at the rule's levels. Increment, snapshot and first snapshot as in civil_aid; coming up from a
-- milder level is new, going down is not. Key: person, level, certificate date or start of the spell.
select
    j.* replace (j.flags['snapshot'] and j.again as again),
    concat('disability|', j.who, '|', toString(r.level), '|', toString(if(j.flags['snapshot'], toDate32(j.start), r.cert_date))) as event_key,
    true as meets,
    '' as missing,
    null as amount,
    concat(if(j.flags['snapshot'] and j.again, '再次新增', '新增'), transform(toString(r.level), ['1', '2', '3', '4'], ['一级', '二级', '三级', '四级'], ''), '残疾',
           if(j.flags['snapshot'] and j.previous_level > r.level, '（等级加重）', '')) as finding
from judged_spell as j
inner join raw_disability as r using (county, period, batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'disability'
  and has(j.lists['levels'], toString(r.level))
  and (not j.flags['snapshot']
       or (r.level = j.spell_level
           and (j.previous_level = 0 or j.previous_level > r.level)
           and (not j.baseline or toStartOfMonth(r.cert_date) = j.start)))
  and (not j.flags['current_year'] or toYear(r.cert_date) = toYear({period:Date}))
