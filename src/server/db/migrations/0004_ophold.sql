-- The stay at a boform: places, admission, notices, plans, home, support, discharge, money.

-- Public facts of a boform: approval, places, prices.
create table hjemvej.boform_godkendelse (
  boform_id uuid not null references hjemvej.boform,
  paragraf text not null check (paragraf in ('109', '110')),
  tilbudsportal_id text,
  gyldig daterange not null,
  exclude using gist (boform_id with =, gyldig with &&)
);
create table hjemvej.plads (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  navn text not null,
  traek text[] not null default '{}',
  unique (boform_id, navn)
);
create table hjemvej.takst (
  boform_id uuid not null references hjemvej.boform,
  gyldig daterange not null,
  oere_pr_doegn bigint not null check (oere_pr_doegn >= 0),
  kilde text not null,
  exclude using gist (boform_id with =, gyldig with &&)
);
grant select on hjemvej.boform_godkendelse, hjemvej.plads, hjemvej.takst to hjemvej_app, hjemvej_job;
call hjemvej.registrer('boform_godkendelse', 'teknisk', 'om et ophold giver refusion', 'boform_id', 'paragraf', 'tilbudsportal_id', 'gyldig');
call hjemvej.registrer('plads', 'teknisk', 'hvilke senge der er', 'id', 'boform_id', 'navn', 'traek');
call hjemvej.registrer('takst', 'penge', 'hvad et døgn koster', 'boform_id', 'gyldig', 'oere_pr_doegn', 'kilde');

-- The day of arrival is in `gyldig`, the day of leaving is not. Whoever left on the day of arrival stayed no night: a range of
-- no days would forget which day it was, so such a stay keeps that one day and says `uden_nat`.
create table hjemvej.ophold (
  boform_id uuid not null references hjemvej.boform,
  art text not null check (art in ('110', 'efterforsorg', 'natcafe')),
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null),
  uden_nat boolean not null default false,
  ankomst_kl time,
  henvist text check (henvist in ('selv', 'myndighed')),
  check (not uden_nat or upper(gyldig) = lower(gyldig) + 1)
);
call hjemvej.goer_til_fakta('ophold');
create index ophold_boform on hjemvej.ophold (boform_id) where erstattet_ved is null and not tilbagekaldt;
-- A boform writes of its own stays only; a municipality writes of stays wherever they are.
create policy egen_boform on hjemvej.ophold as restrictive for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.journal j where j.id = journal_id and (j.boform_id is null or j.boform_id = ophold.boform_id)));
call hjemvej.registrer('ophold', 'almindelig', 'at vide, hvor mennesket bor, og hvad loven så kræver', 'boform_id', 'art', 'gyldig', 'uden_nat', 'ankomst_kl', 'henvist');

create table hjemvej.pladsbelaegning (
  ophold_id uuid not null,
  plads_id uuid not null references hjemvej.plads,
  gyldig daterange not null check (not isempty(gyldig))
);
call hjemvej.goer_til_fakta('pladsbelaegning');
alter table hjemvej.pladsbelaegning add constraint plads_er_optaget
  exclude using gist (plads_id with =, gyldig with &&) where (erstattet_ved is null and not tilbagekaldt) deferrable initially deferred;
create trigger laas_plads before insert on hjemvej.pladsbelaegning for each row execute function hjemvej.en_ad_gangen('plads_id');
-- Only the boform of a place gives it away: no one else can occupy it or learn from a refusal that it is taken.
create policy egen_plads on hjemvej.pladsbelaegning as restrictive for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.plads p join hjemvej.journal j on j.boform_id = p.boform_id where p.id = plads_id and j.id = journal_id));
call hjemvej.registrer('pladsbelaegning', 'almindelig', 'at en seng kun gives til én', 'ophold_id', 'plads_id', 'gyldig');

-- The leader's decision on admission and what the target group rests on. Null is not assessed, never no.
create table hjemvej.optagelse (
  ophold_id uuid not null,
  afgjort date not null,
  saerlige_sociale_problemer boolean,
  ingen_bolig boolean,
  kan_ikke_vaere_i_bolig boolean,
  akut_behov boolean,
  behov_for_stoette boolean,
  lovligt_ophold boolean,
  begrundelse text
);
call hjemvej.goer_til_fakta('optagelse');
call hjemvej.registrer('optagelse', 'almindelig', 'at kunne vise, hvem afgørelsen er truffet af og hvornår', 'ophold_id', 'afgjort', 'lovligt_ophold');
call hjemvej.registrer('optagelse', 'foelsom', 'at kunne vise, at mennesket hører til målgruppen', 'saerlige_sociale_problemer', 'ingen_bolig', 'kan_ikke_vaere_i_bolig', 'akut_behov', 'behov_for_stoette', 'begrundelse');

create table hjemvej.udskrivning (
  ophold_id uuid not null,
  dato date not null,
  afgjort date,
  afgjort_af text not null check (afgjort_af in ('leder', 'kommune', 'ingen')),
  maade text not null check (maade in ('efter_aftale', 'eget_oenske', 'overflytning', 'bortvisning', 'udeblevet', 'hospital', 'faengsel', 'doedsfald')),
  destination text not null check (destination in ('egen_bolig', 'botilbud', 'anden_boform', 'familie_venner', 'hospital', 'faengsel', 'gaden', 'doed', 'ukendt')),
  planlagt boolean not null,
  begrundelse text
);
call hjemvej.goer_til_fakta('udskrivning');
call hjemvej.registrer('udskrivning', 'almindelig', 'at vide, hvordan og hvorhen mennesket er flyttet', 'ophold_id', 'dato', 'afgjort', 'afgjort_af', 'destination', 'planlagt');
call hjemvej.registrer('udskrivning', 'foelsom', 'at vide, hvordan opholdet sluttede', 'maade', 'begrundelse');

