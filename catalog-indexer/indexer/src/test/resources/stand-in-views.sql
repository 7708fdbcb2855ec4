-- What the portal's migrations provide, as far as the indexer looks.
create table certificate (
    number text primary key, row_version bigint not null default 1, scheme_code text, scheme_name text, holder text,
    products text[] not null default '{}', origin text, district_code text, state text not null default 'valid',
    valid_from date, valid_to date, example boolean not null default false, issuer text, issued_at timestamptz, history jsonb
);
create view certificate_publication as select * from certificate;
create table post (
    id uuid primary key, row_version bigint not null default 1, published boolean not null default true, kind text not null default 'ask',
    body text not null, author_name text, district_code text, town_code text, entry_id text, example boolean not null default false,
    created_at timestamptz not null default now(), published_at timestamptz
);
create view post_publication as select * from post;
