-- Accounts: who a person is to the portal. Login names are stored normalised (NFKC, lower case), so unique means unique.
create table account (
    id            uuid        primary key,
    login_name    text        not null unique check (login_name <> ''),
    display_name  text        not null check (display_name <> ''),
    password_hash text        not null,
    enabled       boolean     not null default true,
    created_at    timestamptz not null default now(),
    row_version   bigint      not null default 1
);

create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    role       text not null check (role in ('CITIZEN', 'PRODUCER', 'REVIEWER', 'MODERATOR', 'OPERATOR')),
    primary key (account_id, role)
);
create index account_role_role on account_role (role);

-- Steps that must happen once in the life of a database, such as the example data of a first start.
create table portal_milestone (
    name text        primary key,
    at   timestamptz not null default now()
);
