-- What is read across persons: the envelopes between organisations, the duties, the search, and choices an administrator made.

-- A notice on its way from one organisation to another. Immutable; what the receiver does with it is a fact of the receiver.
create table hjemvej.kuvert (
  id uuid primary key,
  afsender_id uuid not null references hjemvej.organisation,
  modtager_id uuid not null references hjemvej.organisation,
  afsendt_at timestamptz not null default now(),
  om text not null check (om in ('indskrivning', 'udskrivning')),
  boform_id uuid not null,
  ophold_ref uuid not null,
  dato date not null,
  navn text not null,
  foedselsdato date,
  cpr_krypteret bytea,
  cpr_noegle text,
  cpr_hash bytea,
  kontakt text not null,
  foreign key (boform_id, afsender_id) references hjemvej.boform (id, organisation_id)
);
create index kuvert_modtager on hjemvej.kuvert (modtager_id, afsendt_at);
alter table hjemvej.kuvert enable row level security, force row level security;
create policy send on hjemvej.kuvert for insert to hjemvej_app, hjemvej_job with check (
  afsender_id = (select (adgang.kontekst()).organisation_id)
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
);
create policy laes on hjemvej.kuvert for select to hjemvej_app, hjemvej_job using (
  (modtager_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[]))
  or (afsender_id = (select (adgang.kontekst()).organisation_id) and boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]))
);
-- The time of sending is the clock's, not the sender's: a deadline is counted to it.
grant select, insert (id, afsender_id, modtager_id, om, boform_id, ophold_ref, dato, navn, foedselsdato, cpr_krypteret, cpr_noegle, cpr_hash, kontakt)
  on hjemvej.kuvert to hjemvej_app, hjemvej_job;
alter table hjemvej.orientering add foreign key (kuvert_id) references hjemvej.kuvert;
create index orientering_kuvert on hjemvej.orientering (kuvert_id) where kuvert_id is not null;
-- An envelope is received once, whoever opens it and whomever they take it to be about.
create unique index kuvert_modtaget_en_gang on hjemvej.orientering (kuvert_id)
  where retning = 'modtaget' and erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('kuvert', 'teknisk', 'at orienteringen når frem', 'id', 'afsender_id', 'modtager_id', 'afsendt_at', 'om', 'boform_id', 'ophold_ref');
call hjemvej.registrer('kuvert', 'almindelig', 'at kommunen ved, hvem det gælder', 'dato', 'navn', 'foedselsdato', 'kontakt');
call hjemvej.registrer('kuvert', 'cpr', 'at kommunen ved, hvem det gælder', 'cpr_krypteret', 'cpr_noegle', 'cpr_hash');

-- The duties of each person as the law last answered: a cache, rebuilt from the facts whenever they change or the answer expires.
create table hjemvej.opgave (
  journal_id uuid not null,
  borger_id uuid not null,
  dataansvarlig uuid not null,
  regel text not null,
  emne_id uuid not null,
  modalitet text not null check (modalitet in ('skal', 'metode', 'boer', 'kan')),
  tilstand text not null check (tilstand in ('aaben', 'venter', 'overskredet')),
  paamind date,
  frist date,
  tekst jsonb not null,
  holder_til date,
  primary key (journal_id, regel, emne_id),
  foreign key (journal_id, borger_id, dataansvarlig) references hjemvej.journal (id, borger_id, dataansvarlig)
);
create index opgave_frist on hjemvej.opgave (dataansvarlig, frist nulls last);
create index opgave_holder_til on hjemvej.opgave (dataansvarlig, holder_til) where holder_til is not null;
create index opgave_borger on hjemvej.opgave (borger_id);
alter table hjemvej.opgave enable row level security, force row level security;
create policy alt on hjemvej.opgave for all to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.journal j where j.id = journal_id));
grant select, insert, update, delete on hjemvej.opgave to hjemvej_app, hjemvej_job;
call hjemvej.registrer('opgave', 'teknisk', 'at vise, hvad loven kræver nu', 'journal_id', 'borger_id', 'dataansvarlig', 'regel', 'emne_id', 'modalitet', 'tilstand', 'paamind', 'frist', 'tekst', 'holder_til');

