-- Applications: one row for where each is, append-only versions and history beside it. No account is referenced: what was
-- applied for and decided stays when an account goes.
create table application (
    id              uuid        primary key,
    receipt         text        unique,
    scheme_code     text        not null check (scheme_code ~ '^[A-Z]{2,8}$'),
    kind            text        not null check (kind in ('new', 'renewal', 'change')),
    about           text        references certificate (number),
    applicant_id    uuid        not null,
    applicant_name  text        not null,
    state           text        not null check (state in ('draft', 'submitted', 'initial_review', 'correction_asked',
                        'second_review', 'inspection', 'public_notice', 'decision', 'granted', 'refused', 'withdrawn')),
    answers         jsonb       not null,
    assignee_id     uuid,
    assignee_name   text,
    due_on          date,
    due_is_earliest boolean     not null default false,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    granted_number  text        unique references certificate (number),
    example         boolean     not null default false,
    seen_ordinal    int         not null default 0,
    row_version     bigint      not null check (row_version > 0),
    check ((kind = 'new') = (about is null)),
    check ((assignee_id is null) = (assignee_name is null)),
    check ((state = 'granted') = (granted_number is not null)),
    check (receipt is not null or state in ('draft', 'withdrawn'))
);
create index application_applicant on application (applicant_id, changed_at desc);
create index application_queue on application (due_on, id)
    where state in ('submitted', 'initial_review', 'correction_asked', 'second_review', 'inspection', 'public_notice', 'decision');
create index application_about on application (about) where about is not null;

create sequence application_receipt;

-- The answers as submitted.
create table application_version (
    application_id uuid        not null references application (id),
    number         int         not null check (number > 0),
    answers        jsonb       not null,
    at             timestamptz not null,
    primary key (application_id, number)
);

-- A request is the one press of a button: sent twice, it counts once.
create table application_event (
    application_id uuid        not null references application (id),
    ordinal        int         not null check (ordinal > 0),
    step           text        not null,
    from_state     text        not null,
    to_state       text        not null,
    actor_role     text        not null check (actor_role in ('PRODUCER', 'REVIEWER')),
    actor_id       uuid        not null,
    actor_name     text        not null,
    reason         text        not null,
    marks          jsonb       not null default '[]',
    version        int         not null,
    at             timestamptz not null,
    due_on         date,
    request_id     uuid        not null unique,
    primary key (application_id, ordinal)
);

create table application_note (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    author_id      uuid        not null,
    author_name    text        not null,
    body           text        not null check (body <> ''),
    at             timestamptz not null
);
create index application_note_application on application_note (application_id, at);

-- Every answer to a checklist item is kept; the newest of an item and version counts.
create table application_check (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    item           text        not null,
    version        int         not null check (version > 0),
    outcome        text        not null check (outcome in ('met', 'not_met', 'not_applicable')),
    remark         text        not null,
    reviewer_id    uuid        not null,
    reviewer_name  text        not null,
    at             timestamptz not null
);
create index application_check_application on application_check (application_id, version, item, at);

create table application_inspection (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    version        int         not null check (version > 0),
    inspected_on   date        not null,
    place          text        not null,
    inspectors     text        not null,
    findings       text        not null,
    passed         boolean     not null,
    photos         uuid[]      not null,
    recorder_id    uuid        not null,
    recorder_name  text        not null,
    at             timestamptz not null
);
create index application_inspection_application on application_inspection (application_id, at);

create table application_objection (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    name           text        not null,
    contact        text        not null,
    body           text        not null check (body <> ''),
    at             timestamptz not null,
    reply          text,
    replier_id     uuid,
    replier_name   text,
    replied_at     timestamptz,
    check ((reply is null) = (replied_at is null) and (reply is null) = (replier_id is null))
);
create index application_objection_application on application_objection (application_id, at);

create function application_history_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end
$$;
create trigger application_version_no_change before update or delete on application_version
    for each row execute function application_history_is_append_only();
create trigger application_event_no_change before update or delete on application_event
    for each row execute function application_history_is_append_only();
create trigger application_check_no_change before update or delete on application_check
    for each row execute function application_history_is_append_only();
create trigger application_inspection_no_change before update or delete on application_inspection
    for each row execute function application_history_is_append_only();
