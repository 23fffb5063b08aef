-- Person → household at the event date: the newest register snapshot up to the event's month that holds the
-- person, else the oldest one after it. In a snapshot that holds the person twice, the row with the same name
-- and without a departure. Dead is who the newest snapshot that holds the person says is dead.
-- {registers_until:Date} is the month itself or, where the county has no register by then, the month of its first
-- one; {newest_register:Date} is the newest one up to it, which settles most rows: older ones are read only for
-- persons it does not hold and for earlier events.
with
    register as
    (
        select person_key, period, hh_no, name_key, hh_kind, monitored_type, labour, schooling, town_code, village_code, change, change_date
        from stg_register
        where county = {county:String} and period = {newest_register:Date}
          and person_key in (select person_key from dated_row where county = {county:String} and period = {period:Date})
        union all
        select person_key, period, hh_no, name_key, hh_kind, monitored_type, labour, schooling, town_code, village_code, change, change_date
        from stg_register
        where county = {county:String} and period < {newest_register:Date}
          and person_key in
              (select person_key from dated_row
               where county = {county:String} and period = {period:Date}
                 and (event_date < {newest_register:Date}
                      or person_key not in (select person_key from stg_register
                                            where county = {county:String} and period = {newest_register:Date}
                                              and person_key in (select person_key from dated_row where county = {county:String} and period = {period:Date}))))
    ),
    holder as
    (
        select
            person_key,
            groupArray(tuple(period, change in ('死亡', '迁出'), hh_no, name_key, hh_kind, monitored_type, labour, schooling, town_code, village_code)) as homes,
            argMax(tuple(change = '死亡', ifNull(change_date, toDate32(toLastDayOfMonth(period)))), tuple(period, change = '死亡')) as death
        from register
        group by person_key
    ),
    dated as
    (
        select
            n.extract as extract, n.batch_id as batch_id, n.file_no as file_no, n.sheet as sheet, n.row as row,
            n.person_key as person_key, n.name_key as name_key, n.event_date as event_date,
            h.homes as homes,
            tupleElement(h.death, 1) and tupleElement(h.death, 2) < n.event_date as dead_before,
            arrayMap(home -> tupleElement(home, 1), h.homes) as months
        from (select * from dated_row where county = {county:String} and period = {period:Date}) as n
        left join holder as h on h.person_key = n.person_key
    ),
    housed as
    (
        select
            *,
            if(arrayExists(month -> month <= event_date, months),
               arrayMax(arrayFilter(month -> month <= event_date, months)),
               arrayMin(months)) as snapshot,
            arraySort(home -> (tupleElement(home, 4) != name_key, tupleElement(home, 2), tupleElement(home, 3)),
                      arrayFilter(home -> tupleElement(home, 1) = snapshot, homes))[1] as home,
            multiIf(empty(homes), 'NOT_IN_REGISTER', tupleElement(home, 4) != name_key, 'NAME_CLASH', 'LINKED') as state
        from dated
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
    event_date,
    state,
    state = 'LINKED' and dead_before as deceased,
    snapshot,
    if(state = 'LINKED', tupleElement(home, 3), '') as hh_no,
    if(state = 'LINKED', tupleElement(home, 5), '') as hh_kind,
    if(state = 'LINKED', tupleElement(home, 6), '') as monitored_type,
    if(state = 'LINKED', tupleElement(home, 7), '') as labour,
    if(state = 'LINKED', tupleElement(home, 8), '') as schooling,
    if(state = 'LINKED', tupleElement(home, 9), '') as town_code,
    if(state = 'LINKED', tupleElement(home, 10), '') as village_code
from housed
