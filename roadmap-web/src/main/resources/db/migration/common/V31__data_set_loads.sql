-- Which data sets were begun, so that one that was cut short is finished at the next start.
create table data_set_load (
    name varchar(400) primary key,
    finished boolean not null
);
