create trigger access_entry_append_only
    before update, delete on access_entry
    for each row call 'de.kommunal.roadmap.projections.store.AccessTrigger';
