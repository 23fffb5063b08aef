-- Everything here is rebuilt from raw rows and policy; deleting it and building again gives the same answers.

-- The rules in force for a county and month: one row a rule, parameters as named values.
create table effective_rule
(
    county     LowCardinality(String),
    period     Date,
    rule       LowCardinality(String) comment 'rule id of the policy, e.g. xf-yb-selfpay-single',
    kind       LowCardinality(String) comment 'the model in models/3_warning that judges it',
    extract    LowCardinality(String),
    department LowCardinality(String),
    subject    LowCardinality(String) comment 'person | household | village',
    risk       LowCardinality(String) comment 'risk codes, joined by +',
    policy     LowCardinality(String),
    clause     String,
    numbers    Map(LowCardinality(String), Decimal(18, 4)),
    operators  Map(LowCardinality(String), LowCardinality(String)) comment '> >= < <= by parameter name',
    lists      Map(LowCardinality(String), Array(String)),
    flags      Map(LowCardinality(String), Bool),
    history    Bool comment 'the month lies before the document: judged by its first version',
    covered_until Date comment 'last day that the month covers'
)
engine = MergeTree
partition by (county, period)
order by (county, rule);

-- Income lines known to a county, by year.
create table effective_line
(
    county LowCardinality(String),
    period Date,
    year   UInt16,
    line   Decimal(14, 2) comment '元 a person and year',
    note   String
)
engine = MergeTree
partition by (county, period)
order by (county, year);

-- One row a household and register snapshot.
create table household_month
(
    county         LowCardinality(String),
    period         Date comment 'month of the register snapshot',
    hh_no          String,
    hh_kind        LowCardinality(String),
    monitored_type LowCardinality(String),
    head_key       UInt128,
    town_code      LowCardinality(String),
    village_code   LowCardinality(String),
    village_group  String,
    members        UInt16,
    labourers      UInt16 comment 'members with labour FULL or PARTIAL'
)
engine = MergeTree
partition by (county, period)
order by (county, hh_no);

-- Under work only, for the month that is being built: its rows that name a person or the head of a household, with the
-- date of what they tell.
create table dated_row
(
    county     LowCardinality(String),
    period     Date,
    extract    LowCardinality(String),
    batch_id   UUID,
    file_no    UInt16,
    sheet      LowCardinality(String),
    row        UInt32,
    person_key UInt128,
    name_key   UInt64,
    event_date Date32
)
engine = Memory;

-- Under work only: where registers have the persons of the month's rows. The newest one up to the month ...
create table home
(
    county       LowCardinality(String),
    period       Date,
    person_key   UInt128,
    snapshot     Date comment 'month of the register',
    hh_no        String,
    name_key     UInt64,
    hh_kind      LowCardinality(String),
    monitored_type LowCardinality(String),
    labour       LowCardinality(String),
    schooling    LowCardinality(String),
    town_code    LowCardinality(String),
    village_code LowCardinality(String),
    gone         Bool comment 'dead or moved away',
    died         Bool,
    changed_on   Date32 comment 'the last day of the month where the register does not say'
)
engine = Memory;

-- ... and all other registers, for whom that one does not settle.
create table home_elsewhere as home;

-- Each row that names a person or a household, with the household it belonged to at its event date.
create table link
(
    county       LowCardinality(String),
    period       Date,
    extract      LowCardinality(String),
    batch_id     UUID,
    file_no      UInt16,
    sheet        LowCardinality(String),
    row          UInt32,
    person_key   UInt128,
    name_key     UInt64,
    event_date   Date32,
    state        LowCardinality(String) comment 'LINKED | NOT_IN_REGISTER | NAME_CLASH',
    deceased     Bool comment 'dead before the event date, as the registers up to the month say',
    snapshot     Date comment 'month of the register that holds, after the month of the row where it was registered late; 1970-01-01 when there is none',
    hh_no        String comment 'empty unless LINKED',
    hh_kind      LowCardinality(String),
    monitored_type LowCardinality(String),
    labour       LowCardinality(String),
    schooling    LowCardinality(String),
    town_code    LowCardinality(String) comment 'of the household at the event date',
    village_code LowCardinality(String)
)
engine = MergeTree
partition by (county, period)
order by (county, extract, batch_id, file_no, sheet, row);

