-- Meetings that the documents set, what they decided, and what they were told.

-- A meeting of a county or a city about some months. One that is not here has not been opened.
create table meeting
(
    id         uuid primary key,
    place      varchar(6) not null check (place ~ '^\d{6}$'),
    kind       varchar(64) not null check (kind <> ''),
    from_month varchar(7) not null check (from_month ~ '^\d{4}-\d{2}$'),
    to_month   varchar(7) not null check (to_month ~ '^\d{4}-\d{2}$' and to_month >= from_month),
    as_of      varchar(10) null check (as_of ~ '^\d{4}-\d{2}-\d{2}$'),
    held_on    varchar(10) null check (held_on ~ '^\d{4}-\d{2}-\d{2}$'),
    state      varchar(8) not null check (state in ('OPEN', 'HELD')),
    notes      text null,
    visited    jsonb not null,
    opened_at  timestamptz(3) not null,
    opened_by  varchar(128) not null,
    version    int not null default 1,
    unique (place, kind, to_month),
    check ((state = 'HELD') = (held_on is not null))
);

-- What was decided, by whom until when, and what it is to change.
create table decision
(
    id         uuid primary key,
    meeting_id uuid not null references meeting (id),
    place      varchar(6) not null,
    kind       varchar(64) not null,
    number     int not null,
    text       text not null,
    owner_kind varchar(16) not null check (owner_kind in ('DEPARTMENT', 'TOWN', 'COUNTY')),
    owner      varchar(64) not null check (owner <> ''),
    due_on     varchar(10) not null check (due_on ~ '^\d{4}-\d{2}-\d{2}$'),
    state      varchar(8) not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    done       text null,
    done_on    varchar(10) null check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
    effect     jsonb null,
    made_at    timestamptz(3) not null,
    made_by    varchar(128) not null,
    closed_at  timestamptz(3) null,
    closed_by  varchar(128) null,
    version    int not null default 1,
    unique (meeting_id, number),
    check ((state = 'OPEN') = (done_on is null)),
    check ((state = 'OPEN') = (done is null))
);
create index decision_by_kind on decision (place, kind, state);

-- What a meeting was told. It stays as it is; what was corrected later is told by a reconciliation.
create table pack
(
    id          uuid primary key,
    meeting_id  uuid not null references meeting (id),
    place       varchar(6) not null,
    number      int not null,
    content     text not null,
    fingerprint char(64) not null,
    as_of       varchar(10) not null check (as_of ~ '^\d{4}-\d{2}-\d{2}$'),
    frozen_at   timestamptz(3) not null,
    frozen_by   varchar(128) not null,
    unique (meeting_id, number)
);
create trigger pack_kept before update or delete on pack
    for each row execute function refuse_change();

-- The rows that made its figures: of each measure once, with what they are told apart by.
create table pack_rows
(
    pack_id    uuid not null references pack (id),
    county     varchar(6) not null,
    measure    varchar(64) not null,
    part       varchar(16) not null check (part in ('NUMERATOR', 'DENOMINATOR')),
    from_month varchar(7) not null,
    to_month   varchar(7) not null,
    total      int not null,
    rows       text null,
    primary key (pack_id, county, measure, part, from_month, to_month)
);
create trigger pack_rows_kept before update or delete on pack_rows
    for each row execute function refuse_change();
