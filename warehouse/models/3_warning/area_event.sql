-- A severely hit village: an alert about the village, never a household warning. Key: village, event date.
select
    e.rule as rule,
    'village' as subject,
    toUInt128(0) as person_key,
    '' as hh_no,
    '' as hh_kind,
    '' as monitored_type,
    r.town_code as town_code,
    r.village_code as village_code,
    r.event_date as event_date,
    coalesce(nullIf(mapped(e.lists['risk_by_event_type'], toString(r.event_type)), ''), toString(e.risk)) as risk,
    false as again,
    r.period as seen_in, r.batch_id as batch_id, r.file_no as file_no, r.sheet as sheet, r.row as row,
    concat('area|', r.village_code, if(r.village_code = '', concat(r.town_code, '|', toString(r.file_no), '|', r.sheet, '|', toString(r.row)), ''), '|', toString(r.event_date)) as event_key,
    if(r.village_code = '', null, true) as meets,
    '行政村名称对不上区划，无法确定受灾的村' as missing,
    r.loss_amount as amount,
    concat(r.event_type, '，影响 ', toString(r.hh_affected), ' 户', if(isNull(r.persons), '', concat(' ', toString(ifNull(r.persons, 0)), ' 人'))) as finding
from stg_area_event as r
inner join
(
    select * from effective_rule where county = {county:String} and period = {period:Date} and kind = 'area_event'
) as e on e.extract = r.extract
where r.county = {county:String} and r.period = {period:Date}
