select *
from raw_water
where batch_id in (select batch_id from current_submission)
