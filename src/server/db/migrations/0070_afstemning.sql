-- Where a municipality posts the money of stays, by date, and what its own ledger says, so that the two can be held together.

-- The accounts are the municipality's own words with where they were read. Of two for the same day the one written last stands.
create table hjemvej.kontering (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  art text not null check (art in ('udgift', 'refusion', 'berigtigelse')),
  konto text not null check (konto <> ''),
  navn text not null,
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null),
  kilde text not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now()
);
create index kontering_organisation on hjemvej.kontering (organisation_id);

-- A row of the municipality's ledger as a file told of it. One that was told anew is a new version; none is overwritten.
create table hjemvej.finanspost (
  organisation_id uuid not null references hjemvej.organisation,
  nummer text not null check (nummer <> ''),
  udgave integer not null check (udgave > 0),
  konto text not null,
  dato date not null,
  beloeb bigint not null,
  reference text,
  tekst text,
  indlaest_den date not null,
  indlaest_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  primary key (organisation_id, nummer, udgave)
);

alter table hjemvej.kontering enable row level security, force row level security;
alter table hjemvej.finanspost enable row level security, force row level security;
create policy laes on hjemvej.kontering for select to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id) and (select (adgang.kontekst()).roller) && array['oekonomi', 'revisor']);
create policy skriv on hjemvej.kontering for insert to hjemvej_app, hjemvej_job
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and (select (adgang.kontekst()).roller) && array['oekonomi']
    and registreret_af = (select (adgang.kontekst()).bruger_id));
create policy laes on hjemvej.finanspost for select to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id) and (select (adgang.kontekst()).roller) && array['oekonomi', 'revisor']);
create policy skriv on hjemvej.finanspost for insert to hjemvej_app, hjemvej_job
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and (select (adgang.kontekst()).roller) && array['oekonomi']
    and indlaest_af = (select (adgang.kontekst()).bruger_id));
grant select, insert (id, organisation_id, art, konto, navn, gyldig, kilde, registreret_af) on hjemvej.kontering to hjemvej_app, hjemvej_job;
grant select, insert (organisation_id, nummer, udgave, konto, dato, beloeb, reference, tekst, indlaest_den, indlaest_af) on hjemvej.finanspost to hjemvej_app, hjemvej_job;

call hjemvej.registrer('kontering', 'teknisk', 'hvilken konto pengene hører til på en dag, og hvor det er læst', 'id', 'organisation_id', 'art', 'konto', 'navn', 'gyldig', 'kilde', 'registreret_af', 'registreret_at');
call hjemvej.registrer('finanspost', 'penge', 'at stemme krav og fakturaer af med kommunens regnskab', 'organisation_id', 'nummer', 'udgave', 'konto', 'dato', 'beloeb', 'reference', 'tekst', 'indlaest_den', 'indlaest_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe refusionen kan efterprøves' where tabel in ('kontering', 'finanspost');
