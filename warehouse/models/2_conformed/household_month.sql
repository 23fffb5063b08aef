-- A register snapshot by household. Listed as dead or moved away by the end of the month is no longer a member.
select
    county,
    period,
    hh_no,
    tupleElement(head, 1) as hh_kind,
    tupleElement(head, 2) as monitored_type,
    tupleElement(head, 3) as head_key,
    tupleElement(head, 4) as town_code,
    tupleElement(head, 5) as village_code,
    tupleElement(head, 6) as village_group,
    members,
    labourers
from
(
    select
        county,
        period,
        hh_no,
        argMin((hh_kind, monitored_type, if(head_key = 0, person_key, head_key), town_code, village_code, village_group),
               (relation != '户主', file_no, sheet, row)) as head,
        countIf(present) as members,
        countIf(present and labour in ('FULL', 'PARTIAL')) as labourers
    from
    (
        select *, not (change in ('死亡', '迁出') and ifNull(change_date, toDate32(period)) <= toLastDayOfMonth(period)) as present
        from stg_register
        where county = {county:String} and period = {period:Date}
    )
    group by county, period, hh_no
)
