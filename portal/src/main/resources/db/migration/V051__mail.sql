-- The outbox: a letter is written in the transaction of what it tells of, and sent afterwards until SMTP takes it.
create table mail_outbox (
    id         uuid        primary key,
    account_id uuid        not null references account (id) on delete cascade,
    purpose    text        not null check (purpose <> ''),
    recipient  text        not null,
    subject    text        not null,
    body_text  text        not null,
    body_html  text        not null,
    headers    jsonb       not null,
    created_at timestamptz not null,
    state      text        not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused')),
    attempts   int         not null default 0,
    due_at     timestamptz not null,
    claimed_at timestamptz,
    settled_at timestamptz,
    problem    text,
    check ((state in ('sent', 'refused')) = (settled_at is not null))
);
create index mail_outbox_due on mail_outbox (due_at) where state in ('waiting', 'sending');
create index mail_outbox_account on mail_outbox (account_id, purpose);
