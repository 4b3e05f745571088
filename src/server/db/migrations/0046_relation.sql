-- Who someone belongs to or must be kept from: the parent a child stays with, the children of a parent, a violent partner.

-- A child stays with a parent: a stay of its own on the list and in a bed, without days of the refund and without a line in a claim.
alter table hjemvej.ophold drop constraint ophold_art_check;
alter table hjemvej.ophold add constraint ophold_art_check check (art in ('110', 'efterforsorg', 'natcafe', 'barn'));

-- What makes someone safe in the house: a part of the plan for the stay.
alter table hjemvej.opholdsplan add column tryghed text;
call hjemvej.registrer('opholdsplan', 'foelsom', 'at borgeren er tryg i huset', 'tryghed');

create table hjemvej.relation (
  art text not null check (art in ('foraelder', 'barn', 'voldelig_partner')),
  anden_borger_id uuid references hjemvej.borger,
  navn text,
  foedselsdato date,
  oplyst_af text not null,
  dato date not null,
  check (anden_borger_id is not null or navn is not null)
);
call hjemvej.goer_til_fakta('relation');
call hjemvej.laes_i_forloeb('relation', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('relation');
alter table hjemvej.relation add check (anden_borger_id <> borger_id);
create index relation_anden on hjemvej.relation (anden_borger_id) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('relation', 'almindelig', 'at børn er hos deres forældre, og at ingen bor sammen med den, der har slået dem', 'art', 'anden_borger_id', 'navn', 'foedselsdato', 'oplyst_af', 'dato');

-- Whether the reader is called so: a colleague who is the violent partner must not read it.
create function adgang.hedder_som_mig(p_navn text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from adgang.bruger b where b.id = (select (adgang.kontekst()).bruger_id) and hjemvej.fold(b.navn) = hjemvej.fold(p_navn))
$$;
grant execute on function adgang.hedder_som_mig to hjemvej_app, hjemvej_job;

-- Whether someone who works at one of the reader's boformer is called so. It tells yes or no and never who.
create function adgang.medarbejder_hedder(p_boform uuid, p_navn text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p_boform = any ((select (adgang.kontekst()).boformer)::uuid[])
     and exists (select from adgang.bruger b join adgang.brugerrolle r on r.bruger_id = b.id
                  where r.boform_id = p_boform and r.gyldig @> current_date and b.aktiv and hjemvej.fold(b.navn) = hjemvej.fold(p_navn))
$$;
grant execute on function adgang.medarbejder_hedder to hjemvej_app, hjemvej_job;

-- A violent partner is read by few, and never by the partner.
create policy faa on hjemvej.relation as restrictive for select to hjemvej_app, hjemvej_job using (
  art <> 'voldelig_partner'
  or ((select (adgang.kontekst()).roller)::text[] && array['boformsleder', 'boformsmedarbejder', 'myndighedsraadgiver', 'teamleder']
      and not adgang.hedder_som_mig(coalesce(navn, '')))
);

-- Who stays in a boform together with their violent partner: as a resident, as someone who works there, or as the parent of a child who
-- stays there. `sikker`: by the person's record; otherwise by name and day of birth, or for staff by name alone, and only possible.
-- The row rules of the caller apply: who may not read the relation learns of no warning.
create function hjemvej.laes_advarsler(p_boform uuid, p_borger uuid, p_dag date) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    with hvem as materialized (
      select r.borger_id, o.boform_id, r.anden_borger_id, hjemvej.fold(r.navn) as foldet, r.navn, r.foedselsdato
        from hjemvej.relation r
        join hjemvej.ophold o on o.borger_id = r.borger_id and o.gyldig @> p_dag and o.erstattet_ved is null and not o.tilbagekaldt
        join hjemvej.journal j on j.id = o.journal_id and j.boform_id = o.boform_id
       where r.art = 'voldelig_partner' and r.erstattet_ved is null and not r.tilbagekaldt
         and (p_boform is null or o.boform_id = p_boform) and (p_borger is null or r.borger_id = p_borger)
    ),
    bor as materialized (
      select x.borger_id, x.boform_id from hjemvej.ophold x
       where x.boform_id in (select boform_id from hvem) and x.gyldig @> p_dag and x.erstattet_ved is null and not x.tilbagekaldt
    ),
    fundet as (
      select h.borger_id, 'beboer' as slags, true as sikker from hvem h join bor b on b.boform_id = h.boform_id and b.borger_id = h.anden_borger_id
      union all
      select h.borger_id, 'beboer', false from hvem h join bor b on b.boform_id = h.boform_id and b.borger_id <> h.borger_id
        join hjemvej.navn n on n.borger_id = b.borger_id and n.foldet = h.foldet and n.erstattet_ved is null and not n.tilbagekaldt
        join hjemvej.identitet i on i.borger_id = b.borger_id and i.foedselsdato = h.foedselsdato and i.erstattet_ved is null and not i.tilbagekaldt
      union all
      select h.borger_id, 'foraelder', f.anden_borger_id is not distinct from h.anden_borger_id and h.anden_borger_id is not null
        from hvem h join bor b on b.boform_id = h.boform_id
        join hjemvej.relation f on f.borger_id = b.borger_id and f.art = 'foraelder' and f.erstattet_ved is null and not f.tilbagekaldt
       where f.anden_borger_id = h.anden_borger_id or (hjemvej.fold(f.navn) = h.foldet and f.foedselsdato = h.foedselsdato)
      union all
      select h.borger_id, 'medarbejder', false from hvem h where h.navn is not null and adgang.medarbejder_hedder(h.boform_id, h.navn)
    )
    select coalesce(json_agg(json_build_object('borgerId', s.borger_id, 'navn', hjemvej.vist_navn(s.borger_id), 'slags', s.slags, 'sikker', s.sikker)
                             order by s.borger_id, s.slags), '[]')
      from (select borger_id, slags, bool_or(sikker) as sikker from fundet group by borger_id, slags) s
  );
end $$;
grant execute on function hjemvej.laes_advarsler to hjemvej_app, hjemvej_job;
