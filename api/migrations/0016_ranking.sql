-- Rankings as they were shown for objections and published: frozen, withdrawn or replaced with a reason, never changed.

create table ranking_publication
(
    id           uuid primary key,
    county       varchar(6) not null check (county ~ '^\d{6}$'),
    who          varchar(16) not null check (who in ('TOWN', 'DEPARTMENT')),
    from_month   varchar(7) not null,
    to_month     varchar(7) not null,
    as_of        varchar(10) not null,
    state        varchar(16) not null check (state in ('PREVIEW', 'PUBLISHED', 'WITHDRAWN', 'REPLACED')),
    frozen       jsonb not null,
    fingerprint  varchar(64) not null,
    object_until varchar(10) not null,
    made_at      timestamptz(3) not null,
    made_by      varchar(128) not null,
    published_at timestamptz(3) null,
    published_by varchar(128) null,
    ended_at     timestamptz(3) null,
    ended_by     varchar(128) null,
    reason       text null,
    replaces_id  uuid null references ranking_publication (id),
    correction   text null,
    version      int not null default 1
);
-- One of each at a time for the same stretch.
create unique index ranking_preview_once on ranking_publication (county, who, from_month, to_month) where state = 'PREVIEW';
create unique index ranking_published_once on ranking_publication (county, who, from_month, to_month) where state = 'PUBLISHED';
create index ranking_publication_by_county on ranking_publication (county, made_at);

-- What was shown stays as it was shown.
create trigger ranking_frozen before update of county, who, from_month, to_month, as_of, frozen, fingerprint, object_until
    or delete on ranking_publication
    for each row execute function refuse_change();

create table ranking_objection
(
    id             uuid primary key,
    publication_id uuid not null references ranking_publication (id),
    unit           varchar(64) not null,
    at             timestamptz(3) not null,
    by             varchar(128) not null,
    text           text not null,
    state          varchar(16) not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    answer         text null,
    answered_at    timestamptz(3) null,
    answered_by    varchar(128) null,
    version        int not null default 1
);
create index ranking_objection_by_publication on ranking_objection (publication_id, at);
create trigger ranking_objection_kept before update of publication_id, unit, at, by, text or delete on ranking_objection
    for each row execute function refuse_change();
