-- Reminders by e-mail: where a contact is reached, and what was sent to whom.
alter table department_contact add column email text null;
alter table department_contact add column corrected_at timestamptz(3) null;
alter table department_contact add column corrected_by varchar(128) null;

-- One row an extract in a message: written before the message leaves, so that nothing is ever sent twice. What stays
-- SENDING may have arrived: nobody knows, and it is not sent again.
create table reminder_mail
(
    id         uuid primary key,
    message    uuid not null,
    county     varchar(6) not null check (county ~ '^\d{6}$'),
    department varchar(64) not null,
    extract    varchar(64) not null,
    period     varchar(7) not null check (period ~ '^\d{4}-\d{2}$'),
    contact    uuid not null,
    copied     uuid null,
    day        varchar(10) not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
    kind       varchar(8) not null check (kind in ('BEFORE', 'DUE_DAY', 'OVERDUE')),
    state      varchar(8) not null check (state in ('SENDING', 'SENT', 'FAILED')),
    reason     text null,
    at         timestamptz(3) not null,
    unique (county, extract, period, contact, day)
);
create index reminder_mail_by_message on reminder_mail (message);
create index reminder_mail_by_day on reminder_mail (county, day);
