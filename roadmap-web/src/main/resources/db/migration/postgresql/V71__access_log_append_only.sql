create function refuse_change_of_access_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.keep_until < now() then
        return old;
    end if;
    raise exception 'the access log is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger access_entry_append_only
    before update or delete on access_entry
    for each row execute function refuse_change_of_access_log();

create trigger access_entry_no_truncate
    before truncate on access_entry
    for each statement execute function refuse_change_of_access_log();
