-- time stamps of signed checkpoints, as an authority outside has answered them: docs/audit/witness.md
create table checkpoint_timestamp (
    id         bigint generated always as identity primary key,
    tree_size  bigint         not null,
    -- by the authority's clock, milliseconds
    stamped_at varchar(24)    not null,
    authority  varchar(1000)  not null,
    serial     varchar(80)    not null,
    query      binary varying not null,
    reply      binary varying not null,
    token      binary varying not null
);

create index checkpoint_timestamp_size on checkpoint_timestamp (tree_size, id);

create trigger checkpoint_timestamp_append_only
    before update, delete on checkpoint_timestamp
    for each row call 'de.kommunal.roadmap.projections.store.AppendOnlyTrigger';
