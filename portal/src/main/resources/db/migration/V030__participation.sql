-- Posts: what people say. A post is public only in the state 'published' (docs/GLOSSARY.md).
create table post (
    id               uuid        primary key,
    row_version      bigint      not null default 1,
    author_id        uuid        not null references account (id),
    author_name      text        not null check (author_name <> ''),
    kind             text        not null check (kind <> ''),
    body             text        not null check (char_length(body) between 1 and 2000),
    district_code    text,
    town_code        text,
    entry_id         text,
    example          boolean     not null default false,
    state            text        not null check (state in ('pending', 'published', 'refused', 'withdrawn')),
    created_at       timestamptz not null,
    state_since      timestamptz not null,
    published_at     timestamptz,
    refusal_code     text,
    refusal_sentence text,
    check ((state = 'published') <= (published_at is not null)),
    check ((state = 'refused') = (refusal_code is not null)),
    check ((refusal_code is null) = (refusal_sentence is null))
);
create index post_newest on post (published_at desc, id desc) where state = 'published';
create index post_newest_of_district on post (district_code, published_at desc, id desc) where state = 'published';
create index post_waiting on post (created_at, id) where state = 'pending';
create index post_of_author on post (author_id, created_at desc);

-- What the indexer reads: one row a post, published or not; a row that is not is taken out of the index.
create view post_publication as
select id, row_version, state = 'published' as published, kind, body, author_name, district_code, town_code, entry_id,
       example, created_at, published_at
from post;
