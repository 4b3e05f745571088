-- As before, with the boform whose duty it is, so that a house lists its own, also about who has left it.
create or replace function hjemvej.laes_opgaver(p_organisation uuid, p_dag date, p_mest integer) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  liste json;
  antal integer;
begin
  select json_agg(to_json(o) order by o.frist nulls last, o.regel, o.navn collate "da-x-icu", o."emneId"), count(*) into liste, antal
    from (select o.regel, o.emne_id as "emneId", o.journal_id as "journalId", (select j.boform_id from hjemvej.journal j where j.id = o.journal_id) as "boformId", o.borger_id as "borgerId", o.modalitet, o.tilstand,
                 o.paamind, o.frist, o.tekst, hjemvej.vist_navn(o.borger_id) as navn
            from (select * from hjemvej.opgave
                   where dataansvarlig = p_organisation and tilstand <> 'venter'
                   order by frist nulls last, regel, emne_id limit p_mest) o) o;
  if antal >= p_mest then
    antal := (select count(*) from hjemvej.opgave where dataansvarlig = p_organisation and tilstand <> 'venter');
  end if;
  return json_build_object(
    'opgaver', coalesce(liste, '[]'),
    'antal', antal,
    'udloebet', coalesce((select json_agg(distinct o.borger_id) from hjemvej.opgave o
                           where o.dataansvarlig = p_organisation and o.holder_til < p_dag), '[]'),
    'bekraeftelser', hjemvej.laes_bekraeftelser(p_organisation, p_dag),
    'foersteUdgave', (select u.udgave from hjemvej.opgave_udgave u where u.dataansvarlig = p_organisation order by u.udgave limit 1),
    'sidsteUdgave', (select u.udgave from hjemvej.opgave_udgave u where u.dataansvarlig = p_organisation order by u.udgave desc limit 1)
  );
end $$;
