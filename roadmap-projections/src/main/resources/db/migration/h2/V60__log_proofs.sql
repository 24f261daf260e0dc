-- roots of the complete subtrees of 256 leaves and more, so that a proof reads few rows: docs/decisions/0018.
-- Derived from the leaf hashes; what is missing is written at the next start.
create table log_subtree (
    tree_level integer    not null,
    tree_index bigint     not null,
    root       binary(32) not null,
    primary key (tree_level, tree_index)
);

-- what was signed, and the frontier from which it can be continued
create table log_checkpoint (
    tree_size bigint         not null primary key,
    root      binary(32)     not null,
    frontier  binary varying not null,
    note      varchar        not null,
    signed_at varchar(24)    not null
);

create trigger log_checkpoint_append_only
    before update, delete on log_checkpoint
    for each row call 'de.kommunal.roadmap.projections.store.AppendOnlyTrigger';
