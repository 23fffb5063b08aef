-- What was handed in. Never changed by a build; a month is what its newest accepted submission says.

-- One row a submission (报送): the ledger. Written last, so a month is either the old one or the new one.
create table submission
(
    county           LowCardinality(String) comment 'division code, 6 digits',
    extract          LowCardinality(String) comment 'extract id of the contract',
    period           Date comment 'first day of the month the data is about',
    batch_id         UUID comment 'names the partition of raw rows that this submission published',
    status           LowCardinality(String) comment 'ACCEPTED | RETURNED | REFUSED | DUPLICATE_FILE',
    nil              Bool comment '零报告: a valid submission without rows',
    mode             LowCardinality(String) comment 'replace | amend',
    parent           Nullable(UUID) comment 'the batch that an amendment completes',
    files            Array(Tuple(name String, sha256 String, bytes UInt64)) comment 'file_no of a row is its place here, from 1',
    received         UInt32 comment 'data rows; received = loaded + quarantined + duplicates',
    loaded           UInt32,
    quarantined      UInt32,
    duplicates       UInt32,
    reason           String comment 'why it was returned or refused, in Chinese',
    contract_version String,
    submitted_by     String comment 'user or key id',
    submitted_at     DateTime64(3, 'Asia/Shanghai') comment 'when it was handed in; decides on time or late',
    published_at     DateTime64(3, 'Asia/Shanghai')
)
engine = MergeTree
order by (county, period, extract, published_at)
settings fsync_after_insert = 1, fsync_part_directory = 1;

-- The newest accepted submission of each extract and month.
create view current_submission as
select county, extract, period, tupleElement(newest, 1) as batch_id, tupleElement(newest, 2) as nil,
       tupleElement(newest, 3) as files, tupleElement(newest, 4) as received, tupleElement(newest, 5) as loaded,
       tupleElement(newest, 6) as quarantined, tupleElement(newest, 7) as duplicates,
       tupleElement(newest, 8) as submitted_at, first_submitted_at
from
(
    select county, extract, period,
           argMax((batch_id, nil, files, received, loaded, quarantined, duplicates, submitted_at), (published_at, batch_id)) as newest,
           min(submission.submitted_at) as first_submitted_at
    from submission
    where status = 'ACCEPTED'
    group by county, extract, period
);

-- Rows that were not loaded, as they stood in the file. Cells may hold an ID: sealed.
create table quarantine
(
    county   LowCardinality(String),
    extract  LowCardinality(String),
    period   Date,
    batch_id UUID,
    file_no  UInt16,
    sheet    String,
    row      UInt32 comment 'as a spreadsheet program shows it',
    cells    String comment 'sealed JSON object: header → cell text'
)
engine = MergeTree
partition by (period, batch_id)
order by (file_no, sheet, row)
settings fsync_after_insert = 1, fsync_part_directory = 1;

-- What was found in a row: errors quarantine it, notices do not.
create table problem
(
    county   LowCardinality(String),
    extract  LowCardinality(String),
    period   Date,
    batch_id UUID,
    file_no  UInt16,
    sheet    String,
    row      UInt32,
    column   LowCardinality(String) comment 'header as the contract names it; empty when it is about the row',
    code     LowCardinality(String) comment 'problem code, see etl/src/problems.ts',
    level    LowCardinality(String) comment 'error | notice',
    reason   String comment 'Chinese, without personal data'
)
engine = MergeTree
partition by (period, batch_id)
order by (file_no, sheet, row)
settings fsync_after_insert = 1, fsync_part_directory = 1;

-- The one guarded place: who a key is. Everything is sealed with a key from outside the database.
create table identity
(
    person_key UInt128 comment 'keyed pseudonym of the ID number; 0 never occurs',
    name_key   UInt64 comment 'keyed pseudonym of the normalised name',
    id_no      String comment 'sealed',
    name       String comment 'sealed',
    phone      String comment 'sealed; empty when none was given',
    seen_at    DateTime64(3)
)
engine = ReplacingMergeTree(seen_at)
order by (person_key, name_key)
-- A page names some twenty persons, spread over all keys.
settings index_granularity = 256, fsync_after_insert = 1, fsync_part_directory = 1;

-- Which identity key this store was begun with: a fingerprint that tells nothing about the key.
create table key_check
(
    fingerprint String,
    since       DateTime64(3)
)
engine = MergeTree
order by since
settings fsync_after_insert = 1, fsync_part_directory = 1;

-- What the county entered where the document leaves a value open: income lines, approvals, settings.
create table entered_value
(
    county         LowCardinality(String),
    name           LowCardinality(String) comment 'income_line | <rule id>.<parameter> | approval:<open point>',
    effective_from Date,
    value          String,
    note           String comment 'source or label, e.g. 演示值',
    approval_no    String comment 'number of the approving document; empty when not approved',
    entered_by     String,
    entered_at     DateTime64(3, 'Asia/Shanghai')
)
engine = MergeTree
order by (county, name, effective_from, entered_at)
settings fsync_after_insert = 1, fsync_part_directory = 1;

create table division
(
    code   String comment 'NBS: county 6, town 9, village 12 digits',
    level  LowCardinality(String) comment 'county | town | village',
    name   String,
    parent String,
    county String
)
engine = ReplacingMergeTree
order by code;
