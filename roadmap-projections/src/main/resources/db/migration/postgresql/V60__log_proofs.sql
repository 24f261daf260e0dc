-- roots of the complete subtrees of 256 leaves and more, so that a proof reads few rows: docs/decisions/0018.
-- Derived from the leaf hashes; what is missing is written at the next start.
create table log_subtree (
    tree_level integer not null,
    tree_index bigint  not null,
    root       bytea   not null,
    primary key (tree_level, tree_index)
);

-- what was signed, and the frontier from which it can be continued
create table log_checkpoint (
    tree_size bigint      not null primary key,
    root      bytea       not null,
    frontier  bytea       not null,
    note      varchar     not null,
    signed_at varchar(24) not null
);

create trigger log_checkpoint_append_only
    before update or delete on log_checkpoint
    for each row execute function refuse_change_of_log();

create trigger log_checkpoint_no_truncate
    before truncate on log_checkpoint
    for each statement execute function refuse_change_of_log();
