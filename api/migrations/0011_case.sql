-- From 是 to the end of a risk: identification by the document's steps, aid, tracking, exit.

-- A household that goes through identification, or is monitored. What the register listed before the hub was there
-- has no assignment.
create table household_case
(
    id             uuid primary key,
    county         varchar(6) not null check (county ~ '^\d{6}$'),
    number         int not null,
    hh_no          varchar(64) not null check (hh_no <> ''),
    town           varchar(12) not null,
    village        varchar(12) not null,
    assignment_id  uuid null references assignment (id),
    origin         varchar(16) not null check (origin in ('ASSIGNMENT', 'REGISTER')),
    state          varchar(16) not null check (state in ('IDENTIFYING', 'MONITORED', 'TRACKING', 'EXITING', 'NO_LABOUR_HOLD',
                       'RISK_ELIMINATED', 'REFLAGGED', 'ROLLED_BACK', 'REJECTED', 'NATURAL_END')),
    step           varchar(64) null,
    posted_on      varchar(10) null,
    green          boolean not null,
    risks          jsonb not null,
    departments    jsonb not null,
    monitored_type varchar(16) null,
    persons        int null,
    found_on       varchar(10) not null,
    opened_on      varchar(10) not null,
    registered_on  varchar(10) null,
    since          varchar(10) null,
    aids           int not null,
    eliminated_on  varchar(10) null,
    ended_on       varchar(10) null,
    version        int not null default 1,
    unique (county, number)
);
-- One case a household that can still go on; a risk that comes back goes on in the old one.
create unique index household_case_open on household_case (county, hh_no) where state not in ('REJECTED', 'NATURAL_END');
create index household_case_by_town on household_case (county, town, state);
create index household_case_by_assignment on household_case (assignment_id);

-- What was done in a case, in order: steps, publicity and objections, returns, holds.
create table case_step
(
    id       uuid primary key,
    case_id  uuid not null references household_case (id),
    seq      int not null,
    kind     varchar(16) not null,
    step     varchar(64) null,
    day      varchar(10) not null,
    at       timestamptz(3) not null,
    actor    varchar(128) not null,
    role     varchar(32) null,
    ground   text null,
    note     text null,
    unique (case_id, seq)
);
create trigger case_step_kept before update or delete on case_step
    for each row execute function refuse_change();

create table aid
(
    id          uuid primary key,
    case_id     uuid not null references household_case (id),
    kind        varchar(16) not null check (kind in ('INDUSTRY', 'JOB', 'SECURITY', 'SOCIAL', 'ASPIRATION', 'FINANCE')),
    risk        varchar(4) null,
    department  varchar(64) null,
    responsible text not null,
    what        text not null,
    from_day    varchar(10) not null,
    until_day   varchar(10) null,
    ended_on    varchar(10) null,
    created_at  timestamptz(3) not null,
    created_by  varchar(128) not null,
    version     int not null default 1
);
create index aid_by_case on aid (case_id);

-- A visit to a monitored household.
create table tracking
(
    id      uuid primary key,
    case_id uuid not null references household_case (id),
    day     varchar(10) not null,
    finding varchar(16) not null check (finding in ('STABLE', 'AT_RISK', 'WORSE')),
    note    text not null,
    at      timestamptz(3) not null,
    actor   varchar(128) not null,
    role    varchar(32) null
);
create index tracking_by_case on tracking (case_id, day);

-- A visit of the month's sweep to a household that is not monitored: once a household and month.
create table sweep_visit
(
    id      uuid primary key,
    county  varchar(6) not null check (county ~ '^\d{6}$'),
    month   varchar(7) not null check (month ~ '^\d{4}-\d{2}$'),
    hh_no   varchar(64) not null check (hh_no <> ''),
    town    varchar(12) not null,
    village varchar(12) not null,
    day     varchar(10) not null,
    finding varchar(8) not null check (finding in ('FINE', 'RISK')),
    note    text null,
    clue    uuid null references assignment (id),
    at      timestamptz(3) not null,
    actor   varchar(128) not null,
    role    varchar(32) null,
    unique (county, month, hh_no)
);
create index sweep_visit_by_village on sweep_visit (county, month, village);
