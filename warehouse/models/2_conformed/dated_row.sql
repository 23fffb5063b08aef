-- Rows of the month, once: the link reads them twice.
select *
from stg_dated
where county = {county:String} and period = {period:Date}
