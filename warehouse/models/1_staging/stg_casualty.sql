select *
from raw_casualty
where batch_id in (select batch_id from current_submission)
