-- What a student's family pays itself in a school year, over the hand-ins so far: its terms together, or what a row
-- without a term says of the whole year, whichever is greater. Several kinds of aid in one term repeat its cost, so
-- the greatest counts. Key: person, school year.
with
    anchor as
    (
        select
            j.*,
            school_year_of(r.school_year, r.term) as year,
            row_number() over (partition by j.rule, j.person_key, year order by j.file_no, j.sheet, j.row) as nth
        from judged as j
        inner join raw_student_burden as r using (batch_id, file_no, sheet, row)
        where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
          and j.kind = 'student_burden'
    ),
    listed as
    (
        select
            extract, person_key, school_year_of(school_year, term) as year, plain(term) as part, max(own_cost) as cost,
            groupArray(tuple(period, batch_id, file_no, toString(sheet), row)) as rows
        from stg_student_burden
        where county = {county:String} and period <= {period:Date}
          and person_key in (select person_key from judged where county = {county:String} and period = {period:Date} and kind = 'student_burden')
          and (batch_id, file_no, sheet, row) not in
              (select batch_id, file_no, sheet, row from link
               where county = {county:String} and period <= {period:Date} and state = 'NAME_CLASH')
        group by extract, person_key, year, part
    ),
    burden as
    (
        select
            extract, person_key, year, groupArrayArray(rows) as places,
            toDecimal64(greatest(sumIf(cost, part != ''), maxIf(cost, part = '')), 2) as paid
        from listed
        group by extract, person_key, year
    )
select
    a.* replace (
        tupleElement(place, 1) as seen_in, tupleElement(place, 2) as batch_id, tupleElement(place, 3) as file_no,
        tupleElement(place, 4) as sheet, tupleElement(place, 5) as row),
    concat('burden|', a.who, '|', a.year) as event_key,
    if(a.year = '', null, passes(b.paid, a.operators['threshold'], a.numbers['threshold'])) as meets,
    '未填学年，无法合计' as missing,
    b.paid as amount,
    concat(if(a.year = '', '学年不详', a.year), if(a.year = '' or endsWith(a.year, '学年'), '', '学年'), '自付支出 ', money(b.paid), ' 元') as finding
from (select * from anchor where nth = 1) as a
inner join burden as b on b.extract = a.extract and b.person_key = a.person_key and b.year = a.year
array join b.places as place
