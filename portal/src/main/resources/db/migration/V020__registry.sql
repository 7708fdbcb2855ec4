-- The registry of certificates. What was granted never changes; the state changes only together with a line of history.
create table certificate (
    number        text        primary key,
    scheme_code   text        not null check (scheme_code ~ '^[A-Z]{2,8}$'),
    scheme_name   text        not null check (scheme_name <> ''),
    issuer        text        not null check (issuer <> ''),
    holder        text        not null check (holder <> ''),
    products      text[]      not null check (cardinality(products) > 0),
    origin        text        not null check (origin <> ''),
    district_code text        not null check (district_code ~ '^[0-9]{6}$'),
    valid_from    date        not null,
    valid_to      date        not null check (valid_to >= valid_from),
    example       boolean     not null,
    issued_at     timestamptz not null,
    state         text        not null check (state in ('active', 'suspended', 'revoked', 'surrendered')),
    row_version   bigint      not null check (row_version > 0),
    check (number like scheme_code || '-%')
);
create index certificate_newest on certificate (issued_at desc, number);

-- Append-only. A request is the one press of a button: sent twice, it counts once.
create table certificate_transition (
    number       text        not null references certificate (number),
    ordinal      int         not null check (ordinal > 0),
    kind         text        not null check (kind in ('issue', 'suspend', 'resume', 'revoke', 'surrender')),
    reason       text        not null check (reason <> ''),
    actor_role   text        not null check (actor_role in ('reviewer', 'operator')),
    actor_id     uuid,
    at           timestamptz not null,
    effective_on date        not null,
    request_id   uuid        not null unique,
    primary key (number, ordinal),
    check ((ordinal = 1) = (kind = 'issue'))
);

-- The next number of a scheme in a year. Gaps are allowed, repetition is not.
create table certificate_sequence (
    scheme_code text   not null,
    year        int    not null,
    last_value  bigint not null check (last_value > 0),
    primary key (scheme_code, year)
);

create function certificate_transition_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'certificate_transition is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end
$$;
create trigger certificate_transition_no_change before update or delete on certificate_transition
    for each row execute function certificate_transition_is_append_only();
create trigger certificate_transition_no_truncate before truncate on certificate_transition
    for each statement execute function certificate_transition_is_append_only();

create function certificate_keeps_its_terms() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a certificate is never removed: % refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    if (new.number, new.scheme_code, new.scheme_name, new.issuer, new.holder, new.products, new.origin,
        new.district_code, new.valid_from, new.valid_to, new.example, new.issued_at)
        is distinct from
       (old.number, old.scheme_code, old.scheme_name, old.issuer, old.holder, old.products, old.origin,
        old.district_code, old.valid_from, old.valid_to, old.example, old.issued_at)
       or new.row_version <> old.row_version + 1 then
        raise exception 'of certificate % only the state changes, one version at a time', old.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger certificate_keeps_its_terms before update or delete on certificate
    for each row execute function certificate_keeps_its_terms();

-- What the indexer publishes: everything needed to compute a verdict, and nobody's account.
create view certificate_publication as
select c.number, c.row_version, c.scheme_code, c.scheme_name, c.holder, c.products, c.origin, c.district_code, c.state,
       c.valid_from, c.valid_to, c.example, c.issuer, c.issued_at,
       (select jsonb_agg(jsonb_build_object('kind', t.kind, 'reason', t.reason, 'actor_role', t.actor_role,
                                            'at', t.at, 'effective_on', t.effective_on) order by t.ordinal)
        from certificate_transition t where t.number = c.number) as history
from certificate c;
