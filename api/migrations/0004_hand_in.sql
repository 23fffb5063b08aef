-- Answers to hand-ins that came with an Idempotency-Key: the same key gets the same answer and hands in nothing again.
create table hand_in_key
(
    id          varchar(64) primary key,
    fingerprint varchar(64) not null,
    begun_at    timestamptz(3) not null,
    status      integer null,
    answer      text null
);
