-- Who a department's contact and deputy are, and were: a handover closes a row and adds the next.
create table department_contact
(
    id         uuid primary key,
    county     varchar(6) not null check (county ~ '^\d{6}$'),
    department varchar(64) not null,
    duty       varchar(8) not null check (duty in ('CONTACT', 'DEPUTY')),
    name       text not null,
    phone      text null,
    from_day   varchar(10) not null check (from_day ~ '^\d{4}-\d{2}-\d{2}$'),
    until_day  varchar(10) null check (until_day >= from_day),
    at         timestamptz(3) not null,
    by         varchar(128) not null
);
create unique index department_contact_present on department_contact (county, department, duty) where until_day is null;
create index department_contact_by_county on department_contact (county, department);
