-- Which column of its contract a header of a file is read as.

-- What somebody who handed in said once and is used again: never changed, the newest row of a header holds.
create table column_mapping
(
    county     LowCardinality(String),
    department LowCardinality(String) comment 'for whose files it holds',
    extract    LowCardinality(String),
    header     String comment 'as it stands in the file, without white space',
    column     String comment 'name of the column in the contract; empty: not to be read',
    withdrawn  Bool,
    said_by    String comment 'user or key id',
    said_at    DateTime64(6, 'Asia/Shanghai')
)
engine = MergeTree
order by (county, department, extract, header, said_at)
settings fsync_after_insert = 1, fsync_part_directory = 1;

-- How the headers of its files were read when a submission was checked: what makes its rows explainable later.
alter table submission
    add column columns Array(Tuple(file_no UInt16, sheet String, header String, column String, why LowCardinality(String)))
        comment 'column is empty where the header was not read; why: name | synonym | said | remembered | aside, empty when unknown';
