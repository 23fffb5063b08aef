-- For each household in an income list of the month, the years known by then. The newest hand-in of a year holds;
-- within a month the list itself comes before another one.
with
    own as
    (
        select distinct l.extract as extract, l.hh_no as hh_no
        from (select * from link where county = {county:String} and period = {period:Date} and state = 'LINKED') as l
        inner join (select * from stg_income where county = {county:String} and period = {period:Date}) as r
            using (batch_id, file_no, sheet, row)
    ),
    told as
    (
        select
            l.extract as told_by, l.hh_no as hh_no, r.year as year,
            toDecimal64(r.wage + r.business + r.property + r.transfer - r.cost, 2) as net,
            if(ifNull(r.hh_size, 0) = 0, m.members, ifNull(r.hh_size, 0)) as persons,
            r.rigid as rigid, r.period as seen_in, r.batch_id as batch_id, r.file_no as file_no, r.sheet as sheet, r.row as row
        from (select * from link where county = {county:String} and period <= {period:Date} and state = 'LINKED') as l
        inner join (select * from stg_income where county = {county:String} and period <= {period:Date}) as r
            using (batch_id, file_no, sheet, row)
        left join
        (
            select period, hh_no, members
            from household_month
            where county = {county:String} and hh_no in (select hh_no from own)
        ) as m on m.period = l.snapshot and m.hh_no = l.hh_no
    )
select
    {county:String} as county,
    {period:Date} as period,
    extract,
    hh_no,
    year,
    tupleElement(newest, 1) as net,
    tupleElement(newest, 2) as persons,
    tupleElement(newest, 3) as rigid,
    tupleElement(newest, 4) as seen_in,
    tupleElement(newest, 5) as batch_id,
    tupleElement(newest, 6) as file_no,
    tupleElement(newest, 7) as sheet,
    tupleElement(newest, 8) as row
from
(
    select
        h.extract as extract, h.hh_no as hh_no, t.year as year,
        argMax(tuple(t.net, t.persons, t.rigid, t.seen_in, t.batch_id, t.file_no, t.sheet, t.row),
               tuple(t.seen_in, t.told_by = h.extract, t.told_by, t.file_no, t.sheet, t.row)) as newest
    from own as h
    inner join told as t on t.hh_no = h.hh_no
    group by extract, hh_no, year
)
