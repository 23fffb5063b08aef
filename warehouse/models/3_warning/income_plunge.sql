-- Net income a person lower than the year before by the rule's percentage: the newest settled year of this hand-in.
-- No percentage exists of an income that was not positive: unknown. Key: household, year.
select
    a.* replace (
        tupleElement(tupleElement(place, 2), 1) as seen_in, tupleElement(tupleElement(place, 2), 2) as batch_id,
        tupleElement(tupleElement(place, 2), 3) as file_no, tupleElement(tupleElement(place, 2), 4) as sheet,
        tupleElement(tupleElement(place, 2), 5) as row),
    a.years[a.year] as now,
    a.years[toUInt16(a.year - 1)] as before,
    tupleElement(now, 2) * tupleElement(before, 3) as now_shared,
    tupleElement(before, 2) * tupleElement(now, 3) as before_shared,
    concat('plunge|', a.who, '|', toString(a.year)) as event_key,
    if(tupleElement(now, 3) = 0 or tupleElement(before, 3) = 0 or tupleElement(before, 2) <= 0, null,
       passes((before_shared - now_shared) * 1000000, operator_or(a.operators['percent'], '>='),
              toInt128(a.numbers['percent'] * 10000) * before_shared)) as meets,
    multiIf(not tupleElement(before, 1), concat('缺少 ', toString(a.year - 1), ' 年的收入，无法比较'),
            tupleElement(now, 3) = 0 or tupleElement(before, 3) = 0, '家庭人口未知，无法判断',
            '上年收入不为正，无法计算降幅') as missing,
    if(tupleElement(now, 3) = 0, null, per_capita(tupleElement(now, 2), greatest(tupleElement(now, 3), 1))) as amount,
    concat(toString(a.year), ' 年人均纯收入 ', if(isNull(amount), '未知', concat(money(ifNull(amount, 0)), ' 元')),
           if(isNull(meets), '', concat('，比上年下降 ', toString(intDiv((before_shared - now_shared) * 1000, greatest(before_shared, 1)) / 10), '%'))) as finding
from (select * from ({{income_compared}}) where kind = 'income_plunge') as a
array join arrayFilter(item -> tupleElement(item, 1) in (a.year, a.year - 1), a.places) as place
