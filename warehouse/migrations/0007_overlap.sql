-- Final numbers of households that stand in the data of several departments, whether a rule warned of them or not.
create table overlap_count
(
    county     LowCardinality(String),
    period     Date comment 'the month at whose end it is counted; the quarter until then',
    town_code  LowCardinality(String) comment 'empty: the county; else of the newest row',
    households UInt32 comment 'distinct, named by the data of any department',
    two        UInt32 comment 'of them by two departments or more',
    three      UInt32 comment 'by three or more'
)
engine = MergeTree
partition by (county, period)
order by (county, town_code);
