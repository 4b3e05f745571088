-- A sample drawn from a sent claim and tested line by line. Nothing of it is ever changed: a new look is a new row, and the result
-- of a sample that is done is kept as it was.

create table hjemvej.stikproeve (
  id uuid primary key,
  organisation_id uuid not null,
  krav_id uuid not null,
  metode text not null check (metode in ('tilfaeldig', 'stoerste', 'betingelse')),
  betingelse text check (betingelse in ('takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura')),
  antal integer not null check (antal > 0),
  -- What the draw is made anew from: the seed, the way of drawing, and how many lines it was made among.
  froe bigint not null check (froe between 0 and 4294967295),
  udgave text not null,
  blandt integer not null,
  trukket_den date not null,
  trukket_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  unique (id, organisation_id),
  check ((metode = 'betingelse') = (betingelse is not null)),
  foreign key (krav_id, organisation_id) references hjemvej.refusionskrav (id, organisation_id)
);
create table hjemvej.stikproevelinje (
  stikproeve_id uuid not null,
  nummer integer not null,
  dataansvarlig uuid not null,
  borger_id uuid not null,
  ophold_id uuid not null,
  aar integer not null,
  primary key (stikproeve_id, nummer),
  unique (stikproeve_id, ophold_id, aar),
  foreign key (stikproeve_id, dataansvarlig) references hjemvej.stikproeve (id, organisation_id),
  foreign key (borger_id, dataansvarlig) references hjemvej.borger (id, dataansvarlig)
);
create index stikproevelinje_ophold on hjemvej.stikproevelinje (dataansvarlig, ophold_id);
-- How a condition of a line came out. The last one recorded stands.
create table hjemvej.stikproeveresultat (
  id uuid primary key,
  stikproeve_id uuid not null,
  nummer integer not null,
  betingelse text not null check (betingelse in ('boform', 'takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura', 'anden_refusion')),
  udfald text not null check (udfald in ('holder', 'holder_ikke', 'kan_ikke_ses')),
  gyldig daterange check (gyldig is null or (not isempty(gyldig) and lower(gyldig) is not null and upper(gyldig) is not null)),
  bemaerkning text,
  bevis text,
  registreret_den date not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  check ((udfald = 'holder') = (gyldig is null)),
  check (udfald = 'holder' or bemaerkning is not null),
  foreign key (stikproeve_id, nummer) references hjemvej.stikproevelinje (stikproeve_id, nummer)
);
create index stikproeveresultat_linje on hjemvej.stikproeveresultat (stikproeve_id, nummer);
-- The sample is done. From now on its errors are held back from the next claim.
create table hjemvej.stikproeveafslutning (
  stikproeve_id uuid primary key,
  organisation_id uuid not null,
  afsluttet_den date not null,
  afsluttet_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  linjer integer not null,
  proevede integer not null,
  fejllinjer integer not null,
  fejlbeloeb bigint not null,
  usetelinjer integer not null,
  uset_beloeb bigint not null,
  foreign key (stikproeve_id, organisation_id) references hjemvej.stikproeve (id, organisation_id)
);
-- What an error rested on has been put right since: its days may be claimed again, for a reason.
create table hjemvej.stikproevefrigivelse (
  resultat_id uuid primary key references hjemvej.stikproeveresultat,
  begrundelse text not null,
  frigivet_den date not null,
  frigivet_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now()
);

alter table hjemvej.stikproeve enable row level security, force row level security;
alter table hjemvej.stikproevelinje enable row level security, force row level security;
alter table hjemvej.stikproeveresultat enable row level security, force row level security;
alter table hjemvej.stikproeveafslutning enable row level security, force row level security;
alter table hjemvej.stikproevefrigivelse enable row level security, force row level security;
-- An auditor reads the municipality's journals and writes none; a sample is the one thing an auditor writes.
create policy laes on hjemvej.stikproeve for select to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id) and (select (adgang.kontekst()).roller) && array['oekonomi', 'revisor']);
create policy skriv on hjemvej.stikproeve for insert to hjemvej_app, hjemvej_job
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and (select (adgang.kontekst()).roller) && array['oekonomi', 'revisor']
    and trukket_af = (select (adgang.kontekst()).bruger_id));
