-- What the statistics of boformer asks beside what is recorded anyway: where someone stayed last, and the codes of the file.

-- Where the person stayed last before a stay, as the person told it. The values are Hjemvej's own; what they are called in the
-- file is in statistikkode.
create table hjemvej.seneste_opholdssted (
  ophold_id uuid not null,
  sted text not null check (sted in ('egen_bolig', 'familie_venner', 'gaden', 'natvarmestue', 'hotel', 'anden_boform', 'krisecenter', 'botilbud', 'hospital', 'faengsel', 'udlandet', 'andet', 'ukendt')),
  oplyst date not null
);
call hjemvej.goer_til_fakta('seneste_opholdssted');
call hjemvej.laes_i_forloeb('seneste_opholdssted');
call hjemvej.registrer('seneste_opholdssted', 'almindelig', 'at indberette til Danmarks Statistik, hvor mennesket senest opholdt sig', 'ophold_id', 'sted', 'oplyst');

-- What a value of ours is called in the file, from a day on: a row per decision, never edited. Before the first row the value has
-- the code that is built in. A code begins with a letter or digit, so that no spreadsheet takes it for a formula.
create table hjemvej.statistikkode (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  liste text not null check (liste in ('cpr', 'opholdstype', 'senestOpholdtSig', 'henvisningsmaade', 'udskrevetHvordan', 'udskrevetTil')),
  vaerdi text not null,
  kode text not null check (kode ~ '^[0-9A-Za-z][0-9A-Za-z_.-]{0,39}$'),
  betegnelse text,
  fra date not null,
  -- Whose code it is: our own word, or one that Danmarks Statistik has given, with where it stands.
  oprindelse text not null check (oprindelse in ('egen', 'danmarks_statistik')),
  kilde text,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  check (oprindelse = 'egen' or kilde is not null)
);
create index on hjemvej.statistikkode (organisation_id, fra, registreret_at);
alter table hjemvej.statistikkode enable row level security, force row level security;
create policy laes on hjemvej.statistikkode for select to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id));
create policy skriv on hjemvej.statistikkode for insert to hjemvej_app, hjemvej_job with check (
  organisation_id = (select (adgang.kontekst()).organisation_id)
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
);
grant select, insert (id, organisation_id, liste, vaerdi, kode, betegnelse, fra, oprindelse, kilde, registreret_af)
  on hjemvej.statistikkode to hjemvej_app, hjemvej_job;
call hjemvej.registrer('statistikkode', 'teknisk', 'hvad en værdi hedder i filen til Danmarks Statistik, og hvem der har bestemt det', 'id', 'organisation_id', 'liste', 'vaerdi', 'kode', 'betegnelse', 'fra', 'oprindelse', 'kilde', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'statistikkode';
