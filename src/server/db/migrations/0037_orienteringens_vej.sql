-- The way of a notice after it was sent: a municipality that is not the right one sends it back, or passes it on, each with why and
-- when. One envelope goes the whole way; who has it now is the last it was passed on to. And what a notice tells of a death.

alter table hjemvej.kommunerolle drop constraint kommunerolle_rolle_check;
-- `registreret`: where the person has, or had, a registered address; who acts while it is disputed depends on it.
alter table hjemvej.kommunerolle add constraint kommunerolle_rolle_check check (rolle in ('handlekommune', 'opholdskommune', 'betalingskommune', 'registreret'));

alter table hjemvej.kuvert add column doedsfald boolean not null default false;
grant insert (doedsfald) on hjemvej.kuvert to hjemvej_app, hjemvej_job;
call hjemvej.registrer('kuvert', 'almindelig', 'at kommunen ikke skriver til en, der er død', 'doedsfald');

create table hjemvej.kuvertskridt (
  id uuid primary key,
  kuvert_id uuid not null references hjemvej.kuvert,
  nummer integer not null check (nummer > 0),
  fra_id uuid not null references hjemvej.organisation,
  -- The municipality it was passed on to; without one it went back to the boform.
  til_id uuid references hjemvej.organisation,
  aarsag text not null,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  constraint kuvertskridt_en_ad_gangen unique (kuvert_id, nummer),
  check (til_id is distinct from fra_id)
);
create index on hjemvej.kuvertskridt (til_id) where til_id is not null;
alter table hjemvej.kuvertskridt enable row level security, force row level security;
create policy vej on hjemvej.kuvertskridt for select to hjemvej_system using (true);
grant select on hjemvej.kuvertskridt to hjemvej_system;
create policy vej on hjemvej.kuvert for select to hjemvej_system using (true);
grant select (id, modtager_id) on hjemvej.kuvert to hjemvej_system;

-- Whether an envelope was passed on to the caller's organisation at some time; and which organisation has it now.
create function hjemvej.kuvert_har_vaeret_her(p_kuvert uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[])
     and exists (select from hjemvej.kuvertskridt s where s.kuvert_id = p_kuvert and s.til_id = (select (adgang.kontekst()).organisation_id))
$$;
create function hjemvej.kuvert_er_hos(p_kuvert uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select s.til_id is not distinct from p_organisation from hjemvej.kuvertskridt s where s.kuvert_id = p_kuvert order by s.nummer desc limit 1),
    (select k.modtager_id = p_organisation from hjemvej.kuvert k where k.id = p_kuvert), false)
     and (select (adgang.kontekst()).organisation_id) is not null
$$;
grant execute on function hjemvej.kuvert_har_vaeret_her, hjemvej.kuvert_er_hos to hjemvej_app, hjemvej_job;
grant create on schema hjemvej to hjemvej_system;
alter function hjemvej.kuvert_har_vaeret_her owner to hjemvej_system;
alter function hjemvej.kuvert_er_hos owner to hjemvej_system;
revoke create on schema hjemvej from hjemvej_system;

