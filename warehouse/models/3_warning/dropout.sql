-- Newly dropped out of school at the rule's stages. Increment, snapshot and first snapshot as in civil_aid.
-- With current_year the date lies in the month's year; without a date the start of the spell counts. A reason that the
-- rule excludes settles it.
select
    j.* replace (j.flags['snapshot'] and j.again as again),
    concat('dropout|', j.who, '|', toString(if(j.flags['snapshot'], toDate32(j.start), ifNull(r.dropout_date, toDate32(j.start))))) as event_key,
    if(empty(j.lists['stages']), true, if(r.stage = '', null, has(j.lists['stages'], toString(r.stage)))) as stage_meets,
    if(empty(j.lists['excluded_reasons']), true, if(r.reason = '', null, not named_in(j.lists['excluded_reasons'], r.reason))) as reason_meets,
    stage_meets and reason_meets as meets,
    if(isNull(stage_meets), '未填学段，无法判断是否义务教育阶段', '未填原因，无法判断是否不计的原因') as missing,
    null as amount,
    concat(if(j.flags['snapshot'] and j.again, '再次', ''), transform(toString(r.stage),
        ['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR', 'SECONDARY_VOCATIONAL', 'HIGHER_VOCATIONAL', 'UNIVERSITY'],
        ['学前', '小学', '初中', '普通高中', '中职', '高职', '大学'], ''), '失学辍学') as finding
from judged_spell as j
inner join raw_dropout as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'dropout'
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
  and (not j.flags['snapshot'] or not j.baseline or ifNull(toStartOfMonth(r.dropout_date) = j.start, false))
  and (not j.flags['current_year'] or toYear(ifNull(r.dropout_date, toDate32(j.start))) = toYear({period:Date}))
