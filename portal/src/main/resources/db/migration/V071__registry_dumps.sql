-- Daily snapshots of the open registry, whole files, packed with gzip. A row is written once.
create table registry_dump (
    day        date   not null,
    name       text   not null,
    media_type text   not null,
    records    bigint not null,
    bytes      bigint not null,
    sha256     text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    packed     bytea  not null,
    primary key (day, name)
);
