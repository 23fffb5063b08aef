-- Clues that do not come from a department's file: cadres' visits, applications, petitions.

-- One row a report. Who is reported and what is said lies sealed in `content`; `person_key` is the keyed pseudonym.
create table intake
(
    id            uuid primary key,
    county        varchar(6) not null check (county ~ '^\d{6}$'),
    channel       varchar(16) not null check (channel in ('CADRE', 'SELF', 'PETITION')),
    source        varchar(16) not null check (source in ('VISIT', 'PAGE', 'PAPER', 'LINE_12317', 'LINE_12345', 'LETTERS')),
    town          varchar(12) not null,
    village       varchar(12) not null,
    hh_no         varchar(64) not null,
    person_key    varchar(39) not null check (person_key ~ '^\d*$'),
    link          varchar(16) not null check (link in ('LINKED', 'NO_ID', 'NOT_IN_REGISTER', 'NAME_CLASH', 'SEVERAL')),
    risks         jsonb not null,
    content       text not null,
    -- Keyed hash of the number that the hotline or the petition office gave: nobody enters a case twice.
    source_hash   varchar(64) null check (source_hash ~ '^[0-9a-f]{64}$'),
    -- Keyed hash of the receipt code: the code itself is known to the applicant alone.
    receipt_hash  varchar(64) null unique check (receipt_hash ~ '^[0-9a-f]{64}$'),
    received_on   varchar(10) not null check (received_on ~ '^\d{4}-\d{2}-\d{2}$'),
    at            timestamptz(3) not null,
    by            varchar(128) not null,
    assignment_id uuid not null references assignment (id),
    -- State the household's open clue was in when this was added to it; null where the clue began with this.
    joined        varchar(16) null,
    version       int not null default 1,
    check (link <> 'LINKED' or hh_no <> ''),
    check (channel = 'SELF' or receipt_hash is null)
);
create unique index intake_by_source on intake (county, source_hash) where source_hash is not null;
create index intake_by_county on intake (county, received_on);
create index intake_by_place on intake (county, town, village);
create index intake_by_person on intake (county, person_key);
create index intake_by_assignment on intake (assignment_id);

-- Whether people of a county may apply on their phones, and the address that its QR codes lead to.
create table apply_setting
(
    county  varchar(6) primary key check (county ~ '^\d{6}$'),
    open    boolean not null,
    address varchar(200) null,
    at      timestamptz(3) not null,
    by      varchar(128) not null,
    version int not null default 1
);
