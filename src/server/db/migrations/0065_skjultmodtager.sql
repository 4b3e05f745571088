-- A notice of a hidden stay goes to one named person of the municipality. Who that is, is a dated register; only that person, the
-- substitute while they are it, and whom they open it to, see the envelope, its way and the messages about the stay.

create table hjemvej.skjultmodtager (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  fra date not null,
  modtager_id uuid not null references adgang.bruger,
  stedfortraeder_id uuid references adgang.bruger,
  stedfortraeder_fra date,
  stedfortraeder_til date,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  check (case when stedfortraeder_id is null then stedfortraeder_fra is null and stedfortraeder_til is null
              else stedfortraeder_fra is not null and stedfortraeder_til >= stedfortraeder_fra end),
  check (stedfortraeder_id <> modtager_id)
);
create index on hjemvej.skjultmodtager (organisation_id, fra);
alter table hjemvej.skjultmodtager enable row level security, force row level security;
create policy gaelder on hjemvej.skjultmodtager for select to hjemvej_system using (true);
grant select on hjemvej.skjultmodtager to hjemvej_system;

alter table hjemvej.kuvert add column skjult boolean not null default false;
grant insert (skjult) on hjemvej.kuvert to hjemvej_app, hjemvej_job;
grant select (skjult) on hjemvej.kuvert to hjemvej_system;
call hjemvej.registrer('kuvert', 'foelsom', 'at kun den navngivne modtager ser, hvor en skjult borger er', 'skjult');

create table hjemvej.skjultaabning (
  id uuid primary key,
  kuvert_id uuid not null references hjemvej.kuvert,
  bruger_id uuid not null references adgang.bruger,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.skjultaabning (kuvert_id);
alter table hjemvej.skjultaabning enable row level security, force row level security;
create policy gaelder on hjemvej.skjultaabning for select to hjemvej_system using (true);
grant select on hjemvej.skjultaabning to hjemvej_system;

-- Whether the caller is the named recipient of their municipality today, or the substitute of today.
create function hjemvej.er_skjultmodtager() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with mig as materialized (select (k).bruger_id, (k).organisation_id, (k).laeser, (now() at time zone 'Europe/Copenhagen')::date as dag from adgang.kontekst() k),
       gaelder as (select s.* from hjemvej.skjultmodtager s join mig on s.organisation_id = mig.organisation_id and s.fra <= mig.dag
                    order by s.fra desc, s.registreret_at desc limit 1)
  select coalesce((select 'myndighed' = any (mig.laeser)
                      and (g.modtager_id = mig.bruger_id
                           or g.stedfortraeder_id = mig.bruger_id and mig.dag between g.stedfortraeder_fra and g.stedfortraeder_til)
                     from gaelder g cross join mig), false)
$$;
-- Whether the named recipient opened an envelope to the caller.
create function hjemvej.skjult_er_aabnet(p_kuvert uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[])
     and exists (select from hjemvej.skjultaabning a where a.kuvert_id = p_kuvert and a.bruger_id = (select (adgang.kontekst()).bruger_id))
$$;
-- How many notices of hidden stays wait for the named recipient of the caller's municipality: a number, so that none lies unseen
-- when the recipient has left.
create function hjemvej.skjulte_venter() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*)::int from hjemvej.kuvert k
   where k.skjult and 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[])
     and hjemvej.kuvert_er_hos(k.id, (select (adgang.kontekst()).organisation_id))
     and not exists (select from hjemvej.orientering o where o.kuvert_id = k.id and o.retning = 'modtaget' and o.erstattet_ved is null and not o.tilbagekaldt)
$$;
grant select (kuvert_id, retning, tilbagekaldt) on hjemvej.orientering to hjemvej_system;
grant execute on function hjemvej.er_skjultmodtager, hjemvej.skjult_er_aabnet, hjemvej.skjulte_venter to hjemvej_app, hjemvej_job;
grant create on schema hjemvej to hjemvej_system;
alter function hjemvej.er_skjultmodtager owner to hjemvej_system;
alter function hjemvej.skjult_er_aabnet owner to hjemvej_system;
alter function hjemvej.skjulte_venter owner to hjemvej_system;
revoke create on schema hjemvej from hjemvej_system;

