-- time stamps of signed checkpoints, as an authority outside has answered them: docs/audit/witness.md
create table checkpoint_timestamp (
    id         bigint generated always as identity primary key,
    tree_size  bigint         not null,
    -- by the authority's clock, milliseconds
    stamped_at varchar(24)    not null,
    authority  varchar(1000)  not null,
    serial     varchar(80)    not null,
    query      bytea          not null,
    reply      bytea          not null,
    token      bytea          not null
);

create index checkpoint_timestamp_size on checkpoint_timestamp (tree_size, id);

create trigger checkpoint_timestamp_append_only
    before update or delete on checkpoint_timestamp
    for each row execute function refuse_change_of_log();

create trigger checkpoint_timestamp_no_truncate
    before truncate on checkpoint_timestamp
    for each statement execute function refuse_change_of_log();
