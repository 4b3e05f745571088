-- House meetings, the residents' council and its elections: what was talked about, what the residents asked for, and what came of it.
-- Matters common to all who stay there; no person is named, and none of it stands in a journal.
create table hjemvej.beboermoede (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  art text not null check (art in ('husmoede', 'beboerraad', 'valg')),
  dato date not null,
  deltagere integer check (deltagere >= 0),
  referat text not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.beboermoede (boform_id, dato);
-- What the residents want, each matter by itself so that it can be followed.
create table hjemvej.beboerpunkt (
  id uuid primary key,
  moede_id uuid not null references hjemvej.beboermoede,
  boform_id uuid not null references hjemvej.boform,
  nummer integer not null,
  oenske text not null
);
create index on hjemvej.beboerpunkt (moede_id);
-- What the house answered: the last holds.
create table hjemvej.beboersvar (
  id uuid primary key,
  punkt_id uuid not null references hjemvej.beboerpunkt,
  boform_id uuid not null references hjemvej.boform,
  dato date not null,
  udfald text not null check (udfald in ('fulgt', 'delvis', 'ikke_fulgt', 'arbejdes')),
  svar text not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.beboersvar (punkt_id);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['beboermoede', 'beboerpunkt', 'beboersvar'] loop
    execute format($f$
      alter table hjemvej.%1$I enable row level security, force row level security;
      create policy laes on hjemvej.%1$I for select to hjemvej_app, hjemvej_job using (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]));
    $f$, tabel);
  end loop;
  foreach tabel in array array['beboermoede', 'beboersvar'] loop
    execute format($f$
      create policy skriv on hjemvej.%1$I for insert to hjemvej_app, hjemvej_job with check (
        boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]) and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
        and registreret_af = (select (adgang.kontekst()).bruger_id));
    $f$, tabel);
  end loop;
end $$;
create policy skriv on hjemvej.beboerpunkt for insert to hjemvej_app, hjemvej_job with check (
  'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and exists (select from hjemvej.beboermoede m where m.id = moede_id and m.boform_id = beboerpunkt.boform_id));
grant select, insert (id, boform_id, art, dato, deltagere, referat, registreret_af) on hjemvej.beboermoede to hjemvej_app, hjemvej_job;
grant select, insert (id, moede_id, boform_id, nummer, oenske) on hjemvej.beboerpunkt to hjemvej_app, hjemvej_job;
grant select, insert (id, punkt_id, boform_id, dato, udfald, svar, registreret_af) on hjemvej.beboersvar to hjemvej_app, hjemvej_job;
call hjemvej.registrer('beboermoede', 'teknisk', 'at beboerne har indflydelse på deres boform', 'id', 'boform_id', 'art', 'dato', 'deltagere', 'referat', 'registreret_af', 'registreret_at');
call hjemvej.registrer('beboerpunkt', 'teknisk', 'at beboernes ønsker bliver fulgt', 'id', 'moede_id', 'boform_id', 'nummer', 'oenske');
call hjemvej.registrer('beboersvar', 'teknisk', 'at beboernes ønsker bliver fulgt', 'id', 'punkt_id', 'boform_id', 'dato', 'udfald', 'svar', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel in ('beboermoede', 'beboerpunkt', 'beboersvar');

-- Whether a text names someone who stays in a boform, by any name, or holds what looks like a CPR number.
create function hjemvej.naevner_beboer(p_boform uuid, p_tekst text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select p_tekst ~ '[0-9]{6}[- ]?[0-9]{4}'
      or exists (select from hjemvej.ophold o
                   join hjemvej.navn n on n.borger_id = o.borger_id and n.erstattet_ved is null and not n.tilbagekaldt
                  where o.boform_id = p_boform and o.erstattet_ved is null and not o.tilbagekaldt and length(n.foldet) > 2
                    and ' ' || regexp_replace(hjemvej.fold(p_tekst), '[^[:alnum:]]+', ' ', 'g') || ' '
                        like '% ' || regexp_replace(n.foldet, '[^[:alnum:]]+', ' ', 'g') || ' %')
$$;
grant execute on function hjemvej.naevner_beboer to hjemvej_app, hjemvej_job;
