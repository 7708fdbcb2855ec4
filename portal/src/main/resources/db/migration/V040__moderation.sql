-- Staff actions, append-only and hash-chained (DESIGN §9). hash = SHA-256(previous_hash || canonical form of the row).
create table ledger_entry (
    sequence      bigint      primary key check (sequence > 0),
    at            timestamptz not null,
    actor_id      uuid        not null,
    actor_role    text        not null,
    action        text        not null,
    subject_kind  text        not null,
    subject_id    text        not null,
    reason_code   text        not null,
    reason        text        not null,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32)
);
create index ledger_entry_subject on ledger_entry (subject_kind, subject_id, sequence);

-- The one row that appends lock. It also tells that rows were cut from the end, which the chain alone cannot.
create table ledger_head (
    only_row boolean primary key default true check (only_row),
    sequence bigint  not null,
    hash     bytea   not null
);
insert into ledger_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

create function ledger_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'ledger_entry is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end
$$;
create trigger ledger_entry_no_change before update or delete on ledger_entry
    for each row execute function ledger_entry_is_append_only();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function ledger_entry_is_append_only();

-- Who is looking at an item now. A row whose expires_at has passed may be taken over by anybody.
create table moderation_claim (
    subject_kind text        not null,
    subject_id   text        not null,
    holder_id    uuid        not null,
    holder_name  text        not null,
    claimed_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > claimed_at),
    primary key (subject_kind, subject_id)
);

-- One decision for one version of an item; an appeal later decides a newer version.
create table moderation_decision (
    id              uuid        primary key,
    subject_kind    text        not null,
    subject_id      text        not null,
    subject_version bigint      not null,
    outcome         text        not null check (outcome in ('approved', 'refused')),
    reason_code     text        not null,
    reason          text        not null,
    decided_by      uuid        not null,
    decider_name    text        not null,
    decided_at      timestamptz not null,
    ledger_sequence bigint      not null references ledger_entry (sequence),
    unique (subject_kind, subject_id, subject_version)
);
