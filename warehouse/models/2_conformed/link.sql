-- Person → household at the event date: the newest register up to the event's month that holds the person, else the
-- oldest one after it; of registers after the month of the row only the first one that confirms the name, and only
-- where none before does: who is registered late is found as soon as the register has caught up. In a register that
-- holds the person twice, the row with the same name and without a departure. Dead is who the newest register up to
-- the month that holds the person says is dead; the newest after it where none before does.
with
    holder as
    (
        select
            person_key,
            groupArrayIf(home, by_then) as known,
            groupArrayIf(home, not by_then) as later,
            argMax(tuple(died, changed_on), tuple(by_then, snapshot, died)) as death
        from
        (
            select person_key, snapshot, died, changed_on, snapshot <= {period:Date} as by_then,
                   tuple(snapshot, gone, hh_no, name_key, hh_kind, monitored_type, labour, schooling, town_code, village_code) as home
            from
            (
                select * from home where county = {county:String} and period = {period:Date}
                union all
                select * from home_elsewhere where county = {county:String} and period = {period:Date}
            )
        )
        group by person_key
    ),
    housed as
    (
        select
            n.*,
            death,
            known,
            later,
            arraySort(home -> (tupleElement(home, 1) > event_date,
                               if(tupleElement(home, 1) > event_date, 1, -1) * toInt32(tupleElement(home, 1)),
                               tupleElement(home, 4) != name_key, tupleElement(home, 2), tupleElement(home, 3)), known)[1] as before,
            arraySort(home -> (tupleElement(home, 4) != name_key, tupleElement(home, 1), tupleElement(home, 2), tupleElement(home, 3)), later)[1] as after
        from (select * from dated_row where county = {county:String} and period = {period:Date}) as n
        left join holder as h on h.person_key = n.person_key
    ),
    settled as
    (
        select
            * except (known, later, before, after),
            if(notEmpty(known) and (tupleElement(before, 4) = name_key or empty(later) or tupleElement(after, 4) != name_key), before, after) as home,
            multiIf(empty(known) and empty(later), 'NOT_IN_REGISTER', tupleElement(home, 4) != name_key, 'NAME_CLASH', 'LINKED') as state
        from housed
    )
select
    {county:String} as county,
    {period:Date} as period,
    extract,
    batch_id,
    file_no,
    sheet,
    row,
    person_key,
    name_key,
    event_date,
    state,
    state = 'LINKED' and tupleElement(death, 1) and tupleElement(death, 2) < event_date as deceased,
    tupleElement(home, 1) as snapshot,
    if(state = 'LINKED', tupleElement(home, 3), '') as hh_no,
    if(state = 'LINKED', tupleElement(home, 5), '') as hh_kind,
    if(state = 'LINKED', tupleElement(home, 6), '') as monitored_type,
    if(state = 'LINKED', tupleElement(home, 7), '') as labour,
    if(state = 'LINKED', tupleElement(home, 8), '') as schooling,
    if(state = 'LINKED', tupleElement(home, 9), '') as town_code,
    if(state = 'LINKED', tupleElement(home, 10), '') as village_code
from settled
