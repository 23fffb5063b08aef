-- Clues open at the end of the month, with the rural households and persons of the newest register beside them.
with
    rural as
    (
        select
            arrayJoin(arrayDistinct(['', toString(town_code)])) as town_code,
            countIf(members > 0) as households,
            sum(members) as persons
        from household_month
        where county = {county:String}
          and period = (select max(period) from household_month where county = {county:String} and period <= {registers_until:Date})
        group by town_code
    ),
    counted as
    (
        select
            arrayJoin(arrayDistinct(['', toString(clue.town_code)])) as town_code,
            arrayJoin(arrayConcat([''], departments)) as department,
            count() as clues,
            countIf(new_warnings > 0) as new_clues,
            countIf(length(departments) >= 2) as multi
        from clue
        where county = {county:String} and period = {period:Date}
        group by town_code, department
        union all
        select town_code, '' as department, 0 as clues, 0 as new_clues, 0 as multi from rural
    )
select
    {county:String} as county,
    {period:Date} as period,
    c.town_code as town_code,
    c.department as department,
    sum(c.clues) as clues,
    sum(c.new_clues) as new_clues,
    sum(c.multi) as multi,
    any(r.households) as households,
    any(r.persons) as persons
from counted as c
left join rural as r on r.town_code = c.town_code
group by c.town_code, c.department