create policy videresendt on hjemvej.kuvert for select to hjemvej_app, hjemvej_job using (hjemvej.kuvert_har_vaeret_her(id));
-- Both sides read the way: whoever may read the envelope.
create policy laes on hjemvej.kuvertskridt for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.kuvert k where k.id = kuvert_id));
-- Only who has it now sends it on, or back.
create policy skriv on hjemvej.kuvertskridt for insert to hjemvej_app, hjemvej_job with check (
  fra_id = (select (adgang.kontekst()).organisation_id)
  and 'myndighed' = any ((select (adgang.kontekst()).skriver)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
  and hjemvej.kuvert_er_hos(kuvert_id, fra_id)
);
grant select, insert (id, kuvert_id, nummer, fra_id, til_id, aarsag, registreret_af) on hjemvej.kuvertskridt to hjemvej_app, hjemvej_job;
call hjemvej.registrer('kuvertskridt', 'almindelig', 'at vide, hvem der har en orientering nu, og hvorfor den er gået videre', 'id', 'kuvert_id', 'nummer', 'fra_id', 'til_id', 'aarsag', 'registreret_af', 'registreret_at');

-- What a municipality answered to a notice, as the boform keeps it: sent back, or passed on to whom. `skridt_id` is the step it was
-- read from; an answer by telephone or letter has none.
create table hjemvej.orienteringssvar (
  ophold_id uuid not null,
  orientering_id uuid not null,
  svar text not null check (svar in ('afvist', 'videresendt')),
  af_navn text not null,
  videre_til_id uuid references hjemvej.organisation,
  videre_til_navn text,
  dato date not null,
  begrundelse text not null,
  skridt_id uuid references hjemvej.kuvertskridt,
  check ((svar = 'videresendt') = (videre_til_navn is not null))
);
call hjemvej.goer_til_fakta('orienteringssvar');
call hjemvej.laes_i_forloeb('orienteringssvar', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('orienteringssvar');
create unique index svar_modtaget_en_gang on hjemvej.orienteringssvar (skridt_id) where skridt_id is not null and erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('orienteringssvar', 'almindelig', 'at vide, hvilken kommune der har orienteringen, og om pligten er opfyldt', 'ophold_id', 'orientering_id', 'svar', 'af_navn', 'videre_til_id', 'videre_til_navn', 'dato', 'begrundelse', 'skridt_id');

-- As before, for those the envelope is with now, with a death and who passed it on.
create or replace function hjemvej.laes_kuverter(p_organisation uuid, p_mest integer) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select coalesce(json_agg(to_json(k) order by k."afsendtAt"), '[]')
      from (select k.id, k.om, k.dato, k.navn, k.foedselsdato, k.kontakt, k.boform_id as "boformId", b.navn as "boformNavn", k.doedsfald,
                   k.afsendt_at as "afsendtAt",
                   (select json_build_object('fra', o.navn, 'aarsag', s.aarsag, 'dato', (s.registreret_at at time zone 'Europe/Copenhagen')::date)
                      from hjemvej.kuvertskridt s join hjemvej.organisation o on o.id = s.fra_id
                     where s.kuvert_id = k.id order by s.nummer desc limit 1) as videresendt,
                   (select coalesce(json_agg(json_build_object('borgerId', m.borger_id, 'navn', hjemvej.vist_navn(m.borger_id), 'grund', m.grund)), '[]')
                      from (select distinct on (f.borger_id) f.borger_id, f.grund
                              from (select i.borger_id, 'cpr' as grund from hjemvej.identitet i
                                     where i.dataansvarlig = p_organisation and i.journal_art = 'myndighed' and i.journal_boform_id is null
                                       and i.cpr_hash = k.cpr_hash and i.erstattet_ved is null and not i.tilbagekaldt
                                    union all
                                    select n.borger_id, 'navn' from hjemvej.navn n
                                     where n.foldet = hjemvej.fold(k.navn) and n.erstattet_ved is null and not n.tilbagekaldt) f
                             order by f.borger_id, f.grund limit 5) m) as forslag
              from (select v.id from hjemvej.kuvert v where v.modtager_id = p_organisation
                    union
                    select s.kuvert_id from hjemvej.kuvertskridt s where s.til_id = p_organisation) her
              join hjemvej.kuvert k on k.id = her.id
              join hjemvej.boform b on b.id = k.boform_id
             where not exists (select from hjemvej.orientering o where o.kuvert_id = k.id and o.retning = 'modtaget'
                                  and o.erstattet_ved is null and not o.tilbagekaldt)
               and coalesce((select s.til_id is not distinct from p_organisation from hjemvej.kuvertskridt s where s.kuvert_id = k.id order by s.nummer desc limit 1), true)
             order by k.afsendt_at limit p_mest) k
  );
end $$;
