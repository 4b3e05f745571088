-- When the day turns in a boform, as a dated setting that its leader changes: a row per decision, never edited. Before the first
-- row the hour of the boform itself holds.
create table hjemvej.doegnskifte (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  fra date not null,
  -- Later than noon, a day that begins the day before would be longer behind than ahead.
  klokken time not null check (klokken <= '12:00'),
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.doegnskifte (boform_id, fra);
alter table hjemvej.doegnskifte enable row level security, force row level security;
create policy laes on hjemvej.doegnskifte for select to hjemvej_app, hjemvej_job
  using (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]));
create policy skriv on hjemvej.doegnskifte for insert to hjemvej_app, hjemvej_job with check (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
);
grant select, insert (id, boform_id, fra, klokken, registreret_af) on hjemvej.doegnskifte to hjemvej_app, hjemvej_job;
call hjemvej.registrer('doegnskifte', 'teknisk', 'hvilket døgn en ankomst om natten hører til', 'id', 'boform_id', 'fra', 'klokken', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'doegnskifte';
