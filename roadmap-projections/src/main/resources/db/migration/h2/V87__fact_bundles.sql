-- What consecutive events say once more, packed, so that the index loads faster: docs/decisions/0031.
-- Made of the rows of the facts, and never instead of them.
create table fact_bundle_1 (
    first_position bigint not null primary key,
    last_position  bigint not null,
    -- of all facts up to the last position: ContentDigest
    digest         char(64) not null,
    -- FactBundle
    content        binary varying not null
);

create table fact_bundle_2 (
    first_position bigint not null primary key,
    last_position  bigint not null,
    digest         char(64) not null,
    content        binary varying not null
);
