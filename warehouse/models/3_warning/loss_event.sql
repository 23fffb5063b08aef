-- A household struck by an event whose kind of loss is listed and whose loss reaches the limit, where there is one;
-- with relief_required it was given relief. Each row is judged by itself. Key: household, event date.
select
    j.* replace (
        arrayStringConcat(arrayDistinct(arrayFilter(code -> code != '',
            [coalesce(nullIf(mapped(j.lists['risk_by_event_type'], toString(r.event_type)), ''), toString(j.risk)),
             mapped(j.lists['added_risk_by_loss_kind'], toString(r.loss_kind))])), '+') as risk),
    concat('event|', j.who, '|', toString(r.event_date)) as event_key,
    if(empty(j.lists['loss_kinds']), true, if(r.loss_kind = '', null, has(j.lists['loss_kinds'], toString(r.loss_kind)))) as kind_meets,
    if(empty(j.lists['event_types']), true, if(r.event_type = '', null, has(j.lists['event_types'], toString(r.event_type)))) as type_meets,
    if(mapContains(j.numbers, 'threshold'), passes(r.loss_amount, j.operators['threshold'], j.numbers['threshold']), true) as amount_meets,
    if(j.flags['relief_required'], r.relief > 0, true) as relief_meets,
    kind_meets and type_meets and amount_meets and relief_meets as meets,
    concat('缺少', arrayStringConcat(arrayFilter(part -> part != '',
        [if(isNull(kind_meets), '损失情形', ''), if(isNull(type_meets), '类型', ''), if(isNull(amount_meets), '损失金额', ''),
         if(isNull(relief_meets), '救助金额', '')]), '、'), '，无法判断') as missing,
    r.loss_amount as amount,
    concat(r.event_type, if(r.loss_kind = '', '', concat('，', r.loss_kind)), if(isNull(r.loss_amount), '', concat('，损失 ', money(ifNull(r.loss_amount, 0)), ' 元')),
           if(j.flags['relief_required'] and ifNull(r.relief > 0, false), concat('，已获救助 ', money(ifNull(r.relief, 0)), ' 元'), '')) as finding
from judged as j
inner join raw_loss_event as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'loss_event'
