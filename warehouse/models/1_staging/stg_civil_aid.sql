select *
from raw_civil_aid
where batch_id in (select batch_id from current_submission)
