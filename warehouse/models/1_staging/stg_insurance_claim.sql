select *
from raw_insurance_claim
where batch_id in (select batch_id from current_submission)
