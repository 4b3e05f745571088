-- Which role someone holds in which house. With roles and houses as two sets, the leader of one house was leader in every house where
-- they work.
alter type adgang.aktoer add attribute stillinger text[];
comment on type adgang.aktoer is 'stillinger: the roles in the boformer of the own organisation, each as "role boform"';

-- As before, and: each role of a boform with the house it is held in. By PIN that is the role vikar in the house of the device.
drop function adgang.aabn_kontekst;
create function adgang.aabn_kontekst(p_token_hash bytea, p_formaal text)
returns table (bruger_id uuid, navn text, sprog text, organisation_id uuid, organisation_navn text, roller text[], boformer uuid[], formaal text, laas_minutter integer, med_pin boolean, stillinger text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  a adgang.aktoer;
  fundet record;
begin
  select b.id, b.navn, b.sprog, b.organisation_id, o.navn as organisation_navn,
         coalesce(r.roller, '{}') as roller, coalesce(r.boformer, '{}') as boformer,
         coalesce(r.stillinger, '{}') as stillinger, coalesce(r.laeser, '{}') as laeser, coalesce(r.skriver, '{}') as skriver,
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
             array_agg(distinct br.rolle || ' ' || bo.id) filter (where rj.journal_art = 'boform' and bo.id is not null) as stillinger,
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
  a := row(fundet.id, fundet.organisation_id, fundet.roller, fundet.boformer, fundet.laeser, fundet.skriver, fundet.formaal, fundet.stillinger);
  perform set_config('hjemvej.kontekst', a::text, true);
  perform set_config('hjemvej.underskrift', adgang.underskrift(a::text), true);
  return query select fundet.id, fundet.navn, fundet.sprog, fundet.organisation_id, fundet.organisation_navn,
                      fundet.roller, fundet.boformer, fundet.formaal, fundet.laas_minutter, fundet.med_pin, fundet.stillinger;
end $$;
grant execute on function adgang.aabn_kontekst to hjemvej_app, hjemvej_job;

-- Whether the asker works in the house in one of the roles, held there. A session opened by PIN has no other role than vikar.
create or replace function adgang.arbejder_i_hus(p_boform uuid, p_roller text[]) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$ select coalesce(k.stillinger && array(select rolle || ' ' || p_boform from unnest(p_roller) rolle), false) from adgang.kontekst() k $$;

-- A violent partner is read by few, and never by the partner: in the journal of a house by who works there and is no vikar.
drop policy faa on hjemvej.relation;
create policy faa on hjemvej.relation as restrictive for select to hjemvej_app, hjemvej_job using (
  art <> 'voldelig_partner'
  or (not adgang.hedder_som_mig(coalesce(navn, ''))
      and exists (select from hjemvej.journal j where j.id = journal_id
                   and (j.boform_id is null and (select (adgang.kontekst()).roller)::text[] && array['myndighedsraadgiver', 'teamleder']
                     or array['boformsleder ' || j.boform_id, 'boformsmedarbejder ' || j.boform_id] && (select (adgang.kontekst()).stillinger)::text[])))
);
