-- Raw rows: typed, checked, one table a shape (the record layout that extracts of several counties share).
-- A partition is one batch; only batches named by current_submission are read.

-- Columns of every row about a person. Households use the head as their person.
create table raw_person
(
    county        LowCardinality(String),
    extract       LowCardinality(String),
    period        Date,
    batch_id      UUID,
    file_no       UInt16,
    sheet         LowCardinality(String),
    row           UInt32 comment 'as a spreadsheet program shows it',
    person_key    UInt128 comment 'the person, or the head of the household; a temporary key for a newborn without ID',
    name_key      UInt64,
    head_key      UInt128 comment '0 when the file does not say',
    head_name_key UInt64 comment '0 when the file does not say',
    relation      LowCardinality(String),
    birth_date    Nullable(Date32) comment 'from the ID number',
    hh_size       Nullable(UInt16) comment 'persons, as the row says',
    town_code     LowCardinality(String) comment 'empty when the name was not recognised',
    village_code  LowCardinality(String) comment 'empty when the name was not recognised',
    village_group String,
    remark        String comment 'sealed free text',
    extra         Map(LowCardinality(String), String) comment 'columns of the contract beyond the shape'
)
engine = MergeTree
partition by (period, batch_id)
order by (person_key, row)
settings fsync_after_insert = 1, fsync_part_directory = 1;

create table raw_register as raw_person;
alter table raw_register
    add column hh_no          String comment '户编号: the household, unique in its county',
    add column hh_kind        LowCardinality(String) comment 'EXPOOR 脱贫户 | ORDINARY 一般农户',
    add column monitored_type LowCardinality(String) comment 'UNSTABLE | MARGINAL | SUDDEN | empty',
    add column labour         LowCardinality(String) comment 'FULL | PARTIAL | LOST | NONE | empty when unknown',
    add column schooling      LowCardinality(String) comment 'IN | OUT | empty when unknown',
    add column insured        LowCardinality(String) comment 'YES | NO | empty when unknown',
    add column change         LowCardinality(String) comment '变动原因',
    add column change_date    Nullable(Date32);

create table raw_medical as raw_person;
alter table raw_medical
    add column visit_type     LowCardinality(String) comment 'INPATIENT 住院 | CHRONIC 门诊慢特病',
    add column visit_cause    LowCardinality(String) comment '住院原因 as written; empty when unknown',
    add column hospital       LowCardinality(String),
    add column discharge_date Nullable(Date32),
    add column settle_date    Date32,
    add column total_fee      Nullable(Decimal(14, 2)) comment '元',
    add column basic_pay      Nullable(Decimal(14, 2)) comment '元',
    add column major_pay      Nullable(Decimal(14, 2)) comment '元',
    add column aid_pay        Nullable(Decimal(14, 2)) comment '元',
    add column self_pay       Decimal(14, 2) comment '元, after the three payments; a refund is negative',
    add column ytd_self_pay   Nullable(Decimal(14, 2)) comment '元, 1 January to the settlement';

create table raw_insured as raw_person;
alter table raw_insured
    add column insured LowCardinality(String) comment 'YES | NO';

create table raw_disease as raw_person;
alter table raw_disease
    add column disease    String,
    add column diag_date  Date32,
    add column hospital   LowCardinality(String);

create table raw_dropout as raw_person;
alter table raw_dropout
    add column school       String,
    add column stage        LowCardinality(String) comment 'PRESCHOOL | PRIMARY | JUNIOR | SENIOR | SECONDARY_VOCATIONAL | HIGHER_VOCATIONAL | UNIVERSITY',
    add column grade        String,
    add column dropout_date Nullable(Date32),
    add column reason       String;

create table raw_student_loan as raw_person;
alter table raw_student_loan
    add column school      String,
    add column loan_amount Nullable(Decimal(14, 2)) comment '元';

create table raw_student_aid as raw_person;
alter table raw_student_aid
    add column school   String,
    add column aid_item String,
    add column amount   Decimal(14, 2) comment '元',
    add column term     String;

create table raw_civil_aid as raw_person;
alter table raw_civil_aid
    add column aid_class    LowCardinality(String) comment '救助类别 as the contract names it',
    add column approve_date Date32,
    add column covered      Nullable(UInt16) comment 'persons',
    add column month_amount Nullable(Decimal(14, 2)) comment '元 a month';

create table raw_housing as raw_person;
alter table raw_housing
    add column grade         LowCardinality(String) comment 'A | B | C | D | empty when unknown',
    add column only_house    Bool,
    add column appraise_date Date32,
    add column hazard        String comment 'empty means none',
    add column renovation    String;

create table raw_water as raw_person;
alter table raw_water
    add column issue      LowCardinality(String),
    add column found_date Date32;

create table raw_loss_event as raw_person;
alter table raw_loss_event
    add column event_type  LowCardinality(String),
    add column event_date  Date32,
    add column loss_kind   LowCardinality(String) comment 'empty when unknown',
    add column loss_amount Nullable(Decimal(14, 2)) comment '元',
    add column relief      Nullable(Decimal(14, 2)) comment '元',
    add column product     String comment '种养品种';

-- About a village, not a person: person_key is 0.
create table raw_area_event as raw_person;
alter table raw_area_event
    add column event_type  LowCardinality(String),
    add column event_date  Date32,
    add column loss_kind   LowCardinality(String),
    add column loss_amount Nullable(Decimal(14, 2)) comment '元',
    add column relief      Nullable(Decimal(14, 2)) comment '元',
    add column hh_affected UInt32,
    add column persons     Nullable(UInt32);

create table raw_casualty as raw_person;
alter table raw_casualty
    add column event_date Date32,
    add column casualty   LowCardinality(String) comment 'INJURED 伤 | DISABLED 残 | DEAD 亡',
    add column is_labour  Bool;

create table raw_disability as raw_person;
alter table raw_disability
    add column cert_no_key UInt64 comment 'keyed pseudonym; the number contains the ID',
    add column kind        UInt8 comment '1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重',
    add column level       UInt8 comment '1 (severest) – 4',
    add column cert_date   Date32,
    add column action      LowCardinality(String) comment 'NEW 新办 | CHANGE 变更';

create table raw_employment as raw_person;
alter table raw_employment
    add column labour      LowCardinality(String) comment 'FULL | PARTIAL | LOST | NONE',
    add column last_end    Nullable(Date32) comment '最近务工结束日期',
    add column idle_months UInt16 comment 'complete months without work',
    add column post        String,
    add column cancel_date Nullable(Date32);

create table raw_income as raw_person;
alter table raw_income
    add column year     UInt16,
    add column wage     Decimal(14, 2) comment '元',
    add column business Decimal(14, 2) comment '元',
    add column property Decimal(14, 2) comment '元',
    add column transfer Decimal(14, 2) comment '元',
    add column cost     Decimal(14, 2) comment '元',
    add column rigid    Nullable(Decimal(14, 2)) comment '刚性支出, 元';

create table raw_insurance_claim as raw_person;
alter table raw_insurance_claim
    add column claim_date Date32,
    add column insurance  String;
