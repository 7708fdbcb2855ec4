-- Status lists (W3C Bitstring Status List): every certificate gets a random place in a list as part of its issue, whoever issues it.
create table proof_status_list (
    list      int         primary key check (list > 0),
    opened_at timestamptz not null default now()
);
insert into proof_status_list (list) values (1);

create table proof_status_slot (
    number   text primary key references certificate (number),
    list     int  not null references proof_status_list (list),
    position int  not null check (position between 0 and 131071),
    unique (list, position)
);

-- Sixteen taken places in a row mean that a list is about half full: a new one is opened, and no counter had to be locked.
create function proof_status_slot_give(wanted text) returns void language plpgsql as $$
declare
    newest int;
begin
    loop
        select max(list) into newest from proof_status_list;
        for attempt in 1..16 loop
            -- The first 32 bits of a random UUID come from the server's strong source; random() would tell the order of issue.
            insert into proof_status_slot (number, list, position)
            values (wanted, newest, ('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint % 131072)
            on conflict (list, position) do nothing;
            if found then
                return;
            end if;
        end loop;
        insert into proof_status_list (list) values (newest + 1) on conflict do nothing;
    end loop;
end
$$;

create function proof_status_slot_at_issue() returns trigger language plpgsql as $$
begin
    perform proof_status_slot_give(new.number);
    return null;
end
$$;
create trigger proof_status_slot_at_issue after insert on certificate
    for each row execute function proof_status_slot_at_issue();

select proof_status_slot_give(number) from certificate order by number;

-- A place is never given to another certificate.
create function proof_status_slot_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a place in a status list stays: % refused', tg_op using errcode = 'integrity_constraint_violation';
end
$$;
create trigger proof_status_slot_stays before update or delete on proof_status_slot
    for each row execute function proof_status_slot_stays();
