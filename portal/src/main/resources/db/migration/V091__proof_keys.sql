-- Signing keys. One signs; of those that signed before only the public half is left, which verifies old proofs for ever.
create table proof_key (
    id           text        primary key check (id ~ '^[A-Za-z0-9_-]{8,43}$'),
    public_jwk   text        not null,
    private_jwk  text,
    active_from  timestamptz not null,
    retired_at   timestamptz,
    withdrawn_at timestamptz,
    check ((private_jwk is null) = (retired_at is not null)),
    check (withdrawn_at is null or retired_at is not null)
);
create unique index proof_key_one_signs on proof_key ((true)) where retired_at is null;
