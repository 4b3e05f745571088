-- A place that is made on the spot when the house is full, and closed again: it stands on the board from the day it was opened until
-- the day it was closed, each a row that is never edited. A place without such rows is always there.
create table hjemvej.pladsskridt (
  id uuid primary key,
  plads_id uuid not null references hjemvej.plads,
  boform_id uuid not null references hjemvej.boform,
  skridt text not null check (skridt in ('aabnet', 'lukket')),
  dato date not null,
  aarsag text,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  check (skridt = 'lukket' or aarsag is not null)
);
create index on hjemvej.pladsskridt (plads_id);
alter table hjemvej.pladsskridt enable row level security, force row level security;
create policy laes on hjemvej.pladsskridt for select to hjemvej_app, hjemvej_job
  using (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]));
create policy skriv on hjemvej.pladsskridt for insert to hjemvej_app, hjemvej_job with check (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
  and exists (select from hjemvej.plads p where p.id = plads_id and p.boform_id = pladsskridt.boform_id)
);
grant select, insert (id, plads_id, boform_id, skridt, dato, aarsag, registreret_af) on hjemvej.pladsskridt to hjemvej_app, hjemvej_job;
call hjemvej.registrer('pladsskridt', 'teknisk', 'hvilke ekstra senge der er, hvornår og hvorfor', 'id', 'plads_id', 'boform_id', 'skridt', 'dato', 'aarsag', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'pladsskridt';

-- Places are public facts and read by all; one who works in a boform may add one there.
alter table hjemvej.plads enable row level security;
create policy laes on hjemvej.plads for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.boform b where b.id = boform_id));
create policy skriv on hjemvej.plads for insert to hjemvej_app, hjemvej_job with check (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
);
grant insert (id, boform_id, navn) on hjemvej.plads to hjemvej_app, hjemvej_job;

-- The days a place is there.
create function hjemvej.plads_aaben(p_plads uuid) returns datemultirange
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(range_agg(s.dage) filter (where s.skridt = 'aabnet'), case when count(*) = 0 then datemultirange(daterange(null, null)) else '{}' end)
    from (select skridt, daterange(dato, lead(dato) over (order by dato, registreret_at)) as dage
            from hjemvej.pladsskridt where plads_id = p_plads) s
$$;

-- Nobody sleeps in a place that is not there. Runs after `laas_plads`, so that closing a place and giving it wait for each other.
create function hjemvej.plads_skal_vaere_aaben() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if not new.tilbagekaldt and not new.gyldig <@ hjemvej.plads_aaben(new.plads_id) then
    raise exception 'the place is not there all the time' using errcode = '23514', constraint = 'plads_er_lukket';
  end if;
  return new;
end $$;
create trigger plads_skal_vaere_aaben before insert on hjemvej.pladsbelaegning for each row execute function hjemvej.plads_skal_vaere_aaben();
grant execute on function hjemvej.plads_aaben to hjemvej_app, hjemvej_job;
