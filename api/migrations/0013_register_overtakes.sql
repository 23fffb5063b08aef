-- What the register tells about open work: warnings of somebody who has died end, and clues that nobody has to visit any more.

alter table assignment add column end_reason varchar(16) null check (end_reason in ('DIED', 'GONE'));

alter table assignment_warning add column ended_on varchar(10) null;
alter table assignment_warning add column end_reason varchar(16) null check (end_reason in ('DIED', 'GONE'));

alter table intake drop constraint intake_source_check;
alter table intake add constraint intake_source_check
    check (source in ('VISIT', 'PAGE', 'PAPER', 'LINE_12317', 'LINE_12345', 'LETTERS', 'REGISTER'));
