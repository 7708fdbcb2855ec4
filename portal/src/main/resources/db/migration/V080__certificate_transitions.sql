-- Certificates expire, are renewed and corrected, and every decision names the ground it rests on.
alter table certificate drop constraint certificate_state_check;
alter table certificate add constraint certificate_state_check
    check (state in ('active', 'suspended', 'expired', 'revoked', 'surrendered'));
create index certificate_running_out on certificate (valid_to) where state in ('active', 'suspended');

-- Empty stands for a line of before grounds were recorded. changes: [{"field", "before", "after"}] of a renewal or correction.
alter table certificate_transition
    add column legal_ground text not null default '' check (length(legal_ground) <= 200),
    add column changes jsonb check (jsonb_typeof(changes) = 'array');
alter table certificate_transition drop constraint certificate_transition_kind_check;
alter table certificate_transition add constraint certificate_transition_kind_check
    check (kind in ('issue', 'suspend', 'resume', 'renew', 'correct', 'expire', 'revoke', 'surrender'));
alter table certificate_transition drop constraint certificate_transition_actor_role_check;
alter table certificate_transition add constraint certificate_transition_actor_role_check
    check (actor_role in ('reviewer', 'operator', 'clock') and (actor_role = 'clock') = (kind = 'expire'));
alter table certificate_transition add constraint certificate_transition_changes_belong
    check ((changes is not null) = (kind in ('renew', 'correct')));

-- What a correction or a renewal may touch may change; only together with a line of history that says so, see below.
create or replace function certificate_keeps_its_terms() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a certificate is never removed: % refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    if (new.number, new.scheme_code, new.scheme_name, new.issuer, new.district_code, new.valid_from, new.example, new.issued_at)
        is distinct from
       (old.number, old.scheme_code, old.scheme_name, old.issuer, old.district_code, old.valid_from, old.example, old.issued_at)
       or new.valid_to < old.valid_to
       or new.row_version <> old.row_version + 1 then
        raise exception 'of certificate % only state, last day and print change, one version at a time', old.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create function certificate_change_has_its_line() returns trigger language plpgsql as $$
begin
    if not exists (
        select from certificate_transition t
        where t.number = new.number and t.ordinal = new.row_version
          and ((new.valid_to = old.valid_to or t.kind = 'renew')
               and ((new.holder, new.products, new.origin) is not distinct from (old.holder, old.products, old.origin)
                    or t.kind = 'correct'))) then
        raise exception 'certificate % was changed without the line of history that says so', new.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger certificate_change_has_its_line after update on certificate
    deferrable initially deferred for each row execute function certificate_change_has_its_line();

create or replace view certificate_publication as
select c.number, c.row_version, c.scheme_code, c.scheme_name, c.holder, c.products, c.origin, c.district_code, c.state,
       c.valid_from, c.valid_to, c.example, c.issuer, c.issued_at,
       (select jsonb_agg(jsonb_build_object('kind', t.kind, 'reason', t.reason, 'legal_ground', t.legal_ground,
                                            'actor_role', t.actor_role, 'at', t.at, 'effective_on', t.effective_on,
                                            'changes', coalesce(t.changes, '[]'::jsonb)) order by t.ordinal)
        from certificate_transition t where t.number = c.number) as history
from certificate c;

-- The account that a certificate belongs to: for its holder's own pages and letters, never published.
create table certificate_account (
    number     text        primary key references certificate (number),
    account_id uuid        not null references account (id) on delete cascade,
    since      timestamptz not null
);
create index certificate_account_account on certificate_account (account_id);
