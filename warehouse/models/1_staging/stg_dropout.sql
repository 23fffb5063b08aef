select *
from raw_dropout
where batch_id in (select batch_id from current_submission)
