-- One-time links: how the first administrator gets in, and later anyone whose password must be set anew.
create table adgang.engangslink (
  token_hash bytea primary key check (length(token_hash) = 32),
  bruger_id uuid not null references adgang.bruger,
  oprettet_at timestamptz not null default now(),
  udloeber_at timestamptz not null,
  brugt_at timestamptz
);
call hjemvej.registrer('adgang.engangslink', 'almindelig', 'at en medarbejder kan vælge sin egen adgangskode', 'token_hash', 'bruger_id', 'oprettet_at', 'udloeber_at', 'brugt_at');
update hjemvej.kolonneregister set opbevaring = 'indtil linket er brugt eller udløbet' where tabel = 'adgang.engangslink';

-- Uses a link up and sets the password of its user. Gives the user, or no row if the link is unknown, used or too old.
create function adgang.brug_engangslink(p_token_hash bytea, p_kodeord_hash text) returns table (bruger_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with brugt as (
    update adgang.engangslink set brugt_at = now()
     where token_hash = p_token_hash and brugt_at is null and udloeber_at > now()
    returning bruger_id
  ), sat as (
    update adgang.bruger b set kodeord_hash = p_kodeord_hash from brugt where b.id = brugt.bruger_id and b.aktiv
    returning b.id
  ), lukket as (
    -- Whoever was signed in with the old password is so no longer.
    update adgang.session set afsluttet_at = now() where afsluttet_at is null and session.bruger_id in (select id from sat)
  )
  select id from sat
$$;
grant execute on function adgang.brug_engangslink to hjemvej_app;
