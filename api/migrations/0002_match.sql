-- Households put forward for eligibility matching, what departments were asked about them, and what the county's
-- checker wrote down about hits. What departments answered stands with everything else that is handed in.
create table candidate
(
    id             uuid primary key,
    county         varchar(6) not null check (county ~ '^\d{6}$'),
    hh_no          varchar(64) not null,
    division       varchar(12) not null check (division ~ '^\d{6}(\d{3}){0,2}$'),
    month          varchar(7) not null check (month ~ '^\d{4}-\d{2}$'),
    snapshot       varchar(7) not null check (snapshot ~ '^\d{4}-\d{2}$'),
    put_forward_at timestamptz(3) not null,
    put_forward_by varchar(128) not null,
    followed_at    timestamptz(3) null,
    note           text null,
    unique (county, hh_no, month)
);

create table match_request
(
    id           uuid primary key,
    candidate_id uuid not null references candidate (id),
    match        varchar(64) not null,
    department   varchar(64) not null,
    asked_on     varchar(10) not null,
    due_on       varchar(10) null,
    state        varchar(16) not null check (state in ('ASKED', 'SKIPPED')),
    skip_reason  text null,
    skip_policy  varchar(64) null,
    skip_article text null,
    skip_quote   text null,
    unique (candidate_id, match)
);
create index match_request_by_department on match_request (department);

create table match_explanation
(
    id         uuid primary key,
    request_id uuid not null references match_request (id),
    text       text not null,
    at         timestamptz(3) not null,
    by         varchar(128) not null
);
create index match_explanation_by_request on match_explanation (request_id);
