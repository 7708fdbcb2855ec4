-- The public log (ADR 0023). A record is written in the transaction of what it tells; its place in the tree it gets afterwards.
create table log_record (
    id          bigint generated always as identity primary key,
    source      text   not null check (source in ('certificate', 'staff')),
    source_key  text   not null check (source_key <> ''),
    certificate text,
    content     bytea  not null check (octet_length(content) between 1 and 65535),
    leaf_index  bigint unique check (leaf_index >= 0),
    leaf_hash   bytea  check (octet_length(leaf_hash) = 32),
    unique (source, source_key),
    check ((leaf_index is null) = (leaf_hash is null))
);
create index log_record_waiting on log_record (id) where leaf_index is null;
create index log_record_certificate on log_record (certificate, id) where certificate is not null;

create function log_record_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.leaf_index is null and new.leaf_index is not null
       and (new.id, new.source, new.source_key, new.certificate, new.content)
           is not distinct from (old.id, old.source, old.source_key, old.certificate, old.content) then
        return new;
    end if;
    raise exception 'log_record is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end
$$;
create trigger log_record_no_change before update or delete on log_record
    for each row execute function log_record_is_append_only();
create trigger log_record_no_truncate before truncate on log_record
    for each statement execute function log_record_is_append_only();

-- What opens the commitments of a record. Deleting a row makes them say nothing for ever, and leaves the log whole.
create table log_opening (
    record_id bigint primary key references log_record (id),
    seed      bytea  not null check (octet_length(seed) = 32)
);

-- Hashes over whole tiles, by C2SP tlog-tiles level; level 0 is log_record.leaf_hash.
create table log_tile_hash (
    level    int    not null check (level between 1 and 7),
    position bigint not null check (position >= 0),
    hash     bytea  not null check (octet_length(hash) = 32),
    primary key (level, position)
);

-- Every checkpoint that was ever signed.
create table log_checkpoint (
    size      bigint      primary key check (size >= 0),
    note      text        not null,
    signed_at timestamptz not null
);

-- What the portal found when it compared registry, ledger and log; no fault is a good day.
create table log_inspection (
    at      timestamptz primary key,
    records bigint      not null,
    faults  text[]      not null
);
