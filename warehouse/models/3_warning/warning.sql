-- Hits that are certain and whose event key was not raised in an earlier month.
select
    h.county as county,
    h.period as period,
    sipHash64(h.county, h.rule, h.event_key) as warning_id,
    h.rule as rule,
    e.extract as extract,
    e.department as department,
    h.subject as subject,
    h.person_key as person_key,
    h.hh_no as hh_no,
    h.hh_kind as hh_kind,
    h.monitored_type as monitored_type,
    h.town_code as town_code,
    h.village_code as village_code,
    h.risk as risk,
    h.event_key as event_key,
    h.event_date as event_date,
    h.amount as amount,
    h.finding as finding,
    h.again as again,
    e.history as history,
    e.policy as policy,
    e.clause as clause,
    h.evidence as evidence
from hit as h
inner join effective_rule as e on e.county = h.county and e.period = h.period and e.rule = h.rule
where h.county = {county:String} and h.period = {period:Date} and h.verdict = 'yes'
  and e.county = {county:String} and e.period = {period:Date}
  and sipHash64(h.county, h.rule, h.event_key) not in
      (select warning_id from warning where county = {county:String} and period < {period:Date})
