-- Attachments, bytes and all (ADR 0021). The bytes are compressed formats already: PostgreSQL need not try again.
create table attachment (
    id         uuid        primary key,
    owner_id   uuid        not null,
    file_name  text        not null check (file_name <> ''),
    media_type text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size_bytes bigint      not null check (size_bytes > 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    removed    boolean     not null default false,
    content    bytea       not null
);
alter table attachment alter column content set storage external;
create index attachment_owner on attachment (owner_id, created_at desc);

-- What was handed in is kept, and may be seen by reviewers.
create table attachment_handed_in (
    attachment_id  uuid not null references attachment (id),
    application_id uuid not null references application (id),
    primary key (attachment_id, application_id)
);
