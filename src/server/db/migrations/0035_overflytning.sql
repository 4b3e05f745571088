-- Someone is moved from one boform to another. What the other may know of it travels as an arrival that is expected there: the name
-- as told, when, from where, whom to ask, and which municipality was told. Each side keeps a fact of its own; no row of a journal
-- is read across.
create table hjemvej.ventet_ankomst (
  id uuid primary key,
  afsender_id uuid not null references hjemvej.organisation,
  fra_boform_id uuid not null,
  til_boform_id uuid not null references hjemvej.boform,
  afsendt_at timestamptz not null default now(),
  dato date not null,
  klokken time,
  navn text not null,
  kontakt text not null,
  skjult boolean not null,
  handlekommune_id uuid references hjemvej.organisation,
  foreign key (fra_boform_id, afsender_id) references hjemvej.boform (id, organisation_id),
  check (fra_boform_id <> til_boform_id)
);
create index ventet_ankomst_til on hjemvej.ventet_ankomst (til_boform_id, dato);
alter table hjemvej.ventet_ankomst enable row level security, force row level security;
create policy send on hjemvej.ventet_ankomst for insert to hjemvej_app, hjemvej_job with check (
  afsender_id = (select (adgang.kontekst()).organisation_id)
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and fra_boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
);
create policy laes on hjemvej.ventet_ankomst for select to hjemvej_app, hjemvej_job using (
  'boform' = any ((select (adgang.kontekst()).laeser)::text[])
  and (til_boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]) or fra_boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]))
);
grant select, insert (id, afsender_id, fra_boform_id, til_boform_id, dato, klokken, navn, kontakt, skjult, handlekommune_id)
  on hjemvej.ventet_ankomst to hjemvej_app, hjemvej_job;
call hjemvej.registrer('ventet_ankomst', 'teknisk', 'at den, der flyttes, er ventet i det andet hus', 'id', 'afsender_id', 'fra_boform_id', 'til_boform_id', 'afsendt_at');
call hjemvej.registrer('ventet_ankomst', 'almindelig', 'at huset ved, hvem der kommer hvornår, uden at nogen skriver det igen', 'dato', 'klokken', 'navn', 'kontakt', 'skjult', 'handlekommune_id');

-- A move between two boformer, as each keeps it of its own stay: `til` where it was left for, `fra` where it came from. Where the
-- other does not use Hjemvej, there is a name of the place and no arrival.
create table hjemvej.overflytning (
  ophold_id uuid not null,
  retning text not null check (retning in ('til', 'fra')),
  boform_id uuid references hjemvej.boform,
  sted text not null,
  dato date not null,
  klokken time,
  ankomst_id uuid references hjemvej.ventet_ankomst
);
call hjemvej.goer_til_fakta('overflytning');
call hjemvej.laes_i_forloeb('overflytning', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('overflytning');
create index overflytning_ankomst on hjemvej.overflytning (ankomst_id) where ankomst_id is not null;
-- Who is expected is admitted once, whoever presses.
create unique index ankomst_modtaget_en_gang on hjemvej.overflytning (ankomst_id)
  where retning = 'fra' and erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('overflytning', 'almindelig', 'at vide, hvilket hus nogen flyttede til eller kom fra', 'ophold_id', 'retning', 'boform_id', 'sted', 'dato', 'klokken', 'ankomst_id');

-- Who was expected and did not come: said once by the house that waited.
create table hjemvej.udebleven_ankomst (
  ankomst_id uuid primary key references hjemvej.ventet_ankomst,
  boform_id uuid not null references hjemvej.boform,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
alter table hjemvej.udebleven_ankomst enable row level security, force row level security;
create policy laes on hjemvej.udebleven_ankomst for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.ventet_ankomst a where a.id = ankomst_id));
create policy skriv on hjemvej.udebleven_ankomst for insert to hjemvej_app, hjemvej_job with check (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
  and exists (select from hjemvej.ventet_ankomst a where a.id = ankomst_id and a.til_boform_id = udebleven_ankomst.boform_id)
);
grant select, insert (ankomst_id, boform_id, registreret_af) on hjemvej.udebleven_ankomst to hjemvej_app, hjemvej_job;
call hjemvej.registrer('udebleven_ankomst', 'almindelig', 'at den, der sendte nogen af sted, ved, at de ikke kom', 'ankomst_id', 'boform_id', 'registreret_af', 'registreret_at');

-- How an arrival stands, told to both houses and to nobody else: `taget_tilbage` when the sender has undone it. Answers nothing of
-- an arrival between two other houses.
grant select on hjemvej.ventet_ankomst, hjemvej.udebleven_ankomst to hjemvej_system;
create policy tilstand on hjemvej.ventet_ankomst for select to hjemvej_system using (true);
create policy tilstand on hjemvej.udebleven_ankomst for select to hjemvej_system using (true);
grant select (ankomst_id, retning, tilbagekaldt) on hjemvej.overflytning to hjemvej_system;
create function hjemvej.ankomst_tilstand(p_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
      when exists (select from hjemvej.overflytning o where o.ankomst_id = a.id and o.retning = 'fra' and o.erstattet_ved is null and not o.tilbagekaldt) then 'indskrevet'
      when not exists (select from hjemvej.overflytning o where o.ankomst_id = a.id and o.retning = 'til' and o.erstattet_ved is null and not o.tilbagekaldt) then 'taget_tilbage'
      when exists (select from hjemvej.udebleven_ankomst u where u.ankomst_id = a.id) then 'kom_ikke'
      else 'ventes' end
    from hjemvej.ventet_ankomst a, (select (k).* from (select adgang.kontekst() k) x) mig
   where a.id = p_id and 'boform' = any (mig.laeser) and (a.til_boform_id = any (mig.boformer) or a.fra_boform_id = any (mig.boformer))
$$;
grant execute on function hjemvej.ankomst_tilstand to hjemvej_app, hjemvej_job;
grant create on schema hjemvej to hjemvej_system;
alter function hjemvej.ankomst_tilstand owner to hjemvej_system;
revoke create on schema hjemvej from hjemvej_system;
