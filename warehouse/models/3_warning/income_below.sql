-- Net income a person below the line of its year; only settled years are judged. Key: household, year.
with
    (
        select mapFromArrays(groupArray(year), groupArray(line))
        from effective_line
        where county = {county:String} and period = {period:Date}
    ) as lines,
    (
        select mapFromArrays(groupArray(concat(toString(period), ' ', hh_no)), groupArray(members))
        from household_month
        where county = {county:String}
          and hh_no in (select hh_no from judged where county = {county:String} and period = {period:Date} and kind = 'income_below')
    ) as members
select
    j.*,
    lines[r.year] as line,
    r.wage + r.business + r.property + r.transfer - r.cost as net,
    if(ifNull(r.hh_size, 0) = 0, members[concat(toString(j.snapshot), ' ', j.hh_no)], ifNull(r.hh_size, 0)) as persons,
    concat('income|', j.who, '|', toString(r.year)) as event_key,
    if(persons = 0 or line = 0, null,
       passes(cents(net), operator_or(j.operators['line'], '<'), cents(line) * persons)) as meets,
    concat(if(line = 0, concat('未录入 ', toString(r.year), ' 年监测标准'), '家庭人口未知'), '，无法判断') as missing,
    if(persons = 0, null, per_capita(cents(net), toInt128(persons))) as amount,
    if(persons = 0, concat(toString(r.year), ' 年人均纯收入未知'),
       concat(toString(r.year), ' 年人均纯收入 ', money(ifNull(amount, 0)), ' 元', if(line = 0, '', concat('，监测标准 ', money(line), ' 元')))) as finding
from judged as j
inner join raw_income as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'income_below'
  and r.year < toYear({period:Date})
  and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
