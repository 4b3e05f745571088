-- After how long a registered device locks, decided anew by the leader of the house. Sessions open on it lock by the new time from now.
-- No row: there is none of that house.
create function adgang.saet_laasetid(p_boform uuid, p_id uuid, p_laas_minutter integer) returns table (id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with rettet as (
    update adgang.enhed e set laas_minutter = p_laas_minutter
     where e.id = p_id and e.boform_id = p_boform and e.lukket_at is null and adgang.arbejder_i_hus(p_boform, array['boformsleder'])
    returning e.id
  ), sessioner as (
    update adgang.session s set laases_at = least(s.laases_at, now() + make_interval(mins => p_laas_minutter))
     where s.enhed_id in (select rettet.id from rettet) and s.afsluttet_at is null
  )
  select rettet.id from rettet
$$;
grant execute on function adgang.saet_laasetid to hjemvej_app;
