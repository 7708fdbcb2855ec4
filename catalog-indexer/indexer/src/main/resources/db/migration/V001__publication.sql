-- The change feed: whoever changes something public writes a row here in the same transaction.
-- The indexer reads only rows of transactions older than every running one (xid < pg_snapshot_xmin),
-- in the order (xid, seq), so that a transaction that commits late is never skipped.
create table publication_change (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    subject_kind text not null check (subject_kind <> ''),
    subject_id text not null check (subject_id <> ''),
    at timestamptz not null default now()
);

create index publication_change_order on publication_change (xid, seq);

-- How far each index generation has come in the feed: everything up to and including (xid, seq) is in it.
create table publication_cursor (
    generation text primary key,
    xid xid8 not null,
    seq bigint not null,
    at timestamptz not null default now()
);
