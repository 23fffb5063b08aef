-- Newly disabled at the rule's levels; other_levels count for other_kinds alone. Increment, snapshot and first snapshot
-- as in civil_aid; coming up from a milder level is new, going down is not. With aid_overlap the finding says which of
-- these allowances the household has: by the newest list where it is a whole one, else by those handed in so far.
-- Key: person, level, certificate date or start of the spell.
with
    aid_list as
    (
        select arrayJoin(groupArrayIf(extract, kind = 'civil_aid')) as extract
        from effective_rule
        where county = {county:String} and period = {period:Date}
        having countIf(kind = 'disability' and notEmpty(lists['aid_overlap'])) > 0
    ),
    (
        select mapFromArrays(groupArray(household), groupArray(classes))
        from
        (
            select household, arraySort(groupUniqArray(class)) as classes
            from
            (
                select l.hh_no as household, toString(s.state) as class, s.extract as extract, s.period as month,
                       max(s.period) over (partition by s.extract) as newest
                from (select * from spell where county = {county:String} and period <= {period:Date} and extract in (aid_list)) as s
                inner join (select * from link where county = {county:String} and period <= {period:Date} and extract in (aid_list)) as l
                    on l.period = s.period and l.extract = s.extract and l.person_key = s.person_key
            )
            where month = newest or extract not in
                (select extract from effective_rule where county = {county:String} and period = {period:Date} and kind = 'civil_aid' and flags['snapshot'])
            group by household
        )
    ) as allowances
select
    j.* replace (j.flags['snapshot'] and j.again as again),
    concat('disability|', j.who, '|', toString(r.level), '|', toString(if(j.flags['snapshot'], toDate32(j.start), r.cert_date))) as event_key,
    multiIf(has(j.lists['levels'], toString(r.level)), true, r.kind = 0, null, has(j.lists['other_kinds'], toString(r.kind))) as level_meets,
    multiIf(empty(j.lists['actions']), true, r.action = '', null, has(j.lists['actions'], toString(r.action))) as action_meets,
    level_meets and action_meets as meets,
    if(isNull(level_meets), '未填残疾类别，无法判断', '未填新办/变更，无法判断') as missing,
    null as amount,
    concat(multiIf(j.flags['snapshot'], if(j.again, '再次新增', '新增'), r.action = 'CHANGE', '变更为', '新增'),
           transform(toString(r.level), ['1', '2', '3', '4'], ['一级', '二级', '三级', '四级'], ''),
           if(has(j.lists['levels'], toString(r.level)), '',
              transform(toString(r.kind), ['1', '2', '3', '4', '5', '6', '7'], ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'], '')), '残疾',
           if(j.flags['snapshot'] and j.previous_level > r.level, '（等级加重）', ''),
           if(empty(overlap), '', concat('（已享', arrayStringConcat(overlap, '、'), '）'))) as finding,
    arrayFilter(class -> has(j.lists['aid_overlap'], class), allowances[j.hh_no]) as overlap
from judged_spell as j
inner join raw_disability as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'disability'
  and (has(j.lists['levels'], toString(r.level)) or has(j.lists['other_levels'], toString(r.level)))
  and (not j.flags['snapshot']
       or (r.level = j.spell_level
           and (j.previous_level = 0 or j.previous_level > r.level)
           and (not j.baseline or toStartOfMonth(r.cert_date) = j.start)))
  and (not j.flags['current_year'] or toYear(r.cert_date) = toYear({period:Date}))
