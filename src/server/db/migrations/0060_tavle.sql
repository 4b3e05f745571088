-- The shared tablet of a boform: a registered device, the shifts that work on it, and sessions opened by a PIN. Like sessions, none of
-- it is read by the application but through the functions below.

-- A registered device. Its secret is a cookie of that browser; only the hash is here.
create table adgang.enhed (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  navn text not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- After how long without a touch it locks: the house's own choice.
  laas_minutter integer not null check (laas_minutter between 1 and 30),
  oprettet_af uuid not null references adgang.bruger,
  oprettet_at timestamptz not null default now(),
  sidst_brugt_at timestamptz,
  lukket_at timestamptz,
  lukket_af uuid references adgang.bruger
);

-- Who works until when, with the PIN they chose after a full sign-in. A vikar begins with a one-time code in its place, and is bound
-- to the device where it is used.
create table adgang.vagt (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  bruger_id uuid not null references adgang.bruger,
  enhed_id uuid references adgang.enhed,
  til timestamptz not null,
  pin_hash text,
  kode_hash text,
  -- Tries since the last right one, counted before anything is hashed.
  forsoeg integer not null default 0,
  oprettet_af uuid not null references adgang.bruger,
  oprettet_at timestamptz not null default now(),
  sluttet_at timestamptz,
  sluttet_af uuid references adgang.bruger,
  check ((pin_hash is null) <> (kode_hash is null)),
  check ((pin_hash is null) = (enhed_id is null))
);
create index vagt_boform on adgang.vagt (boform_id) where sluttet_at is null;

-- Whoever was given one shift has no mail address, no password and so no sign-in of their own.
alter table adgang.bruger alter column mail drop not null;

alter table adgang.session add column enhed_id uuid references adgang.enhed;
alter table adgang.session add column vagt_id uuid references adgang.vagt;
-- On a registered device a session ends when nobody has touched it for a while.
alter table adgang.session add column laases_at timestamptz;
alter table adgang.session drop constraint session_maade_check;
alter table adgang.session add check (maade in ('kodeord', 'engangslink', 'kommandolinje', 'job', 'pin'));
alter table adgang.session add check ((maade = 'pin') = (vagt_id is not null));
alter table adgang.session add check ((enhed_id is null) = (laases_at is null));
alter table adgang.session add check (vagt_id is null or enhed_id is not null);

