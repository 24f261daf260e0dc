-- the one log: positions are assigned by the program, dense and in commit order (docs/audit/log-format.md)
create table domain_event (
    global_index         bigint         not null primary key,
    event_identifier     varchar(64)    not null,
    aggregate_identifier varchar(255)   not null,
    sequence_number      bigint         not null,
    type                 varchar(255)   not null,
    time_stamp           varchar(24)    not null,
    payload_type         varchar(255)   not null,
    payload_revision     varchar(16)    not null,
    payload              binary varying not null,
    meta_data            binary varying not null,
    leaf_hash            binary(32)     not null,
    constraint domain_event_identifier unique (event_identifier),
    constraint domain_event_sequence unique (aggregate_identifier, sequence_number)
);

create index domain_event_time on domain_event (time_stamp, global_index);

create trigger domain_event_append_only
    before update, delete on domain_event
    for each row call 'de.kommunal.roadmap.projections.store.AppendOnlyTrigger';

-- one row; whoever appends locks it first
create table log_head (
    id          integer        not null primary key check (id = 1),
    position    bigint         not null,
    recorded_at varchar(24)    not null,
    frontier    binary varying not null,
    root        binary(32)     not null
);

insert into log_head values (
    1, 0, '1970-01-01T00:00:00.000Z', X'0000000000000000',
    X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');

-- how far each processor has read
create table token_entry (
    processor_name varchar(255)   not null,
    segment        integer        not null,
    token          binary varying,
    token_type     varchar(255),
    time_stamp     varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);