create policy laes on hjemvej.stikproevelinje for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.stikproeve s where s.id = stikproeve_id)
    and exists (select from hjemvej.journal j where j.borger_id = stikproevelinje.borger_id));
create policy skriv on hjemvej.stikproevelinje for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.stikproeve s where s.id = stikproeve_id)
    and exists (select from hjemvej.journal j where j.borger_id = stikproevelinje.borger_id));
create policy laes on hjemvej.stikproeveresultat for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.stikproevelinje l where l.stikproeve_id = stikproeveresultat.stikproeve_id and l.nummer = stikproeveresultat.nummer));
create policy skriv on hjemvej.stikproeveresultat for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.stikproevelinje l where l.stikproeve_id = stikproeveresultat.stikproeve_id and l.nummer = stikproeveresultat.nummer)
    and not exists (select from hjemvej.stikproeveafslutning a where a.stikproeve_id = stikproeveresultat.stikproeve_id)
    and registreret_af = (select (adgang.kontekst()).bruger_id));
create policy laes on hjemvej.stikproeveafslutning for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.stikproeve s where s.id = stikproeve_id));
create policy skriv on hjemvej.stikproeveafslutning for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.stikproeve s where s.id = stikproeve_id) and afsluttet_af = (select (adgang.kontekst()).bruger_id));
create policy laes on hjemvej.stikproevefrigivelse for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.stikproeveresultat r where r.id = resultat_id));
-- What is claimed again is the municipality's own doing, never the auditor's.
create policy skriv on hjemvej.stikproevefrigivelse for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.stikproeveresultat r where r.id = resultat_id) and (select (adgang.kontekst()).roller) && array['oekonomi']
    and frigivet_af = (select (adgang.kontekst()).bruger_id));
grant select, insert (id, organisation_id, krav_id, metode, betingelse, antal, froe, udgave, blandt, trukket_den, trukket_af) on hjemvej.stikproeve to hjemvej_app, hjemvej_job;
grant select, insert on hjemvej.stikproevelinje to hjemvej_app, hjemvej_job;
grant select, insert (id, stikproeve_id, nummer, betingelse, udfald, gyldig, bemaerkning, bevis, registreret_den, registreret_af) on hjemvej.stikproeveresultat to hjemvej_app, hjemvej_job;
grant select, insert (stikproeve_id, organisation_id, afsluttet_den, afsluttet_af, linjer, proevede, fejllinjer, fejlbeloeb, usetelinjer, uset_beloeb) on hjemvej.stikproeveafslutning to hjemvej_app, hjemvej_job;
grant select, insert (resultat_id, begrundelse, frigivet_den, frigivet_af) on hjemvej.stikproevefrigivelse to hjemvej_app, hjemvej_job;

call hjemvej.registrer('stikproeve', 'teknisk', 'at kunne vise, hvordan en stikprøve blev trukket', 'id', 'organisation_id', 'krav_id', 'metode', 'betingelse', 'antal', 'froe', 'udgave', 'blandt', 'trukket_den', 'trukket_af', 'registreret_at');
call hjemvej.registrer('stikproevelinje', 'penge', 'at efterprøve refusionen linje for linje', 'stikproeve_id', 'nummer', 'dataansvarlig', 'borger_id', 'ophold_id', 'aar');
call hjemvej.registrer('stikproeveresultat', 'penge', 'at kunne vise, hvad en efterprøvning fandt, og hvad der så det', 'id', 'stikproeve_id', 'nummer', 'betingelse', 'udfald', 'gyldig', 'bemaerkning', 'bevis', 'registreret_den', 'registreret_af', 'registreret_at');
call hjemvej.registrer('stikproeveafslutning', 'teknisk', 'at en stikprøve beholder sit resultat', 'stikproeve_id', 'organisation_id', 'afsluttet_den', 'afsluttet_af', 'registreret_at', 'linjer', 'proevede', 'fejllinjer', 'fejlbeloeb', 'usetelinjer', 'uset_beloeb');
call hjemvej.registrer('stikproevefrigivelse', 'penge', 'at kunne vise, hvorfor dage kræves igen', 'resultat_id', 'begrundelse', 'frigivet_den', 'frigivet_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe refusionen kan efterprøves'
 where tabel in ('stikproeve', 'stikproevelinje', 'stikproeveresultat', 'stikproeveafslutning', 'stikproevefrigivelse');
