-- The handover between shifts of a boform: notes for who comes next, and who took over from whom.

-- A note about someone who stays there is a fact of the boform's journal.
create table hjemvej.vagtnotat (
  ophold_id uuid not null,
  dato date not null,
  tekst text not null
);
call hjemvej.goer_til_fakta('vagtnotat');
call hjemvej.laes_i_forloeb('vagtnotat', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('vagtnotat');
create index vagtnotat_skrevet on hjemvej.vagtnotat (registreret_at) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('vagtnotat', 'almindelig', 'at den næste vagt ved, hvad natten bragte', 'ophold_id', 'dato');
call hjemvej.registrer('vagtnotat', 'foelsom', 'at den næste vagt ved, hvad natten bragte', 'tekst');

-- A note about the house as such names nobody who stays there. A row that replaces another takes it back and says nothing itself.
create table hjemvej.husnotat (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  tekst text,
  erstatter uuid unique,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  check ((tekst is null) = (erstatter is not null)),
  unique (id, boform_id),
  foreign key (erstatter, boform_id) references hjemvej.husnotat (id, boform_id)
);
create index on hjemvej.husnotat (boform_id, registreret_at);

-- Who took over, from whom, and which notes they had read. A row that replaces another takes it back.
create table hjemvej.vagtskifte (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  fra_navn text,
  laeste uuid[],
  erstatter uuid unique,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  check ((laeste is null) = (erstatter is not null)),
  check (erstatter is null or fra_navn is null),
  unique (id, boform_id),
  foreign key (erstatter, boform_id) references hjemvej.vagtskifte (id, boform_id)
);
create index on hjemvej.vagtskifte (boform_id, registreret_at);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['husnotat', 'vagtskifte'] loop
    execute format($f$
      alter table hjemvej.%1$I enable row level security, force row level security;
      create policy laes on hjemvej.%1$I for select to hjemvej_app, hjemvej_job using (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]));
      create policy skriv on hjemvej.%1$I for insert to hjemvej_app, hjemvej_job with check (
        boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]) and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
        and registreret_af = (select (adgang.kontekst()).bruger_id));
    $f$, tabel);
  end loop;
end $$;
grant select, insert (id, boform_id, tekst, erstatter, registreret_af) on hjemvej.husnotat to hjemvej_app, hjemvej_job;
grant select, insert (id, boform_id, fra_navn, laeste, erstatter, registreret_af) on hjemvej.vagtskifte to hjemvej_app, hjemvej_job;
call hjemvej.registrer('husnotat', 'teknisk', 'at den næste vagt ved, hvad der er sket i huset', 'id', 'boform_id', 'tekst', 'erstatter', 'registreret_af', 'registreret_at');
call hjemvej.registrer('vagtskifte', 'almindelig', 'at vide, hvem der havde vagten, og hvad den næste har læst', 'id', 'boform_id', 'fra_navn', 'laeste', 'erstatter', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel in ('husnotat', 'vagtskifte');
