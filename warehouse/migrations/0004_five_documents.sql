-- Shapes that the other documents ask for, and two answers that a file may leave open.

alter table raw_housing modify column only_house Nullable(Bool) comment 'null when the file does not say';
alter table raw_casualty modify column is_labour Nullable(Bool) comment 'null when the file does not say';

-- What a household applied for on a platform.
create table raw_application as raw_person;
alter table raw_application
    add column event_no   String comment '事件编号',
    add column applied_at Date32,
    add column module     LowCardinality(String),
    add column status     LowCardinality(String);

-- A petition, a call or a report in the news about a household.
create table raw_petition as raw_person;
alter table raw_petition
    add column channel       LowCardinality(String) comment 'as the contract names it',
    add column case_no       String comment 'empty when there is none',
    add column received_date Date32,
    add column topic         LowCardinality(String) comment 'empty when unknown',
    add column content       String comment 'sealed free text';

-- A benefit that was paid: to be compared with who should have it, judged by no rule.
create table raw_benefit as raw_person;
alter table raw_benefit
    add column item      LowCardinality(String),
    add column amount    Nullable(Decimal(14, 2)) comment '元',
    add column paid_date Nullable(Date32);

-- A department's answer about a candidate. All but `hit` is for the checker of the county alone.
create table raw_match_result as raw_person;
alter table raw_match_result
    add column hit             Bool,
    add column asset_kind      LowCardinality(String),
    add column detail          String comment 'sealed free text',
    add column registered_date Nullable(Date32),
    add column value_amount    Nullable(Decimal(14, 2)) comment '元',
    add column value_band      LowCardinality(String) comment 'a span in place of an amount',
    add column source_date     Date32 comment 'as of when the department looked';

create table raw_student_burden as raw_person;
alter table raw_student_burden
    add column school      String,
    add column aid_item    String,
    add column aid_amount  Nullable(Decimal(14, 2)) comment '元',
    add column own_cost    Decimal(14, 2) comment '自付支出, 元: of the term, or of the school year where no term is given',
    add column term        String,
    add column school_year String;
