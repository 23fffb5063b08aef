select *
from raw_housing
where batch_id in (select batch_id from current_submission)
