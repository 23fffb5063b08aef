-- The same from all other registers, earlier and later, for whom the newest one does not settle: persons it does not
-- hold under that name, and events before it.
select *, {period:Date} as period
from stg_home
where county = {county:String} and snapshot != {newest_register:Date}
  and person_key in
      (select person_key from dated_row
       where county = {county:String} and dated_row.period = {period:Date}
         and (event_date < {newest_register:Date}
              or (person_key, name_key) not in
                 (select person_key, name_key from home where county = {county:String} and home.period = {period:Date})))
