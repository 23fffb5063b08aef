-- A register snapshot by household. Listed as dead or moved away by the end of the month is no longer a member.
-- The head's row speaks for the household, else the first one; its place in the hand-in is one number, which
-- half a million rows compare sooner than a tuple.
select
    {county:String} as county,
    {period:Date} as period,
    hh_no,
    argMin(hh_kind, place) as hh_kind,
    argMin(monitored_type, place) as monitored_type,
    argMin(head, place) as head_key,
    argMin(town_code, place) as town_code,
    argMin(village_code, place) as village_code,
    argMin(village_group, place) as village_group,
    countIf(present) as members,
    countIf(present and labour in ('FULL', 'PARTIAL')) as labourers
from
(
    select
        hh_no, hh_kind, monitored_type, town_code, village_code, village_group, labour,
        if(head_key = 0, person_key, head_key) as head,
        not (change in ('死亡', '迁出') and ifNull(change_date, toDate32(period)) <= toLastDayOfMonth(period)) as present,
        bitOr(bitOr(bitShiftLeft(toUInt128(relation != '户主'), 112), bitShiftLeft(toUInt128(file_no), 96)),
              bitOr(bitShiftLeft(toUInt128(sipHash64(sheet)), 32), toUInt128(row))) as place
    from stg_register
    where county = {county:String} and period = {period:Date}
)
group by hh_no
