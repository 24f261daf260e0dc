-- When an account last got a one-time password at the command line, which has no entry in the access log of its own.
alter table account add column renewed_at timestamp with time zone;
