-- Since when a person has been on a list without a break: the spells of the list before it, one hand-in further.
-- 零报告 says that nothing changed, so the list before stays.
with
    listed as
    (
        select extract, person_key, state, min(level) as level
        from stg_listed
        where county = {county:String} and period = {period:Date}
        group by extract, person_key, state
    ),
    list_before as
    (
        select extract, max(period) as month
        from current_submission
        where county = {county:String} and period < {period:Date} and not nil
        group by extract
    ),
    listed_before as
    (
        select extract, person_key, state, argMax(tuple(period, level, start, baseline, again, previous_level), period) as last
        from spell
        where county = {county:String} and period < {period:Date}
        group by extract, person_key, state
    ),
    traced as
    (
        select
            l.extract as extract, l.person_key as person_key, l.state as state, l.level as level, p.last as last,
            b.extract = '' as first_list,
            p.extract != '' as known,
            known and tupleElement(p.last, 1) = b.month as stood,
            stood and tupleElement(p.last, 2) = l.level as same
        from listed as l
        left join list_before as b on b.extract = l.extract
        left join listed_before as p on p.extract = l.extract and p.person_key = l.person_key and p.state = l.state
    )
select
    {county:String} as county,
    {period:Date} as period,
    extract,
    person_key,
    state,
    level,
    if(same, tupleElement(last, 3), {period:Date}) as start,
    if(same, tupleElement(last, 4), first_list) as baseline,
    if(same, tupleElement(last, 5), known and not stood) as again,
    multiIf(same, tupleElement(last, 6), stood, tupleElement(last, 2), 0) as previous_level
from traced
