-- What readers say that they cannot use. A report is deleted when it is dealt with.
create table barrier_report (
    id          varchar(64)   not null primary key,
    page        varchar(500)  not null,
    barrier     varchar(4000) not null,
    contact     varchar(200)  not null,
    reported_at timestamp(3) with time zone not null
);