call hjemvej.registrer('adgang.enhed', 'teknisk', 'at kun husets egen tavle kan åbnes med en PIN-kode', 'id', 'boform_id', 'navn', 'token_hash', 'laas_minutter', 'oprettet_af', 'oprettet_at', 'sidst_brugt_at', 'lukket_at', 'lukket_af');
call hjemvej.registrer('adgang.vagt', 'almindelig', 'at vide, hvem der arbejder på den fælles tavle, og lade dem låse den op', 'id', 'boform_id', 'bruger_id', 'enhed_id', 'til', 'pin_hash', 'kode_hash', 'forsoeg', 'oprettet_af', 'oprettet_at', 'sluttet_at', 'sluttet_af');
call hjemvej.registrer('adgang.session', 'almindelig', 'at en session på den fælles tavle låser af sig selv', 'enhed_id', 'vagt_id', 'laases_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel in ('adgang.enhed', 'adgang.vagt') or (tabel = 'adgang.session' and kolonne in ('enhed_id', 'vagt_id', 'laases_at'));

-- As before, and: on a registered device the session ends when the device is closed or left alone, and one opened by PIN with its
-- shift. By PIN everyone is a vikar of that one house, whatever more they are: the tablet gives what the night needs.
drop function adgang.aabn_kontekst;
create function adgang.aabn_kontekst(p_token_hash bytea, p_formaal text)
returns table (bruger_id uuid, navn text, sprog text, organisation_id uuid, organisation_navn text, roller text[], boformer uuid[], formaal text, laas_minutter integer, med_pin boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  a adgang.aktoer;
  fundet record;
begin
  select b.id, b.navn, b.sprog, b.organisation_id, o.navn as organisation_navn,
         coalesce(r.roller, '{}') as roller, coalesce(r.boformer, '{}') as boformer,
         coalesce(r.laeser, '{}') as laeser, coalesce(r.skriver, '{}') as skriver,
         coalesce(p_formaal, r.formaal, 'drift') as formaal,
         e.laas_minutter, s.maade = 'pin' as med_pin, s.laases_at
    into fundet
    from adgang.session s
    join adgang.bruger b on b.id = s.bruger_id and b.aktiv
    join hjemvej.organisation o on o.id = b.organisation_id
    left join adgang.enhed e on e.id = s.enhed_id
    left join adgang.vagt v on v.id = s.vagt_id
    cross join lateral (
      select array_agg(distinct br.rolle) as roller,
             array_agg(distinct bo.id) filter (where rj.journal_art = 'boform' and bo.id is not null) as boformer,
             array_agg(distinct rj.journal_art) filter (where rj.journal_art is not null) as laeser,
             array_agg(distinct rj.journal_art) filter (where rj.skriver) as skriver,
             min(rf.formaal) as formaal
      from (
        select case when s.maade = 'pin' then 'vikar' else br.rolle end as rolle, br.boform_id
          from adgang.brugerrolle br
         where br.bruger_id = b.id and br.gyldig @> current_date
           and (s.maade <> 'pin' or (br.boform_id = e.boform_id and br.rolle in ('boformsleder', 'boformsmedarbejder', 'vikar')))
      ) br
      left join adgang.rolle_journalart rj on rj.rolle = br.rolle
      left join adgang.rolle_formaal rf on rf.rolle = br.rolle
      -- A boform of another organisation is no place of this user's, whatever an administrator typed.
      left join hjemvej.boform bo on bo.id = br.boform_id and bo.organisation_id = b.organisation_id
    ) r
   where s.token_hash = p_token_hash and s.afsluttet_at is null and s.udloeber_at > now()
     and (s.enhed_id is null or (e.lukket_at is null and s.laases_at > now()))
     and (s.vagt_id is null or (v.sluttet_at is null and v.til > now()));
  if not found then
    return;
  end if;
  -- Not at every request: those of one page would wait for each other.
  if fundet.laases_at < now() + make_interval(mins => fundet.laas_minutter) - interval '10 seconds' then
    update adgang.session set laases_at = now() + make_interval(mins => fundet.laas_minutter) where token_hash = p_token_hash;
  end if;
  a := row(fundet.id, fundet.organisation_id, fundet.roller, fundet.boformer, fundet.laeser, fundet.skriver, fundet.formaal);
  perform set_config('hjemvej.kontekst', a::text, true);
  perform set_config('hjemvej.underskrift', adgang.underskrift(a::text), true);
  return query select fundet.id, fundet.navn, fundet.sprog, fundet.organisation_id, fundet.organisation_navn,
                      fundet.roller, fundet.boformer, fundet.formaal, fundet.laas_minutter, fundet.med_pin;
end $$;
grant execute on function adgang.aabn_kontekst to hjemvej_app, hjemvej_job;

-- The next time it is that hour in Denmark.
create function adgang.naeste(p_nu timestamptz, p_tid time) returns timestamptz
language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select (n.her::date + case when p_tid > n.her::time then 0 else 1 end + p_tid) at time zone 'Europe/Copenhagen'
    from (select p_nu at time zone 'Europe/Copenhagen' as her) n
$$;

-- When a shift ends that lasts until an hour: the next time it is that hour, and no later than the next noon; else null.
create function adgang.vagt_slut(p_nu timestamptz, p_til time) returns timestamptz
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select adgang.naeste(p_nu, p_til) where adgang.naeste(p_nu, p_til) <= adgang.naeste(p_nu, '12:00') $$;

-- Whether the asker works in the house in one of the roles. A session opened by PIN has no other role than vikar.
create function adgang.arbejder_i_hus(p_boform uuid, p_roller text[]) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$ select coalesce(p_boform = any (k.boformer) and k.roller && p_roller, false) from adgang.kontekst() k $$;

-- Registers a device of a house. Refused unless its leader asks.
create function adgang.opret_enhed(p_id uuid, p_boform uuid, p_navn text, p_laas_minutter integer, p_token_hash bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not adgang.arbejder_i_hus(p_boform, array['boformsleder']) then
    raise exception 'not the leader of the house' using errcode = '42501';
  end if;
  insert into adgang.enhed (id, boform_id, navn, laas_minutter, token_hash, oprettet_af)
  values (p_id, p_boform, p_navn, p_laas_minutter, p_token_hash, (adgang.kontekst()).bruger_id);
end $$;

-- The devices of a house that are not closed.
create function adgang.enheder(p_boform uuid) returns table (id uuid, navn text, laas_minutter integer, oprettet_at timestamptz, sidst_brugt_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.id, e.navn, e.laas_minutter, e.oprettet_at, e.sidst_brugt_at from adgang.enhed e
   where e.boform_id = p_boform and e.lukket_at is null and adgang.arbejder_i_hus(p_boform, array['boformsleder'])
   order by e.oprettet_at
$$;

-- Closes a device for good: its shifts and every session on it end now. No row: there is none of that house.
create function adgang.luk_enhed(p_boform uuid, p_id uuid) returns table (id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with lukket as (
    update adgang.enhed e set lukket_at = now(), lukket_af = (adgang.kontekst()).bruger_id
     where e.id = p_id and e.boform_id = p_boform and e.lukket_at is null and adgang.arbejder_i_hus(p_boform, array['boformsleder'])
    returning e.id
  ), vagter as (
    update adgang.vagt v set sluttet_at = now(), sluttet_af = (adgang.kontekst()).bruger_id where v.enhed_id in (select lukket.id from lukket) and v.sluttet_at is null
  ), sessioner as (
    update adgang.session s set afsluttet_at = now() where s.enhed_id in (select lukket.id from lukket) and s.afsluttet_at is null
  )
  select lukket.id from lukket
$$;

-- The device of a cookie, if it is not closed. Notes that it was used.
create function adgang.find_enhed(p_token_hash bytea) returns table (id uuid, navn text, boform_id uuid, boform_navn text)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update adgang.enhed e set sidst_brugt_at = now() from hjemvej.boform b
   where e.token_hash = p_token_hash and e.lukket_at is null and b.id = e.boform_id
  returning e.id, e.navn, b.id, b.navn
$$;

-- Who works on a device now, by first name; two of one name are told apart by the initial of the last.
create function adgang.vagthavende(p_enhed uuid) returns table (id uuid, fornavn text, med_kode boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select v.id, split_part(b.navn, ' ', 1) || case when count(*) over (partition by split_part(b.navn, ' ', 1)) > 1 then ' ' || left(substring(b.navn from '[^ ]+$'), 1) || '.' else '' end,
         v.kode_hash is not null
    from adgang.vagt v
    join adgang.enhed e on e.id = p_enhed and e.lukket_at is null and e.boform_id = v.boform_id and (v.enhed_id = e.id or v.enhed_id is null)
    join adgang.bruger b on b.id = v.bruger_id and b.aktiv
   where v.sluttet_at is null and v.til > now()
   order by 2
$$;

-- Counts a try at a shift on a device, and gives what to check it against; no row when there is none, or after five wrong tries.
create function adgang.proev_vagt(p_enhed uuid, p_vagt uuid) returns table (pin_hash text, kode_hash text)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update adgang.vagt v set forsoeg = v.forsoeg + 1 from adgang.enhed e
   where v.id = p_vagt and e.id = p_enhed and e.lukket_at is null and e.boform_id = v.boform_id and (v.enhed_id = e.id or v.enhed_id is null)
     and v.sluttet_at is null and v.til > now() and v.forsoeg < 5
  returning v.pin_hash, v.kode_hash
$$;

-- Opens a session after a right try. A one-time code is used up for the PIN that was chosen with it, and works once. No row: too late.
create function adgang.start_pinsession(p_enhed uuid, p_vagt uuid, p_valgt_pin_hash text, p_token_hash bytea) returns table (bruger_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with brugt as (
    update adgang.vagt v set forsoeg = 0, pin_hash = coalesce(p_valgt_pin_hash, v.pin_hash), kode_hash = null, enhed_id = e.id
      from adgang.enhed e, adgang.bruger b
     where v.id = p_vagt and e.id = p_enhed and e.lukket_at is null and e.boform_id = v.boform_id and (v.enhed_id = e.id or v.enhed_id is null)
       and v.sluttet_at is null and v.til > now() and b.id = v.bruger_id and b.aktiv
       and (v.kode_hash is not null) = (p_valgt_pin_hash is not null)
    returning v.id, v.bruger_id, v.til, e.id as enhed_id, e.laas_minutter
  )
  insert into adgang.session (token_hash, bruger_id, maade, udloeber_at, enhed_id, vagt_id, laases_at)
  select p_token_hash, brugt.bruger_id, 'pin', brugt.til, brugt.enhed_id, brugt.id, now() + make_interval(mins => brugt.laas_minutter) from brugt
  returning session.bruger_id
$$;

-- A session opened on a registered device locks like the device does.
create function adgang.bind_session(p_token_hash bytea, p_enhed uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update adgang.session s set enhed_id = e.id, laases_at = now() + make_interval(mins => e.laas_minutter)
    from adgang.enhed e where e.id = p_enhed and e.lukket_at is null and s.token_hash = p_token_hash and s.afsluttet_at is null
$$;

-- Someone who has signed in fully begins a shift on a device with a PIN of their own. Their shift before and the full session end,
-- so that the tablet is left with what the PIN gives. No row: the shift would last too long.
create function adgang.tag_vagt(p_id uuid, p_enhed uuid, p_token_hash bytea, p_pin_hash text, p_til time) returns table (id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_boform uuid := (select e.boform_id from adgang.enhed e where e.id = p_enhed and e.lukket_at is null);
  v_bruger uuid := (adgang.kontekst()).bruger_id;
  v_slut timestamptz := adgang.vagt_slut(now(), p_til);
begin
  if not adgang.arbejder_i_hus(v_boform, array['boformsleder', 'boformsmedarbejder', 'vikar'])
     or not exists (select from adgang.session s where s.token_hash = p_token_hash and s.bruger_id = v_bruger and s.maade <> 'pin' and s.afsluttet_at is null) then
    raise exception 'not signed in fully in the house' using errcode = '42501';
  end if;
  if v_slut is null then
    return;
  end if;
  update adgang.session s set afsluttet_at = now() where s.afsluttet_at is null and (s.token_hash = p_token_hash or s.vagt_id in (select v.id from adgang.vagt v where v.bruger_id = v_bruger and v.enhed_id = p_enhed));
  update adgang.vagt v set sluttet_at = now(), sluttet_af = v_bruger where v.bruger_id = v_bruger and v.enhed_id = p_enhed and v.sluttet_at is null;
  return query insert into adgang.vagt (id, boform_id, bruger_id, enhed_id, til, pin_hash, oprettet_af)
    values (p_id, v_boform, v_bruger, p_enhed, v_slut, p_pin_hash, v_bruger) returning vagt.id;
end $$;

-- A shift for someone who has no sign-in: a user of that name with the role vikar in the house until the shift ends, let in once by
-- a code. No row: the shift would last too long.
create function adgang.opret_vikar(p_id uuid, p_bruger uuid, p_boform uuid, p_navn text, p_til time, p_kode_hash text) returns table (til timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
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
  insert into adgang.bruger (id, organisation_id, navn) values (p_bruger, a.organisation_id, p_navn);
  insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig, tildelt_af)
  values (p_bruger, 'vikar', p_boform, daterange(current_date, (v_slut at time zone 'Europe/Copenhagen')::date, '[]'), a.bruger_id);
  insert into adgang.vagt (id, boform_id, bruger_id, til, kode_hash, oprettet_af) values (p_id, p_boform, p_bruger, v_slut, p_kode_hash, a.bruger_id);
  return query select v_slut;
end $$;

-- The shifts of a house that go on, for its leader.
create function adgang.vagter(p_boform uuid) returns table (id uuid, navn text, til timestamptz, enhed text, slaaet_fra boolean, vikar boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select v.id, b.navn, v.til, e.navn, v.forsoeg >= 5, b.mail is null
    from adgang.vagt v join adgang.bruger b on b.id = v.bruger_id left join adgang.enhed e on e.id = v.enhed_id
   where v.boform_id = p_boform and v.sluttet_at is null and v.til > now() and adgang.arbejder_i_hus(p_boform, array['boformsleder'])
   order by v.til, b.navn
$$;

-- Ends a shift at once, with its sessions. No row: there is none of that house.
create function adgang.slut_vagt(p_boform uuid, p_id uuid) returns table (id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with sluttet as (
    update adgang.vagt v set sluttet_at = now(), sluttet_af = (adgang.kontekst()).bruger_id
     where v.id = p_id and v.boform_id = p_boform and v.sluttet_at is null and adgang.arbejder_i_hus(p_boform, array['boformsleder'])
    returning v.id
  ), sessioner as (
    update adgang.session s set afsluttet_at = now() where s.vagt_id in (select sluttet.id from sluttet) and s.afsluttet_at is null
  )
  select sluttet.id from sluttet
$$;

grant execute on function adgang.opret_enhed, adgang.enheder, adgang.luk_enhed, adgang.find_enhed, adgang.vagthavende, adgang.proev_vagt, adgang.start_pinsession,
  adgang.bind_session, adgang.tag_vagt, adgang.opret_vikar, adgang.vagter, adgang.slut_vagt to hjemvej_app;
