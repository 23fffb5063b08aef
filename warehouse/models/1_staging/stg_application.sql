select *
from raw_application
where batch_id in (select batch_id from current_submission)
