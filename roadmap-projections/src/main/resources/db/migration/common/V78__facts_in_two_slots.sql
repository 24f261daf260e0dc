-- The facts are made anew in the one table while readers are served from the other:
-- docs/decisions/0023.
alter table fact rename to fact_1;

create table fact_2 (
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

-- which of the two is read
alter table projection_progress add column slot smallint default 1 not null;
