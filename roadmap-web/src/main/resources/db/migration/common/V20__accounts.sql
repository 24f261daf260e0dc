-- who may sign in; the record itself names only `actor`, a pseudonym
create table account (
    id                   bigint generated always as identity primary key,
    login                varchar(64)  not null unique,
    password_hash        varchar(255) not null,
    role                 varchar(32)  not null
        check (role in ('PROJECT_OFFICE', 'STAKEHOLDER', 'AUDITOR', 'ADMIN')),
    actor                varchar(64)  not null unique,
    must_change_password boolean      not null,
    enabled              boolean      not null,
    created_at           timestamp(3) with time zone not null
);

-- only the SHA-256 of a token is kept
create table api_token (
    token_hash varchar(64) not null primary key,
    role       varchar(32) not null
        check (role in ('PROJECT_OFFICE', 'STAKEHOLDER', 'AUDITOR', 'ADMIN')),
    actor      varchar(64) not null unique,
    label      varchar(80) not null,
    created_at timestamp(3) with time zone not null,
    revoked_at timestamp(3) with time zone
);
