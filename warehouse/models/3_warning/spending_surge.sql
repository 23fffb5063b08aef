-- Inevitable spending of the newest settled year of this hand-in: the rule's share of the household income of the year
-- before, or its multiple of the spending of the year before and at least the floor. Key: household, year.
select
    a.* replace (
        tupleElement(tupleElement(place, 2), 1) as seen_in, tupleElement(tupleElement(place, 2), 2) as batch_id,
        tupleElement(tupleElement(place, 2), 3) as file_no, tupleElement(tupleElement(place, 2), 4) as sheet,
        tupleElement(tupleElement(place, 2), 5) as row),
    a.years[toUInt16(a.year - 1)] as before,
    tupleElement(a.years[a.year], 4) as spent,
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
from (select * from ({{income_compared}}) where kind = 'spending_surge') as a
array join arrayFilter(item -> tupleElement(item, 1) in (a.year, a.year - 1), a.places) as place
