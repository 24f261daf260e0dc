-- One row for each event, so that a million events are read in seconds: docs/decisions/0017.
-- Facts are derived: they are dropped here and read anew from the log at the next start.
drop table fact_withdrawal;
drop table fact;

create table fact (
    position bigint not null primary key,
    event_id varchar(64) not null,
    programme varchar(80) not null,
    subject varchar(260) not null,
    record varchar(260) not null,
    place bigint not null,
    effective date not null,
    -- milliseconds since 1970-01-01T00:00Z
    recorded_at bigint not null,
    publicity varchar(12) not null,
    -- a line for each aspect: FactText
    says varchar not null
);

update projection_progress
set position = 0, digest = '0000000000000000000000000000000000000000000000000000000000000000'
where name = 'facts';
