-- What was withdrawn about a person and nothing has replaced since: where in the ledger, and which stay, plan or home it was about.
-- Whoever writes from what they saw before then saw something that no longer stands.
create function hjemvej.tilbagekaldt_fakta(p_tabel text) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select format($f$select t.position, t.forekomst_id as "forekomstId", %s from hjemvej.%I t where (%s) and t.tilbagekaldt and t.erstattet_ved is null$f$,
    (select string_agg(format('%s as %I', case when a.attname is null then 'null::uuid' else 't.' || quote_ident(a.attname) end, r.felt), ', ' order by r.felt)
       from (values ('ophold_id', 'opholdId'), ('plan_id', 'planId'), ('bolig_id', 'boligId')) r(kolonne, felt)
       left join pg_attribute a on a.attrelid = ('hjemvej.' || quote_ident(p_tabel))::regclass and a.attname = r.kolonne and not a.attisdropped),
    p_tabel,
    -- A link that is withdrawn no longer joins the two records, and concerns both.
    case p_tabel when 'kobling' then 't.borger_id = any (b) or t.anden_borger_id = any (b)' else 't.borger_id = any (b)' end)
$$;

-- Reads it for every kind of fact; to be made anew when there is a new one.
create procedure hjemvej.laes_i_tilbagekaldte()
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  execute format($f$
    create or replace function hjemvej.laes_tilbagekaldte(p_borger uuid) returns json
    language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
    as $body$
    declare
      b uuid[] := hjemvej.koblede_borgere(p_borger);
    begin
      return (select coalesce(json_agg(r), '[]') from (%s) r);
    end $body$
  $f$, (select string_agg(hjemvej.tilbagekaldt_fakta(navn), ' union all ' order by nummer) from hjemvej.faktaart));
end $$;

-- Few rows are withdrawn, and they are found by person.
create procedure hjemvej.find_tilbagekaldte(p_tabel text)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('create index on hjemvej.%I (borger_id) where tilbagekaldt and erstattet_ved is null', p_tabel);
  call hjemvej.laes_i_tilbagekaldte();
end $$;

do $$
declare
  art text;
begin
  for art in select navn from hjemvej.faktaart order by nummer loop
    call hjemvej.find_tilbagekaldte(art);
  end loop;
end $$;
create index kobling_anden_tilbagekaldt on hjemvej.kobling (anden_borger_id) where tilbagekaldt and erstattet_ved is null;
grant execute on function hjemvej.laes_tilbagekaldte to hjemvej_app, hjemvej_job;
