select *
from raw_register
where batch_id in (select batch_id from current_submission)
