-- What is particular about a place, when it can't be used, and what a house tells others of its free places: each a row per
-- decision that is never edited.

-- The traits are a closed list, so that a place can be looked for by them.
update hjemvej.plads set traek = array_replace(array_replace(traek, 'dør der låses', 'laas'), 'kørestol', 'koerestol');
alter table hjemvej.plads add constraint kendte_traek check (traek <@ array['kvinder', 'par', 'hund', 'koerestol', 'laas', 'stofbrug']);

-- The traits of a place from a day on. Before the first row those it was made with hold.
create table hjemvej.pladstraek (
  id uuid primary key,
  plads_id uuid not null references hjemvej.plads,
  boform_id uuid not null references hjemvej.boform,
  fra date not null,
  traek text[] not null check (traek <@ array['kvinder', 'par', 'hund', 'koerestol', 'laas', 'stofbrug']),
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.pladstraek (plads_id, fra);

-- A place is out of use, with why: `fra` is the first day, `til` the day it is there again. A row that replaces another says another
-- `til`; on the same day as `fra` the place was never out of use.
create table hjemvej.pladspause (
  id uuid primary key,
  plads_id uuid not null references hjemvej.plads,
  boform_id uuid not null references hjemvej.boform,
  fra date not null,
  til date,
  aarsag text not null,
  erstatter uuid unique references hjemvej.pladspause,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp(),
  check (til is null or til >= fra)
);
create index on hjemvej.pladspause (plads_id);

-- What a house decides about itself, from a day on: whether others see how many places are free, whether its address is kept
-- from everyone outside, and whom to call for someone under 18. Nothing here comes from a statute.
create table hjemvej.boformoplysning (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  fra date not null,
  deler_pladser boolean not null,
  adresse_skjult boolean not null,
  doegnvagt text,
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.boformoplysning (boform_id, fra);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['pladstraek', 'pladspause', 'boformoplysning'] loop
    execute format($f$
      alter table hjemvej.%1$I enable row level security, force row level security;
      create policy laes on hjemvej.%1$I for select to hjemvej_app, hjemvej_job
        using (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]));
      create policy skriv on hjemvej.%1$I for insert to hjemvej_app, hjemvej_job with check (
        boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
        and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
        and registreret_af = (select (adgang.kontekst()).bruger_id));
      create policy tael on hjemvej.%1$I for select to hjemvej_system using (true);
      grant select on hjemvej.%1$I to hjemvej_app, hjemvej_job, hjemvej_system;
      update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = %1$L;
    $f$, tabel);
  end loop;
  foreach tabel in array array['pladstraek', 'pladspause'] loop
    execute format($f$
      create policy egen_plads on hjemvej.%1$I as restrictive for insert to hjemvej_app, hjemvej_job
        with check (exists (select from hjemvej.plads p where p.id = plads_id and p.boform_id = %1$I.boform_id))
    $f$, tabel);
  end loop;
