-- A register snapshot by household. Listed as dead or moved away by the end of the month is no longer a member.
-- The head's row speaks for the household, else the first one; its place in the hand-in is one number, by which half a
-- million rows are compared and found again sooner than by a tuple.
with
    rows as
    (
        select
            *,
            bitOr(bitOr(bitShiftLeft(toUInt64(relation != '户主'), 63), bitShiftLeft(toUInt64(file_no), 48)),
                  bitOr(bitShiftLeft(bitAnd(sipHash64(sheet), 65535), 32), toUInt64(row))) as place
        from stg_register
        where county = {county:String} and period = {period:Date}
    )
select
    {county:String} as county,
    {period:Date} as period,
    h.hh_no as hh_no,
    s.hh_kind as hh_kind,
    s.monitored_type as monitored_type,
    s.head_key as head_key,
    s.town_code as town_code,
    s.village_code as village_code,
    s.village_group as village_group,
    h.members as members,
    h.labourers as labourers
from
(
    select place, hh_no, hh_kind, monitored_type, if(head_key = 0, person_key, head_key) as head_key, town_code, village_code, village_group
    from rows
) as s
inner join
(
    select
        hh_no,
        min(place) as speaker,
        countIf(present) as members,
        countIf(present and labour in ('FULL', 'PARTIAL')) as labourers
    from
    (
        select hh_no, labour, place, not (change in ('死亡', '迁出') and ifNull(change_date, {period:Date}) <= toLastDayOfMonth({period:Date})) as present
        from rows
    )
    group by hh_no
) as h on h.speaker = s.place and h.hh_no = s.hh_no
