select *
from raw_match_result
where batch_id in (select batch_id from current_submission)
