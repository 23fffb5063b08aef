-- What lists of assignments are narrowed and ordered by.

alter table assignment add column amount numeric(20, 2) null;

-- A county's list, newest first, and its totals by state.
create index assignment_by_county on assignment (county, state, number);
-- What has to be answered by a day.
create index assignment_by_due on assignment (county, due_on) where state in ('ASSIGNED', 'VERIFYING');
-- What a village has to visit.
create index assignment_by_village on assignment (county, village, state);
