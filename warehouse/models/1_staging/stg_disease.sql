select *
from raw_disease
where batch_id in (select batch_id from current_submission)
