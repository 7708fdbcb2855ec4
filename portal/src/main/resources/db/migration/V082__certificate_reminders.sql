-- What a holder was told about the end of a period: once for each of the days before it.
create table certificate_reminder (
    number    text        not null references certificate (number),
    valid_to  date        not null,
    days      int         not null check (days in (90, 60, 30)),
    told_at   timestamptz not null,
    by_letter boolean     not null,
    seen_at   timestamptz,
    primary key (number, valid_to, days)
);
create index certificate_reminder_unseen on certificate_reminder (number) where seen_at is null;
