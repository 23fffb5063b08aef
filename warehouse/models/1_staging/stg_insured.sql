select *
from raw_insured
where batch_id in (select batch_id from current_submission)
