-- Questions to the measures that somebody keeps, for himself or for the whole county. What they answer depends on who opens them.

create table saved_view
(
    id         uuid primary key,
    county     varchar(6)   not null,
    owner      varchar(80)  not null,
    name       text         not null,
    shared     boolean      not null,
    question   jsonb        not null,
    created_at timestamptz  not null,
    changed_at timestamptz  not null,
    version    int          not null default 1
);

comment on column saved_view.owner is 'account that made it: only its owner changes it';
comment on column saved_view.name is 'sealed';

create index saved_view_owner on saved_view (county, owner);
