-- What was done about clues and cases, as the decisions store numbered it. Append-only. The outbox puts a number once;
-- if an answer is lost on the way and it puts one again, the two rows are the same and count as one: read with `final`.
create table event
(
    seq        UInt64,
    county     LowCardinality(String),
    at         DateTime64(3, 'Asia/Shanghai'),
    day        Date32 comment 'in China; every deadline and cut-off counts by it',
    subject    LowCardinality(String) comment 'ASSIGNMENT | CASE',
    subject_id UUID,
    hh_no      String comment 'empty while no household of the register is named',
    town       String,
    village    String,
    kind       LowCardinality(String) comment 'what was done, e.g. SENT, RECEIVED, VERDICT, CLOSED, STEP_DONE',
    from_state LowCardinality(String) comment 'empty at the first event of a subject',
    to_state   LowCardinality(String),
    role       LowCardinality(String) comment 'duty of who did it; empty for the hub itself',
    channel    LowCardinality(String) comment 'of an assignment: DEPT | CADRE | SELF | PETITION',
    due        Nullable(Date32) comment 'of an assignment: last day for the verdict; null where the document sets none',
    verdict    LowCardinality(String) comment 'YES | NO | ALREADY; empty before',
    facts      Map(LowCardinality(String), String) comment 'what else a measure may need, by name; no person'
)
engine = ReplacingMergeTree
order by (county, seq)
settings fsync_after_insert = 1, fsync_part_directory = 1;
