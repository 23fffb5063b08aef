select *
from raw_benefit
where batch_id in (select batch_id from current_submission)
