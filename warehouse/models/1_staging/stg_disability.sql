select *
from raw_disability
where batch_id in (select batch_id from current_submission)
