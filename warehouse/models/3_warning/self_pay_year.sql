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
        inner join raw_medical as r using (batch_id, file_no, sheet, row)
        where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
          and j.kind = 'self_pay_year'
          and has(j.lists['visit_types'], r.visit_type)
          and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
    ),
    listed as
    (
        select
            extract, person_key, visit_type, settle_date, self_pay, period, batch_id, file_no, count() as times,
            groupArray(tuple(period, batch_id, file_no, toString(sheet), row)) as rows
        from stg_medical
        where county = {county:String} and period <= {period:Date}
          and person_key in (select person_key from link where county = {county:String} and period = {period:Date} and state = 'LINKED')
          and (batch_id, file_no, sheet, row) not in
              (select batch_id, file_no, sheet, row from link
               where county = {county:String} and period <= {period:Date} and state = 'NAME_CLASH')
        group by extract, person_key, visit_type, settle_date, self_pay, period, batch_id, file_no
    ),
    stay as
    (
        select extract, person_key, visit_type, settle_date, toDecimal128(self_pay * max(times), 2) as paid, groupArrayArray(rows) as places
        from listed
        group by extract, person_key, visit_type, settle_date, self_pay
    ),
    history as
    (
        select extract, person_key, toYear(settle_date) as year, groupArray(tuple(toString(visit_type), paid, places)) as stays
        from stay
        group by extract, person_key, year
    )
select
    a.* replace (
        tupleElement(place, 1) as seen_in, tupleElement(place, 2) as batch_id, tupleElement(place, 3) as file_no,
        tupleElement(place, 4) as sheet, tupleElement(place, 5) as row),
    arrayFilter(stay -> has(a.lists['visit_types'], tupleElement(stay, 1)), h.stays) as counted,
    arraySum(stay -> tupleElement(stay, 2), counted) as summed,
    concat('year|', a.who, '|', toString(a.year)) as event_key,
    true as meets,
    '' as missing,
    toNullable(toDecimal64(greatest(summed, ifNull(a.stated, summed)), 2)) as amount,
    concat(toString(a.year), ' 年累计自付 ', money(amount), ' 元', if(ifNull(a.stated > summed, false), '（按报送的本年累计自付）', '')) as finding
from (select * from anchor where nth = 1) as a
inner join history as h on h.extract = a.extract and h.person_key = a.person_key and h.year = a.year
array join arrayFlatten(arrayMap(stay -> tupleElement(stay, 3), arrayFilter(stay -> has(a.lists['visit_types'], tupleElement(stay, 1)), h.stays))) as place
where passes(greatest(summed, ifNull(a.stated, summed)), a.operators['threshold'], a.numbers['threshold'])
