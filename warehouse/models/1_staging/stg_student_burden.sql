select *
from raw_student_burden
where batch_id in (select batch_id from current_submission)
