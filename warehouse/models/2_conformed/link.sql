-- Each row's household at the event date, with its members in the register snapshot that holds.
select
    p.county as county,
    p.period as period,
    p.extract as extract,
    p.batch_id as batch_id,
    p.file_no as file_no,
    p.sheet as sheet,
    p.row as row,
    p.person_key as person_key,
    p.event_date as event_date,
    p.state as state,
    p.deceased as deceased,
    p.hh_no as hh_no,
    p.hh_kind as hh_kind,
    p.monitored_type as monitored_type,
    m.members as members,
    p.labour as labour,
    p.schooling as schooling,
    p.town_code as town_code,
    p.village_code as village_code
from (select * from place where county = {county:String} and period = {period:Date}) as p
left join
(
    select period, hh_no, members
    from household_month
    where county = {county:String}
      and period in (select snapshot from place where county = {county:String} and period = {period:Date})
      and hh_no in (select hh_no from place where county = {county:String} and period = {period:Date})
) as m on m.period = p.snapshot and m.hh_no = p.hh_no
