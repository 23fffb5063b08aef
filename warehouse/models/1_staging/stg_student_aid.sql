select *
from raw_student_aid
where batch_id in (select batch_id from current_submission)
