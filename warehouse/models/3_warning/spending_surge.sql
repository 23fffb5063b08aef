-- Inevitable spending of the newest settled year of this hand-in: the rule's share of the household income of the year
-- before, or its multiple of the spending of the year before and at least the floor. Key: household, year.
with
    anchor as
    (
        select
            j.*,
            y.year as year,
            row_number() over (partition by j.rule, j.hh_no order by y.year desc) as nth
        from judged as j
        inner join (select * from income_year where county = {county:String} and period = {period:Date}) as y
            using (county, period, extract, hh_no, batch_id, file_no, sheet, row)
        where j.county = {county:String} and j.period = {period:Date}
          and j.kind = 'spending_surge'
          and y.year < toYear({period:Date})
          and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
    ),
    history as
    (
        select
            extract, hh_no,
            groupArray(tuple(year, tuple(seen_in, batch_id, file_no, toString(sheet), row))) as places,
            mapFromArrays(groupArray(year), groupArray(tuple(true, cents(net), toInt128(persons), rigid))) as years
        from income_year
        where county = {county:String} and period = {period:Date}
        group by extract, hh_no
    )
select
    a.* replace (
        tupleElement(tupleElement(place, 2), 1) as seen_in, tupleElement(tupleElement(place, 2), 2) as batch_id,
        tupleElement(tupleElement(place, 2), 3) as file_no, tupleElement(tupleElement(place, 2), 4) as sheet,
        tupleElement(tupleElement(place, 2), 5) as row),
    h.years[toUInt16(a.year - 1)] as before,
    tupleElement(h.years[a.year], 4) as spent,
    tupleElement(before, 4) as spent_before,
    tupleElement(before, 2) as income_before,
    concat('surge|', a.who, '|', toString(a.year)) as event_key,
    if(not tupleElement(before, 1) or income_before <= 0, null,
       passes(cents(spent) * 1000000, operator_or(a.operators['income_percent'], '>='), toInt128(a.numbers['income_percent'] * 10000) * income_before)) as by_income,
    passes(cents(spent) * 10000, operator_or(a.operators['ratio'], '>='), toInt128(a.numbers['ratio'] * 10000) * cents(spent_before)) as by_ratio,
    passes(spent, operator_or(a.operators['floor'], '>='), a.numbers['floor']) as by_floor,
    by_income or (by_ratio and by_floor) as meets,
    multiIf(isNull(spent), '未填刚性支出，无法判断',
            not tupleElement(before, 1), concat('缺少 ', toString(a.year - 1), ' 年的收入和支出，无法比较'),
            income_before <= 0, '上年收入不为正，无法计算占比', '缺少上年的刚性支出，无法比较') as missing,
    spent as amount,
    concat(toString(a.year), ' 年刚性支出 ', if(isNull(spent), '未知', concat(money(ifNull(spent, 0)), ' 元')),
           if(ifNull(by_income, false), concat('，占上年收入 ', money(income_before / 100), ' 元的 ', toString(intDiv(cents(ifNull(spent, 0)) * 1000, greatest(income_before, 1)) / 10), '%'), ''),
           if(ifNull(by_ratio and by_floor, false), concat('，上年 ', money(ifNull(spent_before, 0)), ' 元'), '')) as finding
from (select * from anchor where nth = 1) as a
inner join history as h on h.extract = a.extract and h.hh_no = a.hh_no
array join arrayFilter(item -> tupleElement(item, 1) in (a.year, a.year - 1), h.places) as place
