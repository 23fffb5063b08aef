select *
from raw_area_event
where batch_id in (select batch_id from current_submission)
