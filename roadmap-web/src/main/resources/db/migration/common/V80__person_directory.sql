-- Who is behind a pseudonym. The entry is sealed with the person's key, which is in no database, so
-- that neither old pages of this one nor its backups tell a name once the key is destroyed.
create table person_directory (
    person       varchar(64)    not null primary key,
    sealed_entry varchar(12100) not null,
    changed_at   timestamp(3) with time zone not null
);
