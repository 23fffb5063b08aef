-- Accounts, sessions, keys of other systems, and the audit.
create table app_user
(
    id                   uuid primary key,
    name                 varchar(64) not null unique,
    display_name         varchar(64) not null,
    password_hash        varchar(255) not null,
    role                 varchar(32) not null,
    division             varchar(12) null check (division ~ '^\d{6}(\d{3}){0,2}$'),
    department           varchar(64) null,
    created_at           timestamptz not null,
    disabled_at          timestamptz null,
    must_change_password boolean not null,
    failed_attempts      int not null default 0,
    locked_until         timestamptz null
);

create table session
(
    sid_hash     char(64) primary key,
    user_id      uuid not null references app_user (id),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_seen_at timestamptz not null
);
create index session_by_user on session (user_id);
create index session_by_end on session (expires_at);

create table service_key
(
    id           uuid primary key,
    name         varchar(64) not null,
    secret_hash  char(64) not null unique,
    role         varchar(32) not null,
    division     varchar(12) not null check (division ~ '^\d{6}(\d{3}){0,2}$'),
    department   varchar(64) null,
    created_at   timestamptz not null,
    created_by   varchar(64) not null,
    expires_at   timestamptz null,
    revoked_at   timestamptz null,
    last_used_at timestamptz null
);

create table audit_entry
(
    id            int primary key,
    at            timestamptz(3) not null,
    who           varchar(128) not null,
    division      varchar(12) null,
    action        varchar(64) not null,
    subject       text null,
    purpose       text null,
    result        varchar(64) not null,
    ip            varchar(64) null,
    previous_hash char(64) not null,
    hash          char(64) not null
);

-- Append-only also for those who reach the database past the program by mistake; the chain finds the others.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end $$;
create trigger audit_entry_kept before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_whole before truncate on audit_entry
    for each statement execute function refuse_change();
