-- Who read, exported, signed in or was refused. About persons, therefore not in the event log, and
-- each row says until when it is kept: docs/decisions/0019.
create table access_entry (
    id          bigint generated always as identity primary key,
    keep_until  timestamp with time zone not null,
    seen_at     timestamp with time zone not null,
    actor       varchar(80),
    role        varchar(20),
    kind        varchar(20)   not null,
    method      varchar(10)   not null,
    path        varchar(2000) not null,
    status      integer       not null,
    address     varchar(60)
);

create index access_entry_actor on access_entry (actor, id);
create index access_entry_kind on access_entry (kind, id);
create index access_entry_time on access_entry (seen_at, id);
create index access_entry_kept on access_entry (keep_until);
