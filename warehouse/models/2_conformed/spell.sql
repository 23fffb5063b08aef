-- Since when a person has been on a list without a break. Hand-ins of the list are numbered; 零报告 on a list that
-- is handed in whole (snapshot) says that nothing changed, so it is not numbered and the list before stays.
with
    listed as
    (
        select s.extract as extract, s.person_key as person_key, s.state as state, h.number as number, h.period as month, min(s.level) as level
        from (select * from stg_listed where county = {county:String} and period <= {period:Date}) as s
        inner join
        (
            select extract, period, toInt64(row_number() over (partition by extract order by period)) as number
            from current_submission
            where county = {county:String} and period <= {period:Date}
              and not (nil and extract in (select extract from effective_rule
                                           where county = {county:String} and period = {period:Date} and flags['snapshot']))
        ) as h on h.extract = s.extract and h.period = s.period
        group by extract, person_key, state, number, month
    ),
    latest as
    (
        select extract, person_key, state, arrayReverseSort(groupArray(tuple(number, level, month))) as back
        from listed
        group by extract, person_key, state
        having max(month) = {period:Date}
    ),
    traced as
    (
        select
            extract, person_key, state, back,
            tupleElement(back[1], 1) as newest,
            tupleElement(back[1], 2) as level,
            arrayFirstIndex((place, nth) -> tupleElement(place, 1) != tupleElement(back[1], 1) - nth + 1 or tupleElement(place, 2) != tupleElement(back[1], 2),
                            back, arrayEnumerate(back)) as broken_at
        from latest
    )
select
    {county:String} as county,
    {period:Date} as period,
    extract,
    person_key,
    state,
    level,
    tupleElement(back[if(broken_at = 0, length(back), broken_at - 1)], 3) as start,
    newest - if(broken_at = 0, length(back), broken_at - 1) + 1 as first_number,
    first_number = 1 as baseline,
    broken_at > 0 and tupleElement(back[broken_at], 1) = first_number - 1 as level_changed,
    broken_at > 0 and not level_changed as again,
    if(level_changed, tupleElement(back[broken_at], 2), 0) as previous_level
from traced
