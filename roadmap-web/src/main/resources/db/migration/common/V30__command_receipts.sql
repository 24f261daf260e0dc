-- Answers to requests with an idempotency key, written in the transaction of the command.
create table command_receipt (
    actor varchar(80) not null,
    idempotency_key varchar(255) not null,
    request_hash char(64) not null,
    subject varchar(200) not null,
    version bigint not null,
    position bigint not null,
    created_at timestamp with time zone not null,
    primary key (actor, idempotency_key)
);

create index command_receipt_created_at on command_receipt (created_at);