-- A notice between boform and municipality, as sent or as received: each side keeps its own.
create table hjemvej.orientering (
  ophold_id uuid not null,
  om text not null check (om in ('indskrivning', 'udskrivning')),
  retning text not null check (retning in ('sendt', 'modtaget')),
  modpart_id uuid references hjemvej.organisation,
  modpart_navn text not null,
  dato date not null,
  kanal text not null check (kanal in ('hjemvej', 'digital_post', 'brev', 'mail', 'telefon')),
  kuvert_id uuid
);
call hjemvej.goer_til_fakta('orientering');
call hjemvej.registrer('orientering', 'almindelig', 'at kunne vise, at kommunen er orienteret i tide', 'ophold_id', 'om', 'retning', 'modpart_id', 'modpart_navn', 'dato', 'kanal', 'kuvert_id');

create table hjemvej.plan (
  art text not null check (art in ('141', '142', 'helhedsorienteret')),
  formaal text,
  indsats text,
  varighed text,
  andre_forhold text
);
call hjemvej.goer_til_fakta('plan');
call hjemvej.registrer('plan', 'almindelig', 'at vide, hvilken plan der er tale om', 'art');
call hjemvej.registrer('plan', 'foelsom', 'at arbejde efter det, der er aftalt', 'formaal', 'indsats', 'varighed', 'andre_forhold');

create table hjemvej.planskridt (
  plan_id uuid not null,
  skridt text not null check (skridt in ('orienteret', 'tilbudt', 'accepteret', 'afslaaet', 'paabegyndt', 'udarbejdet', 'revideret', 'ikke_deltaget', 'ikke_naaet')),
  dato date not null
);
call hjemvej.goer_til_fakta('planskridt');
call hjemvej.registrer('planskridt', 'almindelig', 'at vide, hvor langt planen er', 'plan_id', 'skridt', 'dato');

create table hjemvej.opholdsplan (
  ophold_id uuid not null,
  skridt text not null check (skridt in ('udarbejdet', 'revideret')),
  dato date not null
);
call hjemvej.goer_til_fakta('opholdsplan');
call hjemvej.registrer('opholdsplan', 'almindelig', 'at vide, om boformen har en plan for opholdet', 'ophold_id', 'skridt', 'dato');

create table hjemvej.leverandoeroenske (
  oenske text not null check (oenske in ('ingen', 'hele', 'del', 'anden_hjaelp')),
  dato date not null
);
call hjemvej.goer_til_fakta('leverandoeroenske');
call hjemvej.registrer('leverandoeroenske', 'almindelig', 'at vide, hvem mennesket vil have hjælp af', 'oenske', 'dato');

create table hjemvej.bolig (
  adresse text not null,
  udlejer text
);
call hjemvej.goer_til_fakta('bolig');
call hjemvej.registrer('bolig', 'almindelig', 'at vide, hvilken bolig der er tale om', 'adresse', 'udlejer');

create table hjemvej.boligskridt (
  bolig_id uuid not null,
  skridt text not null check (skridt in ('anvist', 'afslaaet', 'lejekontrakt_underskrevet', 'indflytning_mulig', 'indflyttet', 'fraflyttet')),
  dato date not null
);
call hjemvej.goer_til_fakta('boligskridt');
call hjemvej.registrer('boligskridt', 'almindelig', 'at vide, hvor langt vejen til boligen er', 'bolig_id', 'skridt', 'dato');

create table hjemvej.bevilling (
  paragraf text not null check (paragraf in ('85', '85a', '107', '108')),
  metode text check (metode in ('CTI', 'ICM', 'ACT', 'M-ACT')),
  afgjort date not null,
  gyldig daterange not null,
  leverandoer text,
  oenske_fulgt boolean,
  begrundelse text,
  svarer_til_behov boolean,
  check (metode is null or paragraf = '85a')
);
call hjemvej.goer_til_fakta('bevilling');
call hjemvej.registrer('bevilling', 'almindelig', 'at vide, hvilken støtte der er besluttet', 'paragraf', 'metode', 'afgjort', 'gyldig', 'leverandoer', 'oenske_fulgt');
call hjemvej.registrer('bevilling', 'foelsom', 'at kunne vise, hvorfor', 'begrundelse', 'svarer_til_behov');

create table hjemvej.egenbetaling (
  gyldig daterange not null,
  oere_pr_doegn bigint not null check (oere_pr_doegn >= 0),
  grund text not null check (grund in ('sats', 'nedsat', 'ingen_indkomst')),
  begrundelse text
);
call hjemvej.goer_til_fakta('egenbetaling');
alter table hjemvej.egenbetaling add constraint egenbetaling_en_ad_gangen
  exclude using gist (journal_id with =, gyldig with &&) where (erstattet_ved is null and not tilbagekaldt) deferrable initially deferred;
create trigger laas_egenbetaling before insert on hjemvej.egenbetaling for each row execute function hjemvej.en_ad_gangen('journal_id');
call hjemvej.registrer('egenbetaling', 'penge', 'at trække betalingen fra, før refusionen regnes', 'gyldig', 'oere_pr_doegn', 'grund', 'begrundelse');

-- Days another municipality says it has used of the quota.
create table hjemvej.brugte_dage (
  fra date not null,
  dage integer not null check (dage >= 0),
  oplyst_af text not null,
  oplyst_den date not null
);
call hjemvej.goer_til_fakta('brugte_dage');
call hjemvej.registrer('brugte_dage', 'penge', 'at ingen dag refunderes to gange', 'fra', 'dage', 'oplyst_af', 'oplyst_den');
