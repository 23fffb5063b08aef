-- What is done about clues: which were sent to which township, and everything that happened to them since.

-- Every change of an assignment or of a case. Numbered without a gap in the order of commits, so that whoever has
-- number n has everything up to n.
create table event
(
    seq        bigint primary key,
    county     varchar(6) not null check (county ~ '^\d{6}$'),
    at         timestamptz(3) not null,
    day        varchar(10) not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
    subject    varchar(16) not null check (subject in ('ASSIGNMENT', 'CASE')),
    subject_id uuid not null,
    hh_no      varchar(64) not null,
    town       varchar(12) not null,
    village    varchar(12) not null,
    kind       varchar(32) not null,
    from_state varchar(32) null,
    to_state   varchar(32) not null,
    actor      varchar(128) not null,
    role       varchar(32) null,
    reason     text null,
    facts      jsonb not null
);
create index event_by_subject on event (subject_id, seq);
create index event_by_household on event (county, hh_no, seq);
create trigger event_kept before update or delete on event
    for each row execute function refuse_change();
create trigger event_whole before truncate on event
    for each statement execute function refuse_change();

-- A clue handed to a township: one row a household and round. Before it is sent it waits as MERGED.
create table assignment
(
    id          uuid primary key,
    county      varchar(6) not null check (county ~ '^\d{6}$'),
    number      int not null,
    hh_no       varchar(64) not null,
    kind        varchar(16) not null check (kind in ('VERIFY', 'RISK_UPDATE')),
    channel     varchar(16) not null check (channel in ('DEPT', 'CADRE', 'SELF', 'PETITION')),
    state       varchar(16) not null check (state in ('MERGED', 'ASSIGNED', 'VERIFYING', 'YES', 'NO', 'ALREADY', 'NOTIFIED', 'CLOSED')),
    month       varchar(7) not null check (month ~ '^\d{4}-\d{2}$'),
    town        varchar(12) not null,
    village     varchar(12) not null,
    departments jsonb not null,
    risks       jsonb not null,
    priority    int not null,
    repeat_of   uuid null references assignment (id),
    taken_on    varchar(10) not null,
    assigned_on varchar(10) null,
    due_on      varchar(10) null,
    received_on varchar(10) null,
    verifier    varchar(128) null,
    revisit_on  varchar(10) null,
    verdict     varchar(16) null check (verdict in ('YES', 'NO', 'ALREADY')),
    verdict_on  varchar(10) null,
    no_reason   varchar(32) null,
    told_on     varchar(10) null,
    closed_on   varchar(10) null,
    version     int not null default 1,
    unique (county, number)
);
-- One open clue a household.
create unique index assignment_open on assignment (county, hh_no) where state <> 'CLOSED' and hh_no <> '';
create index assignment_by_town on assignment (county, town, state);
create index assignment_by_household on assignment (county, hh_no);

-- The warnings an assignment is about, as they stood when they were attached: the ledger keeps them when a
-- correction withdraws one later.
create table assignment_warning
(
    assignment_id uuid not null references assignment (id),
    warning_id    varchar(39) not null check (warning_id ~ '^\d+$'),
    period        varchar(7) not null,
    rule          varchar(64) not null,
    extract       varchar(64) not null,
    department    varchar(64) not null,
    risks         jsonb not null,
    person        varchar(39) not null,
    event_date    varchar(10) not null,
    amount        numeric(20, 2) null,
    finding       text not null,
    attached_on   varchar(10) not null,
    primary key (assignment_id, warning_id)
);
create index assignment_warning_by_warning on assignment_warning (warning_id);