-- Linked rows of the month with each rule that judges their extract: what the kinds of rule read.
create table judged
(
    county       LowCardinality(String),
    period       Date,
    extract      LowCardinality(String),
    batch_id     UUID,
    file_no      UInt16,
    sheet        LowCardinality(String),
    row          UInt32,
    person_key   UInt128,
    event_date   Date32,
    hh_no        String,
    hh_kind      LowCardinality(String),
    monitored_type LowCardinality(String),
    snapshot     Date,
    labour       LowCardinality(String),
    schooling    LowCardinality(String),
    town_code    LowCardinality(String),
    village_code LowCardinality(String),
    rule         LowCardinality(String),
    kind         LowCardinality(String),
    subject      LowCardinality(String),
    risk         LowCardinality(String),
    numbers      Map(LowCardinality(String), Decimal(18, 4)),
    operators    Map(LowCardinality(String), LowCardinality(String)),
    lists        Map(LowCardinality(String), Array(String)),
    flags        Map(LowCardinality(String), Bool),
    covered_until Date,
    who          String comment 'household or person key, as the rule is about',
    seen_in      Date,
    again        Bool,
    spells       Array(Tuple(state String, start Date, baseline Bool, again Bool, level UInt8, previous_level UInt8))
)
engine = MergeTree
partition by (county, period)
order by (county, kind, extract, batch_id, file_no, sheet, row, rule);

-- States that last (uninsured, an allowance, a disability …): each person of a month's list, and since when.
create table spell
(
    county     LowCardinality(String),
    period     Date,
    extract    LowCardinality(String),
    person_key UInt128,
    state      String comment '救助类别, or empty where the list is about one state',
    level      UInt8 comment '1 is severest; 0 where there is no order',
    start      Date comment 'month of the first hand-in of the unbroken run',
    baseline   Bool comment 'the run begins with the first hand-in there is',
    again      Bool comment 'listed before, then absent, now back',
    previous_level UInt8 comment 'in the hand-in before the run; 0 when absent then'
)
engine = MergeTree
partition by (county, period)
order by (county, extract, person_key, state);

-- What is known by a month of the income years of the households that stand in one of its income lists.
create table income_year
(
    county     LowCardinality(String),
    period     Date,
    extract    LowCardinality(String) comment 'the list of the month; the year itself may come from another hand-in',
    hh_no      String,
    year       UInt16,
    net        Decimal(14, 2) comment '元 a household: wage + business + property + transfer - cost',
    persons    UInt16 comment 'as the row says, else members in the register; 0 when unknown',
    rigid      Nullable(Decimal(14, 2)) comment '元',
    seen_in    Date comment 'month of the hand-in that says so, and its row:',
    batch_id   UUID,
    file_no    UInt16,
    sheet      LowCardinality(String),
    row        UInt32
)
engine = MergeTree
partition by (county, period)
order by (county, extract, hh_no, year);

-- What the document asks for, one row an extract and month.
create table obligation
(
    county     LowCardinality(String),
    period     Date,
    extract    LowCardinality(String),
    department LowCardinality(String),
    due        Nullable(Date) comment 'null: not owed for this month'
)
engine = MergeTree
partition by (county, period)
order by (county, extract);

-- Under work only, for the month that is being built: what the kinds of rule found, row by row.
create table found
(
    rule         LowCardinality(String),
    event_key    String,
    meets        Nullable(Bool) comment 'null: unknown',
    missing      String comment 'Chinese: what is missing, where it is unknown',
    subject      LowCardinality(String),
    person_key   UInt128,
    hh_no        String,
    hh_kind      LowCardinality(String),
    monitored_type LowCardinality(String),
    town_code    LowCardinality(String),
    village_code LowCardinality(String),
    event_date   Date32,
    amount       Nullable(Decimal(14, 2)),
    finding      String,
    again        Bool,
    risk         LowCardinality(String),
    seen_in      Date,
    batch_id     UUID,
    file_no      UInt16,
    sheet        LowCardinality(String),
    row          UInt32
)
engine = Memory;

-- Each time a row (or several) showed an event key under a rule, judged yes or unknown; no leaves no row.
create table hit
(
    county       LowCardinality(String),
    period       Date,
    rule         LowCardinality(String),
    verdict      LowCardinality(String) comment 'yes | unknown',
    why_unknown  String comment 'Chinese: what is missing',
    event_key    String comment 'names one event under one rule',
    subject      LowCardinality(String),
    person_key   UInt128,
    hh_no        String,
    hh_kind      LowCardinality(String),
    monitored_type LowCardinality(String),
    town_code    LowCardinality(String),
    village_code LowCardinality(String),
    event_date   Date32,
    amount       Nullable(Decimal(14, 2)) comment '元; what the rule compared, where it compared money',
    finding      String comment 'Chinese: the value found, without personal data',
    again        Bool comment '再次新增',
    risk         LowCardinality(String),
    evidence     Array(Tuple(batch_id UUID, file_no UInt16, sheet String, row UInt32))
)
engine = MergeTree
partition by (county, period)
order by (county, rule, event_key);

