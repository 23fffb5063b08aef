-- Self-pay of a person in the hand-in of one month, refunds netted, whatever the settlement dates. A stay that several
-- files of the hand-in list counts once. Key: person, month.
with
    listed as
    (
        select
            j.*,
            r.visit_type as visit_type, r.settle_date as settle_date, r.self_pay as paid,
            row_number() over (partition by j.rule, j.who, r.visit_type, r.settle_date, r.self_pay, j.file_no order by j.sheet, j.row) as nth
        from judged as j
        inner join raw_medical as r using (batch_id, file_no, sheet, row)
        where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
          and j.kind = 'self_pay_period'
          and has(j.lists['visit_types'], r.visit_type)
          and household_fits(j.lists['household_kinds'], j.hh_kind, j.monitored_type)
    ),
    stay as
    (
        select
            *,
            row_number() over (partition by rule, who, visit_type, settle_date, paid, nth order by file_no) as file
        from listed
    )
select
    *,
    sum(if(file = 1, paid, 0)) over (partition by rule, who) as summed,
    concat('period|', who, '|', substring(toString(period), 1, 7)) as event_key,
    passes(summed, operators['threshold'], numbers['threshold']) as meets,
    '' as missing,
    summed as amount,
    concat(toString(toYear(period)), ' 年 ', toString(toMonth(period)), ' 月报送的自付合计 ', money(summed), ' 元') as finding
from stay
