-- A course read in one statement: every current fact of one person that the reader may see, over all linked records.
-- In plpgsql and for any person alike, so that the plan, which takes longer to make than to carry out, is made once per connection. The row rules of the caller apply to every table in it.

create function hjemvej.koblede_borgere(p_borger uuid) returns uuid[]
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  return (with recursive samme(id) as (
    select p_borger
    union
    select unnest(array[k.borger_id, k.anden_borger_id])
      from samme
      join hjemvej.kobling k on samme.id in (k.borger_id, k.anden_borger_id)
     where k.erstattet_ved is null and not k.tilbagekaldt
  )
  select array_agg(id) from samme);
end $$;

create function hjemvej.laes_forloeb(p_borger uuid) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  b uuid[] := hjemvej.koblede_borgere(p_borger);
begin
  return json_build_object(
    'borgere', b,
    'journaler', (select json_agg(json_build_object('id', j.id, 'borger_id', j.borger_id, 'art', j.art, 'boform_id', j.boform_id)) from hjemvej.journal j where j.borger_id = any (b)),
    'identitet', (select json_agg(t order by t.position) from hjemvej.identitet t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'navn', (select json_agg(t order by t.position) from hjemvej.navn t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'beskyttelse', (select json_agg(t order by t.position) from hjemvej.beskyttelse t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'oenske', (select json_agg(t order by t.position) from hjemvej.oenske t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'kobling', (select json_agg(t order by t.position) from hjemvej.kobling t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'kommunerolle', (select json_agg(t order by t.position) from hjemvej.kommunerolle t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'ophold', (select json_agg(t order by lower(t.gyldig), t.position) from hjemvej.ophold t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'pladsbelaegning', (select json_agg(t order by t.position) from hjemvej.pladsbelaegning t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'optagelse', (select json_agg(t order by t.position) from hjemvej.optagelse t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'udskrivning', (select json_agg(t order by t.position) from hjemvej.udskrivning t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'orientering', (select json_agg(t order by t.position) from hjemvej.orientering t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'plan', (select json_agg(t order by t.position) from hjemvej.plan t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'planskridt', (select json_agg(t order by t.dato, t.position) from hjemvej.planskridt t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'opholdsplan', (select json_agg(t order by t.dato, t.position) from hjemvej.opholdsplan t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'leverandoeroenske', (select json_agg(t order by t.dato, t.position) from hjemvej.leverandoeroenske t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'bolig', (select json_agg(t order by t.position) from hjemvej.bolig t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'boligskridt', (select json_agg(t order by t.dato, t.position) from hjemvej.boligskridt t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'bevilling', (select json_agg(t order by t.afgjort, t.position) from hjemvej.bevilling t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'egenbetaling', (select json_agg(t order by lower(t.gyldig), t.position) from hjemvej.egenbetaling t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt),
    'brugte_dage', (select json_agg(t order by t.fra, t.position) from hjemvej.brugte_dage t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt)
  );
end $$;
grant execute on function hjemvej.koblede_borgere, hjemvej.laes_forloeb to hjemvej_app, hjemvej_job;

-- The names of colleagues behind what they recorded; a user of another organisation stays an id.
create function adgang.navne(p_ids uuid[]) returns table (id uuid, navn text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select b.id, b.navn from adgang.bruger b
   where b.id = any (p_ids) and b.organisation_id = (select (adgang.kontekst()).organisation_id)
$$;
grant execute on function adgang.navne to hjemvej_app;
