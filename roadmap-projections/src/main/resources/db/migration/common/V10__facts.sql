-- What events assert. Rebuilt from the log at any time; nothing here is the only copy of anything.
create table fact (
    position bigint not null,
    ordinal integer not null,
    event_id varchar(64) not null,
    programme varchar(80) not null,
    subject_kind varchar(40) not null,
    subject_id varchar(200) not null,
    aspect varchar(400) not null,
    effective date not null,
    publicity varchar(12) not null,
    fact_value varchar,
    primary key (position, ordinal)
);

create index fact_subject on fact (programme, subject_kind, subject_id, aspect, effective, position);

-- From this position on, what the named event asserted counts no more.
create table fact_withdrawal (
    position bigint not null,
    event_id varchar(64) not null,
    primary key (position, event_id)
);

-- How far a projection is, and the sum of the hashes of its rows modulo 2^256.
create table projection_progress (
    name varchar(60) primary key,
    position bigint not null,
    digest char(64) not null
);

insert into projection_progress (name, position, digest)
values ('facts', 0, '0000000000000000000000000000000000000000000000000000000000000000');
