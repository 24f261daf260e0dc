-- The id of the request, as events have it in their metadata; and refusals that are counted instead
-- of written one by one: docs/decisions/0019.
alter table access_entry add column request varchar(64);
alter table access_entry add column repeated integer;

create index access_entry_request on access_entry (request);
