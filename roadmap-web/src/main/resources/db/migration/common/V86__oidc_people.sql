-- Who comes with an identity of the identity provider: SHA-256 of issuer and subject, and the random pseudonym that
-- events carry. Once somebody is erased, the pseudonym is taken away: the row then only refuses, and leads to nothing.
create table oidc_person (
    subject_hash varchar(64) not null primary key,
    actor        varchar(64) unique,
    created_at   timestamp(3) with time zone not null
);