-- Colleagues of the caller who take in notices, and may so be named.
create function adgang.modtagere() returns table (id uuid, navn text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select b.id, b.navn from adgang.bruger b
   where b.organisation_id = (select (adgang.kontekst()).organisation_id) and b.aktiv
     and exists (select from adgang.brugerrolle r where r.bruger_id = b.id and r.rolle in ('myndighedsraadgiver', 'teamleder') and r.gyldig @> current_date)
$$;
-- Whom each municipality has named for today: who may be reached, the substitute first while there is one. Asked by those who send.
create function adgang.navngivne_modtagere() returns table (organisation_id uuid, navn text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with gaelder as (
    select distinct on (s.organisation_id) s.*, (now() at time zone 'Europe/Copenhagen')::date as dag
      from hjemvej.skjultmodtager s where s.fra <= (now() at time zone 'Europe/Copenhagen')::date
     order by s.organisation_id, s.fra desc, s.registreret_at desc)
  select distinct on (g.organisation_id) g.organisation_id, b.navn
    from gaelder g
    join adgang.bruger b on b.aktiv and (b.id = g.modtager_id or b.id = g.stedfortraeder_id and g.dag between g.stedfortraeder_fra and g.stedfortraeder_til)
   where (select (adgang.kontekst()).laeser)::text[] && array['boform', 'myndighed']
   order by g.organisation_id, b.id = g.modtager_id
$$;
grant execute on function adgang.modtagere, adgang.navngivne_modtagere to hjemvej_app;

create policy laes on hjemvej.skjultmodtager for select to hjemvej_app, hjemvej_job using (
  organisation_id = (select (adgang.kontekst()).organisation_id) and 'myndighed' = any ((select (adgang.kontekst()).laeser)::text[])
);
create policy skriv on hjemvej.skjultmodtager for insert to hjemvej_app with check (
  organisation_id = (select (adgang.kontekst()).organisation_id)
  and 'teamleder' = any ((select (adgang.kontekst()).roller)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
  and modtager_id in (select m.id from adgang.modtagere() m)
  and (stedfortraeder_id is null or stedfortraeder_id in (select m.id from adgang.modtagere() m))
);
grant select, insert (id, organisation_id, fra, modtager_id, stedfortraeder_id, stedfortraeder_fra, stedfortraeder_til, registreret_af) on hjemvej.skjultmodtager to hjemvej_app;
grant select on hjemvej.skjultmodtager to hjemvej_job;
call hjemvej.registrer('skjultmodtager', 'almindelig', 'at orienteringer om skjulte ophold kun når den, kommunen har udpeget', 'id', 'organisation_id', 'fra', 'modtager_id',
  'stedfortraeder_id', 'stedfortraeder_fra', 'stedfortraeder_til', 'registreret_af', 'registreret_at');

create policy laes on hjemvej.skjultaabning for select to hjemvej_app, hjemvej_job using (exists (select from hjemvej.kuvert k where k.id = kuvert_id));
-- Only the named recipient opens it, to a colleague who may take notices in, and only what is with their municipality.
create policy skriv on hjemvej.skjultaabning for insert to hjemvej_app with check (
  (select hjemvej.er_skjultmodtager())
  and registreret_af = (select (adgang.kontekst()).bruger_id)
  and bruger_id in (select m.id from adgang.modtagere() m)
  and hjemvej.kuvert_er_hos(kuvert_id, (select (adgang.kontekst()).organisation_id))
);
grant select, insert (id, kuvert_id, bruger_id, registreret_af) on hjemvej.skjultaabning to hjemvej_app;
grant select on hjemvej.skjultaabning to hjemvej_job;
call hjemvej.registrer('skjultaabning', 'almindelig', 'at vide, hvem en skjult orientering er åbnet for, og af hvem', 'id', 'kuvert_id', 'bruger_id', 'registreret_af', 'registreret_at');

-- Beside the rules of who may read an envelope: a hidden one is read by its house, the named recipient, and whom they opened it to.
create policy skjult on hjemvej.kuvert as restrictive for select to hjemvej_app, hjemvej_job using (
  not skjult
  or boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  or (select hjemvej.er_skjultmodtager())
  or hjemvej.skjult_er_aabnet(id)
);
-- A message about a stay is read by those who may read its notice.
create policy skjult on hjemvej.budskab as restrictive for select to hjemvej_app, hjemvej_job using (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  or exists (select from hjemvej.kuvert k where k.ophold_ref = budskab.ophold_ref and k.boform_id = budskab.boform_id)
);

-- The person a notice outside Hjemvej was given to, and how they were reached; of a hidden stay also within it.
alter table hjemvej.orientering add column til_person text, add column til_kontakt text;
call hjemvej.registrer('orientering', 'almindelig', 'at vide, hvem i kommunen der fik en orientering om et skjult ophold', 'til_person', 'til_kontakt');

-- As before, with whether the stay is hidden.
create or replace function hjemvej.laes_kuverter(p_organisation uuid, p_mest integer) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select coalesce(json_agg(to_json(k) order by k."afsendtAt"), '[]')
      from (select k.id, k.om, k.dato, k.navn, k.foedselsdato, k.kontakt, k.boform_id as "boformId", b.navn as "boformNavn", k.doedsfald, k.skjult,
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
