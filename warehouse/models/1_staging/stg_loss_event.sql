select *
from raw_loss_event
where batch_id in (select batch_id from current_submission)
