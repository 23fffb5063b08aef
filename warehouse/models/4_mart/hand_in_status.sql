-- What was owed, and what came. An extract that came without being owed stands here with no due day.
with
    came as (select * from current_submission where county = {county:String} and period = {period:Date}),
    owed as (select extract, department, due from obligation where county = {county:String} and period = {period:Date})
select
    {county:String} as county,
    {period:Date} as period,
    o.department as department,
    o.extract as extract,
    o.due as due,
    if(c.extract = '', null, c.batch_id) as batch_id,
    c.nil as nil,
    if(c.extract = '', null, c.first_submitted_at) as first_submitted_at,
    c.extract != '' and ifNull(toDate(c.first_submitted_at, 'Asia/Shanghai') > o.due, false) as late,
    b.returned as returned,
    c.received as received,
    c.loaded as loaded,
    c.quarantined as quarantined,
    c.duplicates as duplicates,
    w.warnings as warnings
from owed as o
left join came as c on c.extract = o.extract
left join
(
    select extract, count() as returned
    from submission
    where county = {county:String} and period = {period:Date} and status = 'RETURNED'
    group by extract
) as b on b.extract = o.extract
left join
(
    select extract, count() as warnings
    from warning
    where county = {county:String} and period = {period:Date}
    group by extract
) as w on w.extract = o.extract
where isNotNull(o.due) or c.extract != '' or b.returned > 0
