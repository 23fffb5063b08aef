-- Where the newest register up to the month has the persons of the month's rows. {newest_register:Date} is its month.
select *, {period:Date} as period
from stg_home
where county = {county:String} and snapshot = {newest_register:Date}
  and person_key in (select person_key from dated_row where county = {county:String} and dated_row.period = {period:Date})
