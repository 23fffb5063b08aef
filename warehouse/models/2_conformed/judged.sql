-- Linked rows with each rule that judges their extract, and the spells of the person on that list. A personal warning for one dead before the event
-- is not raised; a death itself is judged all the same. Kept for the month: every kind reads it.
select
    l.county as county,
    l.period as period,
    l.extract as extract,
    l.batch_id as batch_id,
    l.file_no as file_no,
    l.sheet as sheet,
    l.row as row,
    l.person_key as person_key,
    l.event_date as event_date,
    l.hh_no as hh_no,
    l.hh_kind as hh_kind,
    l.monitored_type as monitored_type,
    l.snapshot as snapshot,
    l.labour as labour,
    l.schooling as schooling,
    l.town_code as town_code,
    l.village_code as village_code,
    e.rule as rule,
    e.kind as kind,
    e.subject as subject,
    e.risk as risk,
    e.numbers as numbers,
    e.operators as operators,
    e.lists as lists,
    e.flags as flags,
    e.covered_until as covered_until,
    if(e.subject = 'household', l.hh_no, toString(l.person_key)) as who,
    l.period as seen_in,
    false as again,
    s.spells as spells
from (select * from link where county = {county:String} and period = {period:Date} and state = 'LINKED') as l
inner join (select * from effective_rule where county = {county:String} and period = {period:Date}) as e on e.extract = l.extract
left join
(
    select extract, person_key, groupArray(tuple(state, start, baseline, again, level, previous_level)) as spells
    from spell
    where county = {county:String} and period = {period:Date}
    group by extract, person_key
) as s on s.extract = l.extract and s.person_key = l.person_key
where not (l.deceased and e.subject = 'person' and e.kind != 'casualty')
