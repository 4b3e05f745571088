-- The claim for state refund: what it must be able to show, the invoices it rests on, and the claims as they were sent.

-- The municipality's own look at whether the person of a stay belonged to the target group.
create table hjemvej.gennemgang (
  ophold_id uuid not null,
  dato date not null,
  opfyldt boolean not null,
  begrundelse text not null
);
call hjemvej.goer_til_fakta('gennemgang');
call hjemvej.laes_i_forloeb('gennemgang', 't.dato, t.position');
call hjemvej.registrer('gennemgang', 'foelsom', 'at kunne vise, at mennesket hørte til målgruppen, før refusion kræves', 'ophold_id', 'dato', 'opfyldt', 'begrundelse');

-- A condition the payer does not control is not met on some days, and someone says why the days are claimed all the same.
create table hjemvej.kravaccept (
  ophold_id uuid not null,
  betingelse text not null check (betingelse in ('paategning', 'anden_kommune')),
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null and upper(gyldig) is not null),
  begrundelse text not null
);
call hjemvej.goer_til_fakta('kravaccept');
call hjemvej.laes_i_forloeb('kravaccept', 'lower(t.gyldig), t.position');
call hjemvej.registrer('kravaccept', 'penge', 'at kunne vise, hvem der har accepteret hvad og hvorfor', 'ophold_id', 'betingelse', 'gyldig', 'begrundelse');

-- Two records that look like one person are not: someone looked and says why.
create table hjemvej.ikke_samme (
  anden_borger_id uuid not null references hjemvej.borger,
  dato date not null,
  begrundelse text not null
);
call hjemvej.goer_til_fakta('ikke_samme');
alter table hjemvej.ikke_samme add check (anden_borger_id <> borger_id);
create index ikke_samme_anden on hjemvej.ikke_samme (anden_borger_id) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.laes_i_forloeb('ikke_samme', 't.dato, t.position');
call hjemvej.registrer('ikke_samme', 'almindelig', 'at to mennesker ikke regnes for ét', 'anden_borger_id', 'dato', 'begrundelse');

-- What a municipality has on file of a boform's takst. What was recorded last for a day stands.
create table hjemvej.takstbevis (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  boform_id uuid not null references hjemvej.boform,
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null),
  belaegning_procent integer check (belaegning_procent between 1 and 100),
  tilbudsportal_set date,
  paategnet_den date,
  revisor text,
  forbehold text,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  check ((paategnet_den is null) = (revisor is null))
);
-- The parts of a takst: refunded by the state, not refunded, or not known. Without parts nothing is known.
create table hjemvej.takstdel (
  takstbevis_id uuid not null references hjemvej.takstbevis,
  nummer integer not null,
  navn text not null,
  oere_pr_doegn bigint not null check (oere_pr_doegn >= 0),
  art text not null check (art in ('refunderes', 'refunderes_ikke', 'uklar')),
  begrundelse text,
  primary key (takstbevis_id, nummer),
  check (art <> 'uklar' or begrundelse is not null)
);
create index takstbevis_boform on hjemvej.takstbevis (organisation_id, boform_id);
alter table hjemvej.takstbevis enable row level security, force row level security;
alter table hjemvej.takstdel enable row level security, force row level security;
create policy egne on hjemvej.takstbevis for all to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id))
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and registreret_af = (select (adgang.kontekst()).bruger_id));
create policy egne on hjemvej.takstdel for all to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.takstbevis b where b.id = takstbevis_id))
  with check (exists (select from hjemvej.takstbevis b where b.id = takstbevis_id));
grant select, insert (id, organisation_id, boform_id, gyldig, belaegning_procent, tilbudsportal_set, paategnet_den, revisor, forbehold, registreret_af)
  on hjemvej.takstbevis to hjemvej_app, hjemvej_job;
