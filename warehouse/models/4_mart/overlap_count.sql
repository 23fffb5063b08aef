-- Households in the data of several departments from the first month of the quarter on; '' is the county. A department
-- is one bit: sets of texts for each household would take ten times as long.
with sources as
(
    select
        period,
        extract,
        bitShiftLeft(toUInt64(1), dense_rank() over (order by department) - 1) as bit,
        throwIf(uniqExact(department) over () > 64, 'more than 64 departments') as too_many
    from obligation
    where county = {county:String} and period between toStartOfQuarter({period:Date}) and {period:Date}
)
select
    {county:String} as county,
    {period:Date} as period,
    arrayJoin(arrayDistinct(['', toString(town)])) as town_code,
    count() as households,
    countIf(departments >= 2) as two,
    countIf(departments >= 3) as three
from
(
    select
        l.hh_no as hh_no,
        argMax(l.town_code, l.period) as town,
        bitCount(groupBitOr(s.bit)) as departments
    from link as l
    inner join sources as s on s.period = l.period and s.extract = l.extract
    where l.county = {county:String} and l.period between toStartOfQuarter({period:Date}) and {period:Date} and l.state = 'LINKED'
    group by l.hh_no
) as h
group by town_code
