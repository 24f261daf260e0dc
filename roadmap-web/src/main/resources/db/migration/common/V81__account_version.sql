-- Changes with whatever ends the sessions of an account: its role, a lock, a new one-time password.
-- A session knows the version with which it began.
alter table account add column version integer default 0 not null;
