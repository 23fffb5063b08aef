-- Visits to households: what was found, papers about it, and what the applicant was told.

-- One row a visit, whether somebody was met or not. A draft sent twice over a bad network counts once.
create table verification
(
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    county        varchar(6) not null check (county ~ '^\d{6}$'),
    round         int not null,
    draft_key     uuid not null unique,
    visited_on    varchar(10) not null check (visited_on ~ '^\d{4}-\d{2}-\d{2}$'),
    verdict       varchar(16) not null check (verdict in ('YES', 'NO', 'ALREADY', 'UNREACHED')),
    reason        varchar(32) null,
    revisit_on    varchar(10) null check (revisit_on ~ '^\d{4}-\d{2}-\d{2}$'),
    findings      jsonb not null,
    monitored     boolean null,
    visitors      text not null,
    note          text null,
    at            timestamptz(3) not null,
    actor         varchar(128) not null,
    unique (assignment_id, round),
    check ((verdict in ('NO', 'UNREACHED')) = (reason is not null)),
    check ((verdict = 'UNREACHED') = (revisit_on is not null))
);
create trigger verification_kept before update or delete on verification
    for each row execute function refuse_change();

-- Photos and papers. The bytes lie encrypted in the folder of attachments; the same one sent twice counts once.
create table attachment
(
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    county        varchar(6) not null check (county ~ '^\d{6}$'),
    draft_key     uuid null,
    name          text not null,
    type          varchar(32) not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    bytes         int not null,
    sha256        char(64) not null,
    at            timestamptz(3) not null,
    actor         varchar(128) not null,
    unique (assignment_id, sha256)
);

-- The written answer to an applicant (书面告知审核结果).
create table notice
(
    id            uuid primary key,
    assignment_id uuid not null references assignment (id),
    county        varchar(6) not null check (county ~ '^\d{6}$'),
    number        varchar(64) not null,
    told_on       varchar(10) not null check (told_on ~ '^\d{4}-\d{2}-\d{2}$'),
    way           varchar(16) not null check (way in ('IN_PERSON', 'BY_POST', 'BY_VILLAGE', 'LEFT')),
    at            timestamptz(3) not null,
    actor         varchar(128) not null,
    unique (county, number)
);
create index notice_by_assignment on notice (assignment_id);
create trigger notice_kept before update or delete on notice
    for each row execute function refuse_change();
