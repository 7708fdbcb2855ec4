-- What people say of a box in their hands, without a log-in: nothing about who they are is asked or kept.
create table box_report (
    id         uuid        primary key,
    receipt    text        not null unique,
    number     text        not null check (number <> '' and length(number) <= 64),
    serial     text        not null default '' check (length(serial) <= 32),
    kind       text        not null check (kind in ('print_differs', 'product_differs', 'copied_label', 'still_used', 'other')),
    place      text        not null default '' check (length(place) <= 100),
    what       text        not null check (length(what) between 5 and 1000),
    reported_at timestamptz not null,
    request_id uuid        not null unique,
    answer     text        check (length(answer) between 5 and 500),
    answered_at timestamptz,
    answered_by uuid,
    check ((answer is null) = (answered_at is null))
);
create index box_report_open on box_report (reported_at) where answer is null;
create index box_report_number on box_report (number);

-- Keys that sign serial codes, newest last. Codes of older keys stay good: labels are in people's hands.
create table serial_key (
    id         int         generated always as identity primary key,
    secret     bytea       not null check (length(secret) = 32),
    created_at timestamptz not null
);

-- Which units of a certificate labels were printed for: ranges without gaps.
create table serial_batch (
    request_id uuid        primary key,
    number     text        not null references certificate (number),
    first_unit int         not null check (first_unit > 0),
    units      int         not null check (units > 0),
    printed_at timestamptz not null,
    unique (number, first_unit)
);

-- A serial that was looked at in an hour, where somebody said so in which district. No person, no address, no exact time.
create table serial_scan (
    number   text        not null,
    unit     int         not null,
    hour     timestamptz not null,
    district text        not null default '' check (district ~ '^([0-9]{6}|other)?$'),
    primary key (number, unit, hour, district)
);
