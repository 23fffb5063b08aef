select *
from raw_medical
where batch_id in (select batch_id from current_submission)
