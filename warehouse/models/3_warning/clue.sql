-- Households with warnings raised up to the month: one row each. The place is that of the newest event, kind and
-- monitored type those of the newest register that holds the household. Village alerts make no clue.
with
    open as
    (
        select *
        from warning
        where county = {county:String} and period <= {period:Date} and hh_no != ''
    ),
    now as
    (
        select hh_no, hh_kind, monitored_type
        from household_month
        where county = {county:String}
          and period = (select max(period) from household_month where county = {county:String} and period <= {registers_until:Date})
          and hh_no in (select hh_no from open)
    )
select
    {county:String} as county,
    {period:Date} as period,
    o.hh_no as hh_no,
    if(n.hh_no = '', tupleElement(o.newest, 1), n.hh_kind) as hh_kind,
    if(n.hh_no = '', tupleElement(o.newest, 2), n.monitored_type) as monitored_type,
    tupleElement(o.newest, 3) as town_code,
    tupleElement(o.newest, 4) as village_code,
    'MERGED' as state,
    o.since as since,
    o.departments as departments,
    o.risks as risks,
    o.warnings as warnings,
    o.new_warnings as new_warnings,
    o.amount as amount,
    row_number() over (order by length(o.departments) desc, o.amount desc, o.hh_no) as priority
from
(
    select
        hh_no,
        argMax(tuple(hh_kind, monitored_type, town_code, village_code), tuple(event_date, period, warning_id)) as newest,
        min(period) as since,
        arraySort(groupUniqArray(toString(department))) as departments,
        arraySort(arrayDistinct(arrayFlatten(groupArray(splitByChar('+', toString(risk)))))) as risks,
        arrayMap(pair -> tupleElement(pair, 2), arraySort(groupArray(tuple(period, warning_id)))) as warnings,
        countIf(period = {period:Date}) as new_warnings,
        sum(toDecimal128(ifNull(open.amount, 0), 2)) as amount
    from open
    group by hh_no
) as o
left join now as n on n.hh_no = o.hh_no
