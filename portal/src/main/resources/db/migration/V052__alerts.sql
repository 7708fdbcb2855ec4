-- Saved searches: the canonical query string of the search screen. What decides on a match (watch) leaves the order out.
create table saved_search (
    id         uuid        primary key,
    account_id uuid        not null references account (id) on delete cascade,
    name       text        not null check (name <> ''),
    query      text        not null,
    watch      text        not null,
    created_at timestamptz not null,
    paused     boolean     not null default false
);
-- A query may be longer than an index entry, hence the digest; within one account and one group the text is compared too.
create unique index saved_search_once on saved_search (account_id, md5(query));
create index saved_search_watch on saved_search (md5(watch)) where not paused;

-- Every entry that was ever in the catalogue. Only what was new later has a name: the first sight of a catalogue tells nobody.
create table known_entry (
    id            text        primary key,
    first_seen_at timestamptz not null,
    matched       boolean     not null,
    kind          text,
    name          text,
    place         text,
    url           text,
    check (matched or (kind is not null and name is not null and place is not null and url is not null))
);
create index known_entry_unmatched on known_entry (id) where not matched;

-- The generation of the index up to which entries are known; no row before the first sight is complete.
create table catalogue_sight (
    one        boolean     primary key default true check (one),
    generation text        not null,
    seen_at    timestamptz not null
);

-- What is new for a saved search: once, however often the work is done again.
create table search_match (
    search_id uuid        not null references saved_search (id) on delete cascade,
    entry_id  text        not null references known_entry (id),
    found_at  timestamptz not null,
    read_at   timestamptz,
    mail_id   uuid        references mail_outbox (id) on delete set null,
    primary key (search_id, entry_id)
);
create index search_match_unread on search_match (search_id) where read_at is null;
create index search_match_mail on search_match (mail_id) where mail_id is not null;

-- Where the daily digest goes: nowhere, until its owner answered a letter sent there.
create table alert_address (
    account_id     uuid        primary key references account (id) on delete cascade,
    id             uuid        not null unique,
    address        text,
    asked_address  text,
    asked_at       timestamptz,
    last_digest_on date,
    check ((asked_address is null) = (asked_at is null))
);

-- Signs the links in letters; made once, the same for all portals on this database.
create table alert_key (
    one  boolean primary key default true check (one),
    key  bytea   not null
);
