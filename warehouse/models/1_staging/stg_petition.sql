select *
from raw_petition
where batch_id in (select batch_id from current_submission)