grant select, insert (takstbevis_id, nummer, navn, oere_pr_doegn, art, begrundelse) on hjemvej.takstdel to hjemvej_app, hjemvej_job;
call hjemvej.registrer('takstbevis', 'teknisk', 'at kunne vise, hvad taksten hviler på', 'id', 'organisation_id', 'boform_id', 'gyldig', 'belaegning_procent', 'tilbudsportal_set', 'paategnet_den', 'revisor', 'forbehold', 'registreret_af', 'registreret_at');
call hjemvej.registrer('takstdel', 'teknisk', 'at kunne vise, hvad taksten hviler på', 'takstbevis_id', 'nummer', 'navn', 'oere_pr_doegn', 'art', 'begrundelse');

-- An invoice or credit note a municipality received. The same number of the same boform is the same invoice.
create table hjemvej.faktura (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  boform_id uuid not null references hjemvej.boform,
  art text not null check (art in ('faktura', 'kreditnota')),
  nummer text not null,
  dato date not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  unique (organisation_id, boform_id, nummer)
);
-- Days of a person on an invoice. Without a stay nobody knows yet whom it is about; the days of a credit note count down.
create table hjemvej.fakturalinje (
  faktura_id uuid not null references hjemvej.faktura,
  nummer integer not null,
  dataansvarlig uuid not null references hjemvej.organisation,
  borger_id uuid,
  ophold_id uuid,
  tekst text not null,
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null and upper(gyldig) is not null),
  dage integer not null check (dage > 0),
  oere_pr_doegn bigint not null check (oere_pr_doegn >= 0),
  beloeb bigint not null check (beloeb >= 0),
  primary key (faktura_id, nummer),
  check ((borger_id is null) = (ophold_id is null)),
  foreign key (borger_id, dataansvarlig) references hjemvej.borger (id, dataansvarlig)
);
create index fakturalinje_ophold on hjemvej.fakturalinje (ophold_id) where ophold_id is not null;
create index fakturalinje_dataansvarlig on hjemvej.fakturalinje (dataansvarlig);

-- A claim as it was sent. Later facts make lines in a later claim, never a change of this one.
create table hjemvej.refusionskrav (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  kvartal text not null check (kvartal ~ '^20\d{2}K[1-4]$'),
  sendt_den date not null,
  sendt_af uuid not null references adgang.bruger,
  sendt_at timestamptz not null default now(),
  -- Where the ledger stood, and which law and readings were counted by.
  position bigint not null,
  lovudgave text not null,
  laesninger jsonb not null,
  beloeb bigint not null,
  unique (organisation_id, kvartal),
  unique (id, organisation_id)
);
create table hjemvej.refusionskravlinje (
  krav_id uuid not null,
  dataansvarlig uuid not null,
  borger_id uuid not null,
  ophold_id uuid not null,
  aar integer not null,
  art text not null check (art in ('aaret', 'berigtigelse')),
  dage integer not null,
  beloeb bigint not null,
  -- What was documented to the end of the quarter, and the days and prices it rests on.
  dage_ialt integer not null,
  beloeb_ialt bigint not null,
  grundlag jsonb not null,
  primary key (krav_id, ophold_id, aar),
  foreign key (krav_id, dataansvarlig) references hjemvej.refusionskrav (id, organisation_id),
  foreign key (borger_id, dataansvarlig) references hjemvej.borger (id, dataansvarlig)
);
create index refusionskravlinje_dataansvarlig on hjemvej.refusionskravlinje (dataansvarlig, ophold_id);
-- An accounting year that is closed: no claim for its quarters any more, only corrections in a later year.
create table hjemvej.regnskabsaar (
  organisation_id uuid not null references hjemvej.organisation,
  aar integer not null check (aar between 2000 and 2999),
  lukket_den date not null,
  lukket_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  primary key (organisation_id, aar)
);

alter table hjemvej.faktura enable row level security, force row level security;
alter table hjemvej.fakturalinje enable row level security, force row level security;
alter table hjemvej.refusionskrav enable row level security, force row level security;
alter table hjemvej.refusionskravlinje enable row level security, force row level security;
alter table hjemvej.regnskabsaar enable row level security, force row level security;
create policy egne on hjemvej.faktura for all to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[]))
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).skriver)::text[])
    and registreret_af = (select (adgang.kontekst()).bruger_id));
