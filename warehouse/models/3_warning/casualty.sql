-- Hurt, disabled or killed, as the rule lists; with labour_only it must be a labourer of the household. A labourer
-- lost adds the risk that the rule names. Key: person, event date.
select
    j.* replace (
        arrayStringConcat(arrayDistinct(arrayFilter(code -> code != '',
            [toString(j.risk), if(ifNull(r.is_labour, false), mapped(j.lists['added_risk_by_casualty'], toString(r.casualty)), '')])), '+') as risk),
    concat('casualty|', j.who, '|', toString(r.event_date)) as event_key,
    if(r.casualty = '', null, has(j.lists['casualties'], toString(r.casualty))) as casualty_meets,
    if(j.flags['labour_only'], r.is_labour, true) as labour_meets,
    casualty_meets and labour_meets as meets,
    if(isNull(casualty_meets), '未填伤/残/亡，无法判断', '未填是否家庭劳动力，无法判断') as missing,
    null as amount,
    concat(if(ifNull(r.is_labour, false), '家庭劳动力', ''), transform(toString(r.casualty), ['INJURED', 'DISABLED', 'DEAD'], ['受伤', '致残', '死亡'], '')) as finding
from judged as j
inner join raw_casualty as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'casualty'