-- Search by name, with the journal predicate inside: a trigram index can't be used through row rules.
grant select on hjemvej.navn to hjemvej_system;
create function hjemvej.soeg_navn(p_tekst text, p_antal integer)
returns table (borger_id uuid, navn text, art text)
language sql stable security definer set search_path = pg_catalog, hjemvej, pg_temp
as $$
  with mig as materialized (select (k).* from (select adgang.kontekst() k) x)
  select n.borger_id, n.navn, n.art
    from hjemvej.navn n
    join hjemvej.journal j on j.id = n.journal_id
    cross join mig
   where n.foldet like '%' || replace(replace(hjemvej.fold(p_tekst), '%', ''), '_', '') || '%'
     and n.erstattet_ved is null and not n.tilbagekaldt
     and j.dataansvarlig = mig.organisation_id and j.art = any (mig.laeser)
     and (j.boform_id is null or j.boform_id = any (mig.boformer))
   order by length(n.foldet), n.foldet
   limit least(p_antal, 50)
$$;
alter function hjemvej.soeg_navn owner to hjemvej_system;
grant execute on function hjemvej.soeg_navn to hjemvej_app, hjemvej_job;

-- A reading of the law that an administrator confirmed for the organisation, from a day: a recorded fact, never edited.
create table hjemvej.lovvalg_bekraeftelse (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  lovvalg text not null,
  laesning text not null,
  bekraeftet_den date not null,
  bekraeftet_af uuid not null references adgang.bruger,
  begrundelse text not null,
  registreret_at timestamptz not null default now()
);
-- The rate of own payment an administrator entered for a year whose order was not among the sources.
create table hjemvej.egenbetalingssats (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  fra date not null,
  oere_pr_doegn bigint not null check (oere_pr_doegn >= 0),
  kilde text not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default now(),
  unique (organisation_id, fra)
);
alter table hjemvej.lovvalg_bekraeftelse enable row level security, force row level security;
alter table hjemvej.egenbetalingssats enable row level security, force row level security;
create policy egne on hjemvej.lovvalg_bekraeftelse for all to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id))
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and bekraeftet_af = (select (adgang.kontekst()).bruger_id));
create policy egne on hjemvej.egenbetalingssats for all to hjemvej_app, hjemvej_job
  using (organisation_id = (select (adgang.kontekst()).organisation_id))
  with check (organisation_id = (select (adgang.kontekst()).organisation_id) and registreret_af = (select (adgang.kontekst()).bruger_id));
grant select, insert (id, organisation_id, lovvalg, laesning, bekraeftet_den, bekraeftet_af, begrundelse)
  on hjemvej.lovvalg_bekraeftelse to hjemvej_app, hjemvej_job;
grant select, insert (id, organisation_id, fra, oere_pr_doegn, kilde, registreret_af)
  on hjemvej.egenbetalingssats to hjemvej_app, hjemvej_job;
call hjemvej.registrer('lovvalg_bekraeftelse', 'teknisk', 'at kunne vise, hvilken læsning af loven der er valgt og af hvem', 'id', 'organisation_id', 'lovvalg', 'laesning', 'bekraeftet_den', 'bekraeftet_af', 'begrundelse', 'registreret_at');
call hjemvej.registrer('egenbetalingssats', 'teknisk', 'at regne med årets sats', 'id', 'organisation_id', 'fra', 'oere_pr_doegn', 'kilde', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges'
 where tabel in ('kolonneregister', 'organisation', 'boform', 'boform_godkendelse', 'plads', 'takst', 'egenbetalingssats', 'lovvalg_bekraeftelse',
                 'adgang.maerke', 'adgang.rolle_journalart', 'adgang.rolle_formaal', 'adgang.hemmelighed');
update hjemvej.kolonneregister set opbevaring = 'så længe en journal nævner medarbejderen' where tabel in ('adgang.bruger', 'adgang.brugerrolle');
update hjemvej.kolonneregister set opbevaring = 'efter den dataansvarliges slettefrist for loggen' where tabel in ('adgang.session', 'log.opslag');
update hjemvej.kolonneregister set opbevaring = 'indtil svaret regnes igen' where tabel = 'opgave';

-- The roles that own reviewed functions make nothing more.
revoke create on schema adgang, hjemvej, log from hjemvej_system, hjemvej_log;
