-- What is sent again because no answer came: the same caller with the same id gets what the first answer would have given, as long as
-- nobody has used it. An id that stands for something else is refused as used.

-- Registers a device of a house. Refused unless its leader asks. Sent again, the secret takes the place of the one nobody used.
create or replace function adgang.opret_enhed(p_id uuid, p_boform uuid, p_navn text, p_laas_minutter integer, p_token_hash bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_bruger uuid := (adgang.kontekst()).bruger_id;
begin
  if not adgang.arbejder_i_hus(p_boform, array['boformsleder']) then
    raise exception 'not the leader of the house' using errcode = '42501';
  end if;
  insert into adgang.enhed (id, boform_id, navn, laas_minutter, token_hash, oprettet_af)
  values (p_id, p_boform, p_navn, p_laas_minutter, p_token_hash, v_bruger)
  on conflict (id) do nothing;
  if found then
    return;
  end if;
  update adgang.enhed e set token_hash = p_token_hash
   where e.id = p_id and e.boform_id = p_boform and e.navn = p_navn and e.laas_minutter = p_laas_minutter and e.oprettet_af = v_bruger
     and e.lukket_at is null and e.sidst_brugt_at is null;
  if not found then
    raise exception 'the id is used' using errcode = '23505', constraint = 'enhed_pkey';
  end if;
end $$;

-- A shift for someone who has no sign-in: a user of that name with the role vikar in the house until the shift ends, let in once by
-- a code. Sent again, the code takes the place of the one nobody used. No row: the shift would last too long.
drop function adgang.opret_vikar;
create function adgang.opret_vikar(p_id uuid, p_bruger uuid, p_boform uuid, p_navn text, p_til time, p_kode_hash text) returns table (til timestamptz, bruger_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_slut timestamptz := adgang.vagt_slut(now(), p_til);
  a adgang.aktoer := adgang.kontekst();
begin
  if not adgang.arbejder_i_hus(p_boform, array['boformsleder', 'boformsmedarbejder']) then
    raise exception 'may give no shift in the house' using errcode = '42501';
  end if;
  if v_slut is null then
    return;
  end if;
  -- Two that are sent at once wait for each other: the second is the first sent again.
  perform pg_advisory_xact_lock(hashtextextended('adgang.vagt ' || p_id, 0));
  if exists (select from adgang.vagt v where v.id = p_id) then
    return query update adgang.vagt v set kode_hash = p_kode_hash, forsoeg = 0 from adgang.bruger b
      where v.id = p_id and v.boform_id = p_boform and v.til = v_slut and v.oprettet_af = a.bruger_id and v.kode_hash is not null and v.sluttet_at is null
        and b.id = v.bruger_id and b.navn = p_navn
      returning v.til, v.bruger_id;
    if not found then
      raise exception 'the id is used' using errcode = '23505', constraint = 'vagt_pkey';
    end if;
    return;
  end if;
  insert into adgang.bruger (id, organisation_id, navn) values (p_bruger, a.organisation_id, p_navn);
  insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig, tildelt_af)
  values (p_bruger, 'vikar', p_boform, daterange(current_date, (v_slut at time zone 'Europe/Copenhagen')::date, '[]'), a.bruger_id);
  insert into adgang.vagt (id, boform_id, bruger_id, til, kode_hash, oprettet_af) values (p_id, p_boform, p_bruger, v_slut, p_kode_hash, a.bruger_id);
  return query select v_slut, p_bruger;
end $$;
grant execute on function adgang.opret_vikar to hjemvej_app;

-- Opens a session. On a registered device it locks like the device does from the first moment.
drop function adgang.start_session;
create function adgang.start_session(p_bruger uuid, p_token_hash bytea, p_maade text, p_varighed interval, p_enhed uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into adgang.session (token_hash, bruger_id, maade, udloeber_at, enhed_id, laases_at)
  select p_token_hash, p_bruger, p_maade, now() + p_varighed, e.id, now() + make_interval(mins => e.laas_minutter)
    from (select p_enhed as id) her left join adgang.enhed e on e.id = her.id and e.lukket_at is null
$$;
grant execute on function adgang.start_session to hjemvej_app, hjemvej_job;