end $$;
grant insert (id, plads_id, boform_id, fra, traek, registreret_af) on hjemvej.pladstraek to hjemvej_app, hjemvej_job;
grant insert (id, plads_id, boform_id, fra, til, aarsag, erstatter, registreret_af) on hjemvej.pladspause to hjemvej_app, hjemvej_job;
grant insert (id, boform_id, fra, deler_pladser, adresse_skjult, doegnvagt, registreret_af) on hjemvej.boformoplysning to hjemvej_app, hjemvej_job;
call hjemvej.registrer('pladstraek', 'teknisk', 'hvad der er særligt ved en plads', 'id', 'plads_id', 'boform_id', 'fra', 'traek', 'registreret_af', 'registreret_at');
call hjemvej.registrer('pladspause', 'teknisk', 'hvornår en plads ikke kan bruges, og hvorfor', 'id', 'plads_id', 'boform_id', 'fra', 'til', 'aarsag', 'erstatter', 'registreret_af', 'registreret_at');
call hjemvej.registrer('boformoplysning', 'teknisk', 'hvad huset fortæller andre om sig selv, og hvem det ringer til', 'id', 'boform_id', 'fra', 'deler_pladser', 'adresse_skjult', 'doegnvagt', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel in ('pladstraek', 'pladspause', 'boformoplysning');

-- The municipality a boform lies in; of a boform that a municipality keeps it is that one unless another is named.
alter table hjemvej.boform add column kommune_id uuid references hjemvej.organisation;
call hjemvej.registrer('boform', 'teknisk', 'at finde en boform efter, hvor den ligger', 'kommune_id');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'boform' and kolonne = 'kommune_id';

-- The days a place is in the house, whether or not it can be used: what `plads_aaben` answered until now.
create function hjemvej.plads_findes(p_plads uuid) returns datemultirange
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(range_agg(s.dage) filter (where s.skridt = 'aabnet'), case when count(*) = 0 then datemultirange(daterange(null, null)) else '{}' end)
    from (select skridt, daterange(dato, lead(dato) over (order by dato, registreret_at)) as dage
            from hjemvej.pladsskridt where plads_id = p_plads) s
$$;

-- The days a place can be given: when it is in the house and not out of use. The trigger of a given place asks this.
create or replace function hjemvej.plads_aaben(p_plads uuid) returns datemultirange
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select hjemvej.plads_findes(p_plads) - coalesce(
    (select range_agg(daterange(p.fra, p.til)) from hjemvej.pladspause p
      where p.plads_id = p_plads and not exists (select from hjemvej.pladspause n where n.erstatter = p.id)), '{}')
$$;

-- The traits of a place on a day.
create function hjemvej.plads_traek(p_plads uuid, p_dag date) returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce((select t.traek from hjemvej.pladstraek t where t.plads_id = p_plads and t.fra <= p_dag order by t.fra desc, t.registreret_at desc limit 1),
                  (select p.traek from hjemvej.plads p where p.id = p_plads))
$$;
grant execute on function hjemvej.plads_findes, hjemvej.plads_traek to hjemvej_app, hjemvej_job, hjemvej_system;
grant execute on function hjemvej.plads_aaben to hjemvej_system;

-- What may be known across controllers: of a boform that shares it, how many places can be given on a day, by their traits. Nobody
-- knows how long a stay will last, so a place that is soon out of use is none of them. No person, no stay and no name of a place; a boform with none free is there with a nought.
create policy tael on hjemvej.plads for select to hjemvej_system using (true);
create policy tael on hjemvej.pladsskridt for select to hjemvej_system using (true);
grant select on hjemvej.plads, hjemvej.pladsskridt, hjemvej.boform, hjemvej.boform_godkendelse, hjemvej.organisation to hjemvej_system;
grant select (plads_id, gyldig, tilbagekaldt) on hjemvej.pladsbelaegning to hjemvej_system;

-- Whether a boform's address is kept from everyone outside: it says so, or it is a crisis centre (§ 109).
create function hjemvej.er_skjult_boform(p_boform uuid, p_dag date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce((select o.adresse_skjult from hjemvej.boformoplysning o where o.boform_id = p_boform and o.fra <= p_dag order by o.fra desc, o.registreret_at desc limit 1), false)
      or exists (select from hjemvej.boform_godkendelse g where g.boform_id = p_boform and g.paragraf = '109' and g.gyldig @> p_dag)
$$;
grant execute on function hjemvej.er_skjult_boform to hjemvej_app, hjemvej_job;

create function hjemvej.delte_pladser(p_dag date) returns table (boform_id uuid, traek text[], ledige integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with deler as (
    select b.id from hjemvej.boform b
     where (adgang.kontekst()).bruger_id is not null
       and (select o.deler_pladser from hjemvej.boformoplysning o where o.boform_id = b.id and o.fra <= p_dag order by o.fra desc, o.registreret_at desc limit 1)
  ), fri as (
    select p.boform_id, hjemvej.plads_traek(p.id, p_dag) as traek
      from hjemvej.plads p join deler on deler.id = p.boform_id
     where hjemvej.plads_aaben(p.id) @> daterange(p_dag, null)
       and not exists (select from hjemvej.pladsbelaegning b where b.plads_id = p.id and b.gyldig && daterange(p_dag, null) and b.erstattet_ved is null and not b.tilbagekaldt)
  )
  select deler.id, coalesce(fri.traek, '{}'), count(fri.boform_id)::integer
    from deler left join fri on fri.boform_id = deler.id
   group by 1, 2
$$;
grant create on schema hjemvej to hjemvej_system;
alter function hjemvej.er_skjult_boform owner to hjemvej_system;
alter function hjemvej.delte_pladser owner to hjemvej_system;
revoke create on schema hjemvej from hjemvej_system;
grant execute on function hjemvej.delte_pladser to hjemvej_app, hjemvej_job;
