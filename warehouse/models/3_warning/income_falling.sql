-- Net income a person strictly falling over the rule's number of settled years, the newest one of this hand-in last.
-- One pair that did not fall settles it, whatever else is missing. Key: household, year.
select
    a.* replace (
        tupleElement(tupleElement(place, 2), 1) as seen_in, tupleElement(tupleElement(place, 2), 2) as batch_id,
        tupleElement(tupleElement(place, 2), 3) as file_no, tupleElement(tupleElement(place, 2), 4) as sheet,
        tupleElement(tupleElement(place, 2), 5) as row),
    arrayMap(back -> toUInt16(a.year - back), range(toUInt16(a.numbers['years']))) as judged_years,
    arrayMap(y -> a.years[y], judged_years) as judged_values,
    arrayMap((now, before) -> if(tupleElement(now, 3) = 0 or tupleElement(before, 3) = 0, null,
                                 tupleElement(now, 2) * tupleElement(before, 3) < tupleElement(before, 2) * tupleElement(now, 3)),
             arrayPopBack(judged_values), arrayPopFront(judged_values)) as falls,
    concat('falling|', a.who, '|', toString(a.year)) as event_key,
    multiIf(arrayExists(fall -> ifNull(fall = 0, false), falls), false, arrayExists(fall -> isNull(fall), falls), null, true) as meets,
    concat('缺少 ', arrayStringConcat(arrayMap(pair -> toString(tupleElement(pair, 1)),
        arraySort(arrayFilter(pair -> tupleElement(tupleElement(pair, 2), 3) = 0, arrayZip(judged_years, judged_values)))), '、'),
        ' 年的收入或家庭人口，无法判断') as missing,
    if(tupleElement(judged_values[1], 3) = 0, null, per_capita(tupleElement(judged_values[1], 2), greatest(tupleElement(judged_values[1], 3), 1))) as amount,
    concat('人均纯收入逐年下降：', arrayStringConcat(arrayMap(pair -> concat(toString(tupleElement(pair, 1)), ' 年 ',
        if(tupleElement(tupleElement(pair, 2), 3) = 0, '未知', concat(money(per_capita(tupleElement(tupleElement(pair, 2), 2), greatest(tupleElement(tupleElement(pair, 2), 3), 1))), ' 元'))),
        arraySort(arrayZip(judged_years, judged_values))), '，')) as finding
from (select * from ({{income_compared}}) where kind = 'income_falling') as a
array join arrayFilter(item -> tupleElement(item, 1) <= a.year and tupleElement(item, 1) + toUInt16(a.numbers['years']) > a.year, a.places) as place
