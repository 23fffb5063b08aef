select *
from raw_income
where batch_id in (select batch_id from current_submission)
