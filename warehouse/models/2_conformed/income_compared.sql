-- Judged households of an income list at the newest settled year of this hand-in, beside all their years known by then:
-- `years` by year as (known, net in cents, persons, rigid), `places` the row that told each year. Spliced into the kinds
-- that compare years.
select
    newest.* except (nth),
    history.years as years,
    history.places as places
from
(
    select
        j.*,
        y.year as year,
        row_number() over (partition by j.rule, j.hh_no order by y.year desc) as nth
    from judged as j
    inner join (select * from income_year where county = {county:String} and period = {period:Date}) as y
        using (county, period, extract, hh_no, batch_id, file_no, sheet, row)
    where j.county = {county:String} and j.period = {period:Date}
      and y.year < toYear({period:Date})
      and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
) as newest
inner join
(
    select
        extract, hh_no,
        groupArray(tuple(year, tuple(seen_in, batch_id, file_no, toString(sheet), row))) as places,
        mapFromArrays(groupArray(year), groupArray(tuple(true, cents(net), toInt128(persons), rigid))) as years
    from income_year
    where county = {county:String} and period = {period:Date}
    group by extract, hh_no
) as history on history.extract = newest.extract and history.hh_no = newest.hh_no
where newest.nth = 1
