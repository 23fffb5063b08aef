-- Households in the data of several departments from the first month of the quarter on; '' is the county. A department
-- is one bit, told by the extract: sets of texts for each household take ten times as long, and a join twice.
with
    toStartOfQuarter({period:Date}) as first,
    addMonths(first, 1) as second,
    sources as
    (
        select
            period,
            toString(extract) as extract,
            toUInt64(bitShiftLeft(toUInt64(1), dense_rank() over (order by department) - 1)
                + throwIf(uniqExact(department) over () > 64, 'more than 64 departments')) as bit
        from obligation
        where county = {county:String} and period between toStartOfQuarter({period:Date}) and {period:Date}
    ),
    (select arrayConcat([('', toUInt64(0))], groupArray((extract, bit))) from sources where period = toStartOfQuarter({period:Date})) as bits_of_first,
    (select arrayConcat([('', toUInt64(0))], groupArray((extract, bit))) from sources where period = addMonths(toStartOfQuarter({period:Date}), 1)) as bits_of_second,
    (select arrayConcat([('', toUInt64(0))], groupArray((extract, bit))) from sources where period = addMonths(toStartOfQuarter({period:Date}), 2)) as bits_of_third
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
        bitCount(groupBitOr(multiIf(
            l.period = first, transform(l.extract, bits_of_first.1, bits_of_first.2, toUInt64(0)),
            l.period = second, transform(l.extract, bits_of_second.1, bits_of_second.2, toUInt64(0)),
            transform(l.extract, bits_of_third.1, bits_of_third.2, toUInt64(0))))) as departments
    from link as l
    where l.county = {county:String} and l.period between toStartOfQuarter({period:Date}) and {period:Date} and l.state = 'LINKED'
    group by l.hh_no
    having departments > 0
) as h
group by town_code
