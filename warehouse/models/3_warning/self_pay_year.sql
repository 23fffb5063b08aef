-- Self-pay of a person in a calendar year, by settlement date, refunds netted: the greater of our sum over the
-- hand-ins so far and the column 本年累计自付. A stay listed again in a later file counts once. Key: person, year.
with
    anchor as
    (
        select
            j.*,
            toYear(r.settle_date) as year,
            max(r.ytd_self_pay) over (partition by j.rule, j.person_key, year) as stated,
            row_number() over (partition by j.rule, j.person_key, year order by r.settle_date desc, j.file_no, j.sheet, j.row) as nth
        from judged as j
        inner join stg_medical as r using (county, period, batch_id, file_no, sheet, row)
        where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
          and j.kind = 'self_pay_year'
          and has(j.lists['visit_types'], r.visit_type)
    ),
    stay as
    (
        select
            a.rule as rule, r.person_key as person_key, a.year as year, r.self_pay as self_pay, r.settle_date as settle_date,
            r.period as period, r.batch_id as batch_id, r.file_no as file_no, count() as times,
            groupArray(tuple(r.period, r.batch_id, r.file_no, toString(r.sheet), r.row)) as places
        from (select * from anchor where nth = 1) as a
        inner join
        (
            select *
            from stg_medical
            where county = {county:String} and period <= {period:Date} and person_key in
                  (select person_key from link where county = {county:String} and period = {period:Date} and state = 'LINKED')
              and (batch_id, file_no, sheet, row) not in
                  (select batch_id, file_no, sheet, row from link
                   where county = {county:String} and period <= {period:Date} and state = 'NAME_CLASH')
        ) as r on r.person_key = a.person_key and r.extract = a.extract
        where toYear(r.settle_date) = a.year and has(a.lists['visit_types'], r.visit_type)
        group by rule, person_key, year, self_pay, settle_date, period, batch_id, file_no
    ),
    total as
    (
        select rule, person_key, year, sum(self_pay * times) as summed, groupArrayArray(places) as places
        from
        (
            select rule, person_key, year, self_pay, settle_date, max(times) as times, groupArrayArray(places) as places
            from stay
            group by rule, person_key, year, self_pay, settle_date
        )
        group by rule, person_key, year
    )
select
    a.* replace (
        tupleElement(place, 1) as seen_in, tupleElement(place, 2) as batch_id, tupleElement(place, 3) as file_no,
        tupleElement(place, 4) as sheet, tupleElement(place, 5) as row),
    concat('year|', a.who, '|', toString(a.year)) as event_key,
    true as meets,
    '' as missing,
    toNullable(toDecimal64(greatest(t.summed, ifNull(a.stated, t.summed)), 2)) as amount,
    concat(toString(a.year), ' 年累计自付 ', money(amount), ' 元', if(ifNull(a.stated > t.summed, false), '（按报送的本年累计自付）', '')) as finding
from (select * from anchor where nth = 1) as a
inner join total as t on t.rule = a.rule and t.person_key = a.person_key and t.year = a.year
array join t.places as place
where passes(greatest(t.summed, ifNull(a.stated, t.summed)), a.operators['threshold'], a.numbers['threshold'])
