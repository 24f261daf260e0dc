-- A replacement stands in the place of what it replaces, and what was withdrawn may count again.
-- Facts are derived: they are dropped here and read anew from the log at the next start.
delete from fact;
delete from fact_withdrawal;
update projection_progress
set position = 0, digest = '0000000000000000000000000000000000000000000000000000000000000000'
where name = 'facts';

alter table fact add column place bigint not null;
alter table fact_withdrawal add column reinstated boolean not null;