create policy egne on hjemvej.refusionskrav for all to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[]))
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).skriver)::text[])
    and sendt_af = (select (adgang.kontekst()).bruger_id));
create policy egne on hjemvej.regnskabsaar for all to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[]))
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).skriver)::text[])
    and lukket_af = (select (adgang.kontekst()).bruger_id));
-- Lines about a person are seen by those who see one of the person's journals; lines nobody knows the person of by the organisation.
create policy laes on hjemvej.fakturalinje for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.faktura f where f.id = faktura_id)
    and (borger_id is null or exists (select from hjemvej.journal j where j.borger_id = fakturalinje.borger_id)));
create policy skriv on hjemvej.fakturalinje for insert to hjemvej_app, hjemvej_job
  with check (dataansvarlig = (select (adgang.kontekst()).organisation_id) and exists (select from hjemvej.faktura f where f.id = faktura_id)
    and (borger_id is null or exists (select from hjemvej.journal j where j.borger_id = fakturalinje.borger_id)));
create policy laes on hjemvej.refusionskravlinje for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.refusionskrav k where k.id = krav_id)
    and exists (select from hjemvej.journal j where j.borger_id = refusionskravlinje.borger_id));
create policy skriv on hjemvej.refusionskravlinje for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.refusionskrav k where k.id = krav_id)
    and exists (select from hjemvej.journal j where j.borger_id = refusionskravlinje.borger_id));
grant select, insert (id, organisation_id, boform_id, art, nummer, dato, registreret_af) on hjemvej.faktura to hjemvej_app, hjemvej_job;
grant select, insert on hjemvej.fakturalinje, hjemvej.refusionskravlinje to hjemvej_app, hjemvej_job;
grant select, insert (id, organisation_id, kvartal, sendt_den, sendt_af, position, lovudgave, laesninger, beloeb) on hjemvej.refusionskrav to hjemvej_app, hjemvej_job;
grant select, insert (organisation_id, aar, lukket_den, lukket_af) on hjemvej.regnskabsaar to hjemvej_app, hjemvej_job;
-- Whom a line is about may be found later; nothing else of an invoice changes.
create policy find on hjemvej.fakturalinje for update to hjemvej_app, hjemvej_job
  using (borger_id is null and exists (select from hjemvej.faktura f where f.id = faktura_id))
  with check (exists (select from hjemvej.journal j where j.borger_id = fakturalinje.borger_id));
grant update (borger_id, ophold_id) on hjemvej.fakturalinje to hjemvej_app, hjemvej_job;

call hjemvej.registrer('faktura', 'teknisk', 'hvad boformen har krævet', 'id', 'organisation_id', 'boform_id', 'art', 'nummer', 'dato', 'registreret_af', 'registreret_at');
call hjemvej.registrer('fakturalinje', 'penge', 'at holde regningen op mod opholdet', 'faktura_id', 'nummer', 'dataansvarlig', 'borger_id', 'ophold_id', 'tekst', 'gyldig', 'dage', 'oere_pr_doegn', 'beloeb');
call hjemvej.registrer('refusionskrav', 'teknisk', 'hvad staten er bedt om, og hvornår', 'id', 'organisation_id', 'kvartal', 'sendt_den', 'sendt_af', 'sendt_at', 'position', 'lovudgave', 'laesninger', 'beloeb');
call hjemvej.registrer('refusionskravlinje', 'penge', 'at revisor kan åbne kravet ned til den enkelte dag', 'krav_id', 'dataansvarlig', 'borger_id', 'ophold_id', 'aar', 'art', 'dage', 'beloeb', 'dage_ialt', 'beloeb_ialt', 'grundlag');
call hjemvej.registrer('regnskabsaar', 'teknisk', 'at et lukket år ikke ændres', 'organisation_id', 'aar', 'lukket_den', 'lukket_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe refusionen kan efterprøves'
 where tabel in ('faktura', 'fakturalinje', 'refusionskrav', 'refusionskravlinje', 'takstbevis', 'takstdel', 'regnskabsaar');