-- One row a warning, in the month whose submission first showed it.
create table warning
(
    county       LowCardinality(String),
    period       Date,
    warning_id   UInt64 comment 'hash of county, rule and event key: the same in every rebuild',
    rule         LowCardinality(String),
    extract      LowCardinality(String),
    department   LowCardinality(String),
    subject      LowCardinality(String),
    person_key   UInt128,
    hh_no        String comment 'empty for a village alert',
    hh_kind      LowCardinality(String) comment 'of the household at the event date',
    monitored_type LowCardinality(String),
    town_code    LowCardinality(String),
    village_code LowCardinality(String),
    risk         LowCardinality(String),
    event_key    String,
    event_date   Date32,
    amount       Nullable(Decimal(14, 2)),
    finding      String,
    again        Bool,
    history      Bool,
    policy       LowCardinality(String),
    clause       String,
    evidence     Array(Tuple(batch_id UUID, file_no UInt16, sheet String, row UInt32))
)
engine = MergeTree
partition by (county, period)
order by (county, hh_no, rule, event_key);

-- Clues open at the end of a month: one row a household.
create table clue
(
    county         LowCardinality(String),
    period         Date comment 'the month at whose end it was open',
    hh_no          String,
    hh_kind        LowCardinality(String),
    monitored_type LowCardinality(String),
    town_code      LowCardinality(String),
    village_code   LowCardinality(String),
    state          LowCardinality(String) comment 'MERGED until case events say otherwise',
    since          Date comment 'month of its first warning',
    departments    Array(String),
    risks          Array(String),
    warnings       Array(UInt64),
    new_warnings   UInt32 comment 'raised in this month',
    amount         Decimal(18, 2) comment '元, sum over its warnings',
    priority       UInt32 comment 'rank: distinct departments, then amount; 1 comes first'
)
engine = MergeTree
partition by (county, period)
order by (county, hh_no);

-- Final numbers. An empty string in a dimension means all of it, so distinct households are never summed.
create table warning_count
(
    county     LowCardinality(String),
    period     Date,
    town_code  LowCardinality(String),
    department LowCardinality(String),
    risk       LowCardinality(String),
    warnings   UInt32 comment 'raised in the month, village alerts apart',
    households UInt32 comment 'distinct, with a warning raised in the month',
    persons    UInt32 comment 'distinct',
    alerts     UInt32 comment 'village alerts raised in the month'
)
engine = MergeTree
partition by (county, period)
order by (county, town_code, department, risk);

create table clue_count
(
    county      LowCardinality(String),
    period      Date,
    town_code   LowCardinality(String) comment 'empty: the county',
    department  LowCardinality(String) comment 'empty: all; else clues with a warning of it',
    clues       UInt32 comment 'open at the end of the month',
    new_clues   UInt32 comment 'with a warning raised in the month',
    multi       UInt32 comment 'hit by two or more departments',
    households  UInt32 comment 'rural households in the register, 0 when there is none',
    persons     UInt32 comment 'rural persons in the register'
)
engine = MergeTree
partition by (county, period)
order by (county, town_code, department);

-- What was due and what came, one row an extract and month that the document asks for.
create table hand_in_status
(
    county       LowCardinality(String),
    period       Date,
    department   LowCardinality(String),
    extract      LowCardinality(String),
    due          Nullable(Date) comment 'null: not owed for this month',
    batch_id     Nullable(UUID) comment 'null: missing',
    nil          Bool,
    first_submitted_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    late         Bool,
    returned     UInt16 comment 'submissions sent back',
    received     UInt32, loaded UInt32, quarantined UInt32, duplicates UInt32,
    warnings     UInt32
)
engine = MergeTree
partition by (county, period)
order by (county, department, extract);

-- Which inputs a month was built from; a month whose inputs changed is stale.
create table build_state
(
    county   LowCardinality(String),
    period   Date,
    inputs   UInt64 comment 'hash of batches, policy, models and entered values; 0 while under work',
    built_at DateTime64(3)
)
engine = ReplacingMergeTree(built_at)
order by (county, period);

-- Which batch a register snapshot's households were taken from.
create table register_state
(
    county   LowCardinality(String),
    period   Date,
    inputs   UInt64 comment 'hash of the batch and the models; 0 while under work',
    built_at DateTime64(3)
)
engine = ReplacingMergeTree(built_at)
order by (county, period);
