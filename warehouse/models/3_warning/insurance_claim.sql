-- Claimed on the insurance against poverty. Key: household, date of the claim.
select
    j.*,
    concat('claim|', j.who, '|', toString(r.claim_date)) as event_key,
    true as meets,
    '' as missing,
    null as amount,
    concat('申报', if(r.insurance = '', '防贫保险', r.insurance)) as finding
from judged as j
inner join raw_insurance_claim as r using (batch_id, file_no, sheet, row)
where j.county = {county:String} and j.period = {period:Date} and r.county = {county:String} and r.period = {period:Date}
  and j.kind = 'insurance_claim'
