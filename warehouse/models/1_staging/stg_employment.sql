select *
from raw_employment
where batch_id in (select batch_id from current_submission)
